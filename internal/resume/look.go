package resume

import (
	"math"
	"strings"

	"himscore/internal/document"
)

// style is what makes lines look alike.
type style struct {
	size float64 // in half points
	bold bool
	caps bool
	head bool // the file calls it a heading
}

func styleOf(line *document.Line) style {
	return style{math.Round(line.Size * 2), line.Bold, isCaps(line.Text), line.Heading}
}

// look is how the headings and the running text of one document look.
type look struct {
	titles map[style]bool // styles of lines that say a known title
	plain  map[style]bool // styles of lines that are running text
	body   float64        // commonest size of running text, in points; 0 where unknown
	name   int            // the line in the largest type, where it reads like a name; -1 where none does
	shouts bool           // all is set in capitals: they tell no title from a sentence
	spaced bool           // blank lines set off parts of a typed resume, not each of its lines
	set    set            // how a typed resume sets its headings off
}

func (b *builder) lookOf() look {
	l := look{titles: map[style]bool{}, plain: map[style]bool{}, shouts: allCapitals(b.doc) || b.shoutsWork()}
	sizes := map[float64]int{}
	most := 0
	for i := range b.doc {
		line := &b.doc[i]
		if line.Hidden {
			continue
		}
		if !line.Bullet && b.titles[i].known {
			l.titles[styleOf(line)] = true
			continue
		}
		if n := Words(line.Text); n >= 8 || line.Bullet {
			l.plain[styleOf(line)] = true
			size := math.Round(line.Size * 2)
			sizes[size] += n
			if sizes[size] > most || sizes[size] == most && size/2 < l.body {
				most, l.body = sizes[size], size/2
			}
		}
	}
	l.name, l.spaced = b.nameByLook(l.body), b.isSpaced()
	return l
}

// shoutsWork says whether work is told in capitals without marks below posts that are not: there capitals make no title.
func (b *builder) shoutsWork() bool {
	const enough, long = 3, 7 // lines, words
	told, posts := 0, 0
	for i := range b.doc {
		line := &b.doc[i]
		caps := isCaps(line.Text)
		post := b.dates[i].ranged && !line.Bullet && b.rd.saysJob(line.Text)
		switch {
		case post && caps:
			return false
		case post:
			posts++
		case caps && !line.Bullet && Words(line.Text) >= long:
			told++
		}
	}
	return posts > 0 && told >= enough
}

// isSpaced looks at the blank lines of typed resumes alone. In other formats white space tells less than type does.
func (b *builder) isSpaced() bool {
	gaps := 0
	for _, line := range b.doc {
		if line.Gap > 0 {
			gaps++
		}
	}
	return b.out.Format == document.Text && 4*gaps <= 3*len(b.doc)
}

// apart says whether a typed line has a blank line above it.
func (b *builder) apart(i int) bool { return b.look.spaced && (i >= len(b.doc) || b.doc[i].Gap > 0) }

// Type that is this much larger than running text is a name's. A sidebar may stand before it.
const nameScale = 1.4

// nameByLook finds the one line in the largest type.
func (b *builder) nameByLook(body float64) int {
	lines, name := b.doc, -1
	for i := range lines {
		line := &lines[i]
		larger := !line.Hidden && body > 0 && line.Size >= body*nameScale && (name < 0 || line.Size > lines[name].Size)
		if larger && !b.titles[i].known {
			name = i
		}
	}
	if name >= 0 && (lines[name].Bullet || !looksLikeName(lines[name].Text) || len(b.dates[name].spans) > 0) {
		return -1
	}
	return name
}

// looksLikeHeading says whether line i stands out as a heading does: by its style, by capitals, by size, by a final colon.
func (b *builder) looksLikeHeading(i int) bool {
	line := &b.doc[i]
	if line.Heading || isCaps(line.Text) || line.Size > b.look.body+0.4 && b.look.body > 0 {
		return true
	}
	if s := styleOf(line); s != (style{}) && b.look.titles[s] && !b.look.plain[s] {
		return true
	}
	if strings.HasSuffix(strings.TrimSpace(line.Text), ":") {
		return true
	}
	// Plain text has no looks: a short title in title case that ends with the deciding word must do.
	return line.Size == 0 && len(words(line.Text)) <= 6 && titleCased(line.Text) && b.rd.endsWithKind(line.Text)
}

