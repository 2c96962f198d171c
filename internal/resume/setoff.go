package resume

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
)

// set is how the headings of a typed resume, which have no type of their own, are set off from the rest.
type set struct {
	alone    bool // between blank lines
	outdent  bool // further to the left than all below them
	indent   float64
	capitals bool // in capitals
	worked   bool // one of them is a title of work
}

// setOf looks at the lines that say a known title. Where there is none, three short lines between blank lines are the headings of somebody who
// has words of their own for all of them.
func (b *builder) setOf() set {
	const fewest, fewestUnknown = 2, 3
	s := set{capitals: true}
	if b.out.Format != document.Text {
		return s
	}
	first, titles, alone, margin := len(b.doc), 0, 0, 0
	for i := range b.doc {
		line := &b.doc[i]
		if !b.titles[i].known || line.Bullet || line.Hidden || i == 0 {
			continue
		}
		if titles == 0 {
			first, s.indent = i, line.Indent
		}
		titles++
		s.capitals = s.capitals && isCaps(line.Text)
		s.worked = s.worked || b.titles[i].kind == Experience
		if line.Indent == s.indent {
			margin++
		}
		if b.apart(i) && b.apart(i+1) {
			alone++
		}
	}
	if titles == 0 {
		s.capitals = false
		s.alone = b.lonely() >= fewestUnknown
		return s
	}
	s.alone = alone >= fewest && 2*alone >= titles
	s.outdent = titles >= fewest && margin == titles && b.indentsBelow(first, s.indent)
	return s
}

// lonely counts the short lines between blank lines that may be headings.
func (b *builder) lonely() int {
	n := 0
	for i := range b.doc {
		if b.mayBeSetOff(i) && b.apart(i) && b.apart(i+1) {
			n++
		}
	}
	return n
}

// indentsBelow says whether nearly all lines behind the first heading that say no title stand further in than headings do.
func (b *builder) indentsBelow(first int, indent float64) bool {
	const most = 5 // one line in so many may be a heading that nobody knows
	in, out := 0, 0
	for i := first; i < len(b.doc); i++ {
		switch {
		case b.titles[i].known:
		case b.doc[i].Indent > indent:
			in++
		default:
			out++
		}
	}
	return in > 0 && out*most <= in
}

// setOff says whether line i is set off as the headings of this resume are.
func (b *builder) setOff(i int) bool {
	s := b.look.set
	if !b.mayBeSetOff(i) || s.capitals && !isCaps(b.doc[i].Text) {
		return false
	}
	return s.outdent && b.doc[i].Indent == s.indent && i > 0 && b.titlesAbove(i) || s.alone && b.apart(i) && b.apart(i+1)
}

// titlesAbove says whether a known title stands somewhere above line i: the header of a resume is set to the left as well.
func (b *builder) titlesAbove(i int) bool {
	for n := 1; n < i; n++ {
		if b.titles[n].known {
			return true
		}
	}
	return false
}

// mayBeSetOff says whether a line of plain text could be a heading by its words: few, without marks and dates, no post, employer or town.
func (b *builder) mayBeSetOff(i int) bool {
	line := &b.doc[i]
	first, _ := utf8.DecodeRuneInString(line.Text)
	if i == 0 || i+1 >= len(b.doc) || line.Bullet || line.Hidden || !unicode.IsUpper(first) || len(b.dates[i].spans) > 0 {
		return false
	}
	n := Words(line.Text)
	if n > longestUnknown || strings.ContainsAny(line.Text, "@0123456789;|•·\t\"") || strings.HasSuffix(line.Text, ".") || strings.HasSuffix(line.Text, ",") {
		return false
	}
	return !b.rd.saysJob(line.Text) && (n == 1 || !titleCased(line.Text) || !b.rd.saysOrg(line.Text)) && !isPlace(line.Text) && !saysContact(line.Text) && !b.rd.namesDegree(line.Text)
}

// membershipWords are those of lines that tell to what somebody belongs. Who is on a crew or a staff works there.
var (
	membershipWords = NewPieces("member", "members", "membership")
	crewWords       = NewPieces("crew member", "team member", "staff member", "faculty member", "cast member", "board member", "member of staff")
)

// isMembership says whether a line tells to what its writer belongs, and no post.
func isMembership(text string) bool { return membershipWords.InWhole(text) && !crewWords.InWhole(text) }

// belongs says whether a line tells of a membership and counts nothing that its writer did there.
func belongs(text string) bool {
	if !isMembership(text) {
		return false
	}
	if spans := FindDates(text); len(spans) > 0 {
		text = withoutDates(text, spans)
	}
	return !strings.ContainsAny(text, "0123456789")
}
