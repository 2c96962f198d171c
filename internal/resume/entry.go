package resume

import (
	"slices"
	"strings"
	"unicode"
)

// The longest header lines of an entry, in words.
const (
	longestDated  = 22 // with dates at the end
	longestHeader = 14 // without

	longestIntroduction = 8 // in lines
)

// entries names the parts of the lines of one section and finds its entries.
func (b *builder) entries(section int) {
	first, last := b.span(section)
	kind := b.out.Sections[section].Kind
	if kind == Header {
		return
	}
	for first <= last && b.out.Lines[first].Part == Heading {
		first++
	}
	if kind == Other && b.introduces(section, first, last) {
		kind = Summary
		b.out.Sections[section].Kind = kind
		for i := b.starts[section]; i <= last; i++ {
			b.out.Lines[i].Kind = kind
		}
	}
	switch kind {
	case Experience, Projects, Volunteering, Education:
		b.group(section, first, last)
	case Other, Awards:
		if b.hasDatedTitle(first, last) {
			b.group(section, first, last)
		}
	}
	for i := first; i <= last; i++ {
		line := &b.out.Lines[i]
		if line.Part != "" {
			continue
		}
		line.Part = Item
		if !line.Hidden && b.claims(kind, line.Text) && !b.leadsIn(i) && !b.rd.namesColumns(line.Text) {
			line.Part = Body
		}
	}
}

// introduces says whether a section with a title of its own ("In brief", "Hello") is the summary of a resume that has no other: sentences, no
// list, no dates.
func (b *builder) introduces(section, first, last int) bool {
	if b.out.Sections[section].Line == 0 || first > last || last-first >= longestIntroduction || b.titles[b.out.Sections[section].Line-1].known {
		return false
	}
	if slices.ContainsFunc(b.out.Sections, func(s Section) bool { return s.Kind == Summary }) {
		return false
	}
	sentences := 0
	for i := first; i <= last; i++ {
		text := strings.TrimSpace(b.doc[i].Text)
		if b.doc[i].Bullet || b.doc[i].Hidden || len(b.dates[i].spans) > 0 && b.isDated(i) {
			return false
		}
		if strings.HasSuffix(text, ".") && len(strings.Fields(text)) >= 5 {
			sentences++
		}
	}
	return sentences*2 > last-first
}

// leadsIn says whether a line only opens the list below it: "Some that I am glad about:".
func (b *builder) leadsIn(i int) bool {
	const longest = 8 // words
	line := &b.doc[i]
	return isLabel(line.Text) && !line.Bullet && i+1 < len(b.doc) && b.doc[i+1].Bullet && !LongerThan(longest, line.Text)
}

// claims says whether a line of a section that is no header says what was done.
func (b *builder) claims(kind Kind, text string) bool {
	if b.rd.isAside(text) || kind != Experience && belongs(text) {
		return false
	}
	switch kind {
	case Experience, Projects, Volunteering:
		return !isLabelled(text) && !(isLabel(text) && Words(text) <= 4)
	case Other, Awards, Affiliations:
		bare := withoutAsides(text)
		return Words(text) >= 6 && !isLabelled(text) && strings.Count(bare, ",")*3 < Words(bare)
	}
	return false
}

// isLabelled says whether a line is a list behind a label: "Tools: Epic, SQL", "Technologies used – …".
func isLabelled(text string) bool {
	label, rest, found := strings.Cut(text, ":")
	if !found || strings.TrimSpace(rest) == "" {
		return false
	}
	w := words(label)
	return len(w) > 0 && len(w) <= 3 && (listLabel[w[len(w)-1]] || listLabel[w[0]])
}

var listLabel = map[string]bool{"tools": true, "technologies": true, "technology": true, "software": true, "systems": true, "skills": true, "environment": true,
	"keywords": true, "coursework": true, "courses": true, "stack": true, "platforms": true, "applications": true, "certifications": true}

