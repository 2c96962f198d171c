package resume

import "strings"

// atDateEdge says whether a rune may stand around dates without a meaning of its own.
func atDateEdge(r rune) bool { return strings.ContainsRune("()[]{},;:|·•–—-. \t", r) }

// dating is what the dates of a line tell about the line.
type dating struct {
	spans  []DateSpan
	bare   string // the line without its dates and words such as "expected"
	only   bool   // nothing but dates
	ends   bool   // dates stand at the end
	starts bool   // dates stand at the start, set off from what follows
	ranged bool   // some of them are a span of time
	since  bool   // some say "since"
}

// datingOf reads the dates of a line. Only short lines can be header lines: a long one has none.
func datingOf(text string) dating {
	const longestLine = 220
	if len(text) > longestLine {
		return dating{bare: text}
	}
	d := dating{spans: FindDates(text)}
	d.bare = text
	if len(d.spans) == 0 {
		return d
	}
	first, last := d.spans[0], d.spans[len(d.spans)-1]
	d.bare = withoutDates(text, d.spans)
	d.only = strings.TrimFunc(d.bare, atDateEdge) == ""
	before, after := text[:first.Start], text[last.End:]
	if first.Dates.Expected {
		before, after = withoutExpected(before), withoutExpected(after)
	}
	d.ends = strings.TrimFunc(after, atDateEdge) == ""
	d.starts = d.only || strings.TrimFunc(before, atDateEdge) == "" && first.End < len(text) &&
		strings.ContainsAny(text[first.End:], "\t|:·•–—")
	for _, s := range d.spans {
		d.ranged = d.ranged || s.Ranged
		d.since = d.since || s.Since
	}
	return d
}

// withoutDates cuts the dates and the words that look forward to them out of a header line.
func withoutDates(text string, spans []DateSpan) string {
	var out strings.Builder
	at := 0
	for _, s := range spans {
		out.WriteString(text[at:s.Start])
		at = s.End
	}
	out.WriteString(text[at:])
	return withoutExpected(out.String())
}