func (rd *Reader) endsWithKind(text string) bool {
	w := words(text)
	if len(w) == 0 {
		return false
	}
	_, ok := rd.kindByWord(w[len(w)-1:])
	return ok
}

// looksLikeOtherHeadings is stricter, for titles of no known kind: the file calls it a heading, or it looks just as the known ones do and
// as nothing else, and it does not stand where the header of an entry would.
func (b *builder) looksLikeOtherHeadings(i int) bool {
	line := &b.doc[i]
	if line.Heading && b.out.Format == document.Text { // somebody has underlined it
		return true
	}
	if b.partOfEntryHeader(i) {
		return false
	}
	if line.Heading {
		return len(b.look.titles) == 0 || b.look.titles[styleOf(line)]
	}
	s := styleOf(line)
	if s == (style{}) || !b.look.titles[s] || b.look.plain[s] || i == 0 || b.rd.saysOrg(line.Text) {
		return false
	}
	if len(key(line.Text)) < 5 || b.rd.namesDegree(line.Text) {
		return false
	}
	return s.caps || line.Size > b.look.body+0.4 && b.look.body > 0
}

// standsOver says whether line i looks as the headings of this resume do and stands right above the header line of a job, which has its post
// and its dates ("Where I Have Been"), or above a degree with its year ("Learning"). The kind of what stands below is the section's.
func (b *builder) standsOver(i int) (Kind, bool) {
	if i == 0 || i+1 >= len(b.doc) || i == b.look.name || b.rd.saysJob(b.doc[i].Text) || b.rd.saysOrg(b.doc[i].Text) || b.titles[i-1].known {
		return "", false
	}
	line, next := &b.doc[i], &b.doc[i+1]
	s := styleOf(line)
	alike := s != (style{}) && b.look.titles[s] && !b.look.plain[s] && (line.Heading || s.caps || line.Size > b.look.body+0.4 && b.look.body > 0)
	apart := s != styleOf(next) || line.Heading && !next.Heading
	if !alike || !apart || next.Bullet || !b.dates[i+1].ends {
		return "", false
	}
	switch {
	case isMembership(next.Text):
		return Affiliations, true
	case b.dates[i+1].ranged && b.rd.saysJob(b.dates[i+1].bare):
		return Experience, true
	case b.rd.namesDegree(next.Text) && b.rd.isSchooling(next.Text):
		return Education, true
	}
	return "", false
}

// partOfEntryHeader says whether the line belongs with dates beside it: those of a job, a degree or a project.
func (b *builder) partOfEntryHeader(i int) bool {
	for _, n := range []int{i - 1, i + 1} {
		if n >= 0 && n < len(b.doc) && !b.doc[n].Bullet && b.dates[n].ends && (n > i || b.dates[n].only) {
			return true
		}
	}
	return false
}

// joiningWords are written small in titles too: "Stocker, then Cashier".
var joiningWords = map[string]bool{"then": true, "with": true, "from": true, "into": true, "plus": true}

// titleCased says whether the long words of a text begin with capitals.
func titleCased(text string) bool {
	long, upper := 0, 0
	if bare := withoutAsides(text); hasLetter(bare) {
		text = bare
	}
	for w := range strings.FieldsSeq(text) {
		w = strings.TrimLeft(w, `"'“‘(`)
		if len(w) < 4 || !hasLetter(w) || joiningWords[w] {
			continue
		}
		long++
		if w[0] < 'a' || w[0] > 'z' {
			upper++
		}
	}
	return upper*4 >= long*3 && (long > 0 || isCaps(text))
}