// hasDatedTitle says whether a section of no settled kind holds entries with headers and dates.
func (b *builder) hasDatedTitle(first, last int) bool {
	for i := first; i < last; i++ {
		if !b.doc[i].Bullet && !b.doc[i].Hidden && b.isDated(i) && b.doc[i+1].Bullet {
			return true
		}
	}
	return false
}

// group walks a section and makes an entry of each run of header lines with the lines beneath it.
func (b *builder) group(section, first, last int) {
	education := b.out.Sections[section].Kind == Education
	for i := first; i <= last; {
		if told, found := b.toldPost(i); found && !education {
			b.addTold(section, i, told)
			i++
			continue
		}
		end := b.headerRun(i, first, last, education)
		if end == i {
			if head, dates, found := b.runOn(i); found {
				b.addRunOn(section, i, head, dates)
				i++
				continue
			}
			if n := len(b.out.Entries) - 1; n >= 0 && b.out.Entries[n].Section == section && !b.behindTable(n, i) {
				b.out.Entries[n].Last = i + 1
				b.out.Lines[i].Entry = n
			}
			i++
			continue
		}
		for _, cut := range b.cutRun(i, end, education) {
			b.addEntry(section, cut.from, cut.to)
		}
		i = end
	}
}

// isPlainTitle says whether line i names a project or a post in lower case, above its list: "Mock chart audit". Among jobs it says that it is a project.
func (b *builder) isPlainTitle(i int) bool {
	text := strings.TrimSpace(b.doc[i].Text)
	kind := b.out.Lines[i].Kind
	return (kind == Projects || kind == Volunteering || kind == Experience && b.saysProject(text)) && !b.doc[i].Bullet && !b.doc[i].Hidden && Words(text) <= 9 &&
		!strings.HasSuffix(text, ".") && b.doc[i+1].Bullet
}

func (b *builder) isDatedBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if b.isDated(i) {
			return true
		}
	}
	return false
}

// isDated says whether line i is a header line with its dates.
func (b *builder) isDated(i int) bool {
	line := &b.doc[i]
	if line.Hidden || !b.dates[i].ends && !b.dates[i].starts {
		return false
	}
	if b.dates[i].only {
		return true
	}
	n := headerWords(line.Text)
	if b.look.shouts && n > longestShout && isCaps(line.Text) && !b.rd.saysJob(line.Text) && !b.rd.saysOrg(line.Text) {
		return false
	}
	if line.Bullet {
		// An entry written as a list item: a job or school with a span of dates, and its lines nested below it or unmarked.
		nested := i+1 < len(b.doc) && (b.doc[i+1].Level > line.Level || !b.doc[i+1].Bullet && !b.isTitleText(b.doc[i+1].Text))
		return nested && n <= longestHeader && b.dates[i].ranged && b.rd.saysJob(line.Text)
	}
	if isLabel(line.Text) {
		org, _, _ := strings.Cut(strings.TrimFunc(b.dates[i].bare, atDateEdge), ",")
		return b.dates[i].ranged && titleCased(org) && b.rd.saysOrg(org) // "Lake Hospital, three posts, 1989 to 2022:"
	}
	tabbed := strings.Contains(line.Text, "\t")
	bare := strings.TrimFunc(b.dates[i].bare, atDateEdge)
	prose := isProse(line.Text) && (!b.dates[i].ranged || isProse(bare)) // "Clerk, Bay Clinic, Erie, PA. 2022-present."
	if b.dates[i].ranged && b.rd.saysJob(bare) {
		bare = strings.ReplaceAll(bare, ";", ",") // "Clerk; Bay Clinic; 2020-2022"
	}
	return n <= longestDated && !prose && (tabbed || line.Bold || b.isTitleText(bare) || b.smallPost(i) || b.listsProject(i) || b.leadsPost(i))
}

