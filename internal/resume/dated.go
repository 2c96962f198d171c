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
	aside  bool   // all stand in brackets
}

// longestDating is the length of lines, in bytes, whose dates are read.
const longestDating = 220

// datingOf reads the dates of a line. Only short lines can be header lines: a long one has none.
func datingOf(text string) dating {
	if len(text) > longestDating {
		return dating{bare: text}
	}
	d := dating{spans: FindDates(text)}
	d.bare = text
	if len(d.spans) == 0 {
		return d
	}
	first, last := d.spans[0], d.spans[len(d.spans)-1]
	if strings.TrimFunc(text[last.End:], atDateEdge) != "" && isTerms(text[last.End:]) {
		text = text[:last.End]
	}
	d.bare = withoutDates(text, d.spans)
	d.only = !inBrackets(text, first.Start) && strings.TrimFunc(withoutAsides(d.bare), atDateEdge) == "" || // "2018 - present (remote since 2020)"
		strings.TrimFunc(d.bare, atDateEdge) == "" // "(2018 - present)"
	before, after := text[:first.Start], text[last.End:]
	if first.Dates.Expected {
		before, after = withoutExpected(before), withoutExpected(after)
	}
	d.ends = strings.TrimFunc(withoutAsides(after), atDateEdge) == "" // "2026 (80 hours)"
	d.starts = d.only || strings.TrimFunc(before, atDateEdge) == "" && first.End < len(text) &&
		(first.Ranged || strings.ContainsAny(text[first.End:], "\t|:·•–—"))
	d.aside = true
	for _, s := range d.spans {
		d.ranged = d.ranged || s.Ranged
		d.since = d.since || s.Since
		d.aside = d.aside && inBrackets(text, s.Start)
	}
	return d
}

// inBrackets says whether a bracket is open at a place in a text.
func inBrackets(text string, at int) bool {
	return strings.Count(text[:at], "(") > strings.Count(text[:at], ")")
}

// whole is the time that the dates of a line tell of: from the first of several posts to the last, else what stands last. A day named beside a span
// of time is a day within it: "April 2021 to present (moved up July 2023)".
func (d dating) whole() Dates {
	all := d.spans[len(d.spans)-1].Dates
	for _, s := range d.spans {
		if s.Ranged && !d.spans[len(d.spans)-1].Ranged {
			all = s.Dates
		}
	}
	for _, s := range d.spans {
		if s.Ranged && all.FromYear > 0 {
			all = all.joined(s.Dates)
		}
	}
	return all
}

// joined is the time from the begin of one span of dates to the end of another.
func (d Dates) joined(o Dates) Dates {
	if o.FromYear > 0 && o.begin() < d.begin() {
		d.FromYear, d.FromMonth = o.FromYear, o.FromMonth
	}
	if o.Current || !d.Current && o.end() > d.end() {
		d.ToYear, d.ToMonth, d.Current = o.ToYear, o.ToMonth, o.Current
	}
	return d
}

// holds says whether one span of years lies within another.
func (d Dates) holds(o Dates) bool {
	return d.FromYear > 0 && o.FromYear >= d.FromYear && (d.Current || !o.Current && o.ToYear <= d.ToYear)
}

// spans says whether a date or a span of dates lies within a span.
func (d Dates) spans(o Dates) bool {
	if o.FromYear > 0 {
		return d.holds(o)
	}
	return d.FromYear > 0 && o.ToYear >= d.FromYear && (d.Current || o.ToYear <= d.ToYear)
}

func (d Dates) begin() int { return 12*d.FromYear + d.FromMonth }
func (d Dates) end() int   { return 12*d.ToYear + d.ToMonth }

// withoutDates cuts the dates and the words that look forward to them out of a header line. What stood on both sides of them is kept apart.
func withoutDates(text string, spans []DateSpan) string {
	var out strings.Builder
	at := 0
	for _, s := range spans {
		out.WriteString(strings.TrimSuffix(text[at:s.Start], "("))
		if strings.Count(text[:s.Start], "(") == strings.Count(text[:s.Start], ")") || strings.HasSuffix(text[:s.Start], "(") {
			out.WriteByte('\t')
		}
		at = s.End
		if strings.HasSuffix(text[:s.Start], "(") && strings.HasPrefix(text[at:], ")") {
			at++
		}
	}
	out.WriteString(text[at:])
	return withoutExpected(out.String())
}