// isTitle says whether line i may be a header line without dates.
func (b *builder) isTitle(i int, education bool) bool {
	line := &b.doc[i]
	if line.Hidden {
		return false
	}
	if education && b.rd.isSchooling(line.Text) {
		return true
	}
	if line.Bullet || headerWords(line.Text) > longestHeader || b.rd.isAside(line.Text) || b.rd.namesColumns(line.Text) {
		return false
	}
	if b.label(i) >= ofHeader {
		return true
	}
	if b.look.shouts && !b.namesPost(line.Text) && !education {
		return false
	}
	return (line.Bold || line.Heading) && !isProse(line.Text) || b.isTitleText(line.Text) && (!education || b.besideSchooling(i))
}

// longestShout bounds, in words, what may be a header where work is told in capitals too.
const longestShout = 6

// namesPost says whether a text is a job or an employer and little else.
func (b *builder) namesPost(text string) bool {
	return headerWords(text) <= longestShout && (b.rd.saysJob(text) || b.rd.saysOrg(text))
}

// isHolding says whether a line of an education section is a credential with the year it was earned: "RHIA since 2012".
func (b *builder) isHolding(i int) bool {
	return b.dates[i].since && !b.rd.isSchooling(b.doc[i].Text)
}

// besideSchooling says whether line i stands between a degree and its dates, where schools with unusual names stand.
func (b *builder) besideSchooling(i int) bool {
	return i > 0 && i+1 < len(b.doc) && b.rd.isSchooling(b.doc[i-1].Text) && !b.doc[i+1].Bullet && b.dates[i+1].ends
}

// isTitleText says whether a text reads like a job title or an employer: short, capitalised, no sentence.
func (b *builder) isTitleText(text string) bool {
	text = withoutTerms(strings.TrimSpace(text))
	n := headerWords(text)
	if n == 0 || n > longestHeader || isLabel(text) || strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "Inc.") && !strings.HasSuffix(text, "Co.") {
		return false
	}
	return titleCased(text) && hasLetter(text) && !strings.ContainsAny(withoutAsides(text), "%$;") // "(6 hospitals, $2 billion)"
}

// smallPost says whether a line ends in its dates behind an employer and a post in small letters, above a list: "Rowan Hospital, student rotation,
// Spring 2026".
func (b *builder) smallPost(i int) bool {
	org, post, found := strings.Cut(strings.TrimFunc(withoutAsides(b.dates[i].bare), atDateEdge), ",")
	return found && b.headsList(i) && b.rd.endsWithJob(post) && titleCased(org)
}

// startsWork says whether the line starts the work of a resume without headings: a header with a span of dates above a list.
func (b *builder) startsWork(i int) bool {
	if i < 1 || i+1 >= len(b.doc) || b.doc[i].Bullet || !b.spanNear(i) {
		return false
	}
	for n := i; n < len(b.doc) && n <= i+2 && !b.doc[n].Bullet; n++ {
		if _, heading := b.heading(n, Header); heading {
			return false // what stands above a heading is a headline
		}
		if b.isDated(n) && b.dates[n].ranged {
			return (n == i || b.isTitleText(b.doc[i].Text) && b.rd.saysJob(b.doc[i].Text)) && !saysContact(b.doc[i].Text)
		}
	}
	return false
}

// headsList says whether the line holds a post with its dates at the end, and a list follows: no sentence of a summary does. The title above
// it was none that we know.
func (b *builder) headsList(i int) bool {
	if i+1 >= len(b.doc) || !b.dates[i].ends || !b.rd.saysJob(b.dates[i].bare) {
		return false
	}
	return b.doc[i+1].Bullet || i+2 < len(b.doc) && b.doc[i+2].Bullet
}

// spanNear says whether a span of dates stands in line i or the two behind it.
func (b *builder) spanNear(i int) bool {
	for _, d := range b.dates[i:min(i+3, len(b.dates))] {
		if d.ranged {
			return true
		}
	}
	return false
}

// headerWords counts the words of a header line outside brackets; separators are no words.
func headerWords(text string) int {
	n, counted := 0, false
	for _, r := range withoutAsides(text) {
		switch {
		case unicode.IsSpace(r):
			counted = false
		case !counted && unicode.IsLetter(r):
			n, counted = n+1, true
		}
	}
	return n
}

func hasLetter(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }
