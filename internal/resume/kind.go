package resume

import (
	"slices"
	"strings"
)

// kindByWord tells the kind of a title by the first word of it that decides one.
func (rd *Reader) kindByWord(tokens []string) (Kind, bool) {
	for at := range tokens {
		best, kind := 0, Kind("")
		for _, w := range rd.words[tokens[at]] {
			if len(w.tokens) > best && hasPrefix(tokens[at:], w.tokens) {
				best, kind = len(w.tokens), w.kind
			}
		}
		if best > 0 {
			return kind, true
		}
	}
	return "", false
}

// saysWork says whether one of the words of a title tells of work, be it the first that decides a kind or not.
func (rd *Reader) saysWork(tokens []string) bool {
	for at := range tokens {
		if kind, ok := rd.kindByWord(tokens[at:]); ok && kind == Experience || rd.titles[tokens[at]] == Experience {
			return true
		}
	}
	return false
}

func hasPrefix(tokens, prefix []string) bool {
	if len(tokens) < len(prefix) {
		return false
	}
	for i, p := range prefix {
		if tokens[i] != p {
			return false
		}
	}
	return true
}

// kindBelow tells the kind of a section from what stands first below a title that nobody knows: a post with its span of time, where no section
// has the title of work, or a degree or school.
func (b *builder) kindBelow(i int) Kind {
	dated, post := b.postsBelow(i)
	if dated && !b.look.set.worked {
		return Experience
	}
	if i+1 < len(b.doc) && b.rd.isSchooling(b.doc[i+1].Text) && !post {
		return Education
	}
	return Other
}

// workBelow says whether a post or an employer with its span of time stands first below a title.
func (b *builder) workBelow(i int) bool {
	dated, _ := b.postsBelow(i)
	return dated
}

// postsBelow looks at the first lines below a title: whether a post or an employer stands there with its span of time, and whether a post does at all.
func (b *builder) postsBelow(i int) (dated, post bool) {
	const near = 4 // lines
	employer := false
	for n := i + 1; n < len(b.doc) && n <= i+near && !b.doc[n].Bullet; n++ {
		if b.titles[n].known || n > i+1 && b.apart(n) {
			break
		}
		text, d := b.doc[n].Text, &b.dates[n]
		post = post || b.rd.saysJob(d.bare) && !isMembership(text)
		employer = employer || b.rd.saysOrg(text) && !namesSchool(text) && !isMembership(text)
		if d.ranged && (d.ends || d.starts) && (post || employer) {
			return true, post
		}
	}
	return false, post
}

// schools takes what is called training for schooling where it tells of a degree and no section is called so.
func (b *builder) schools() {
	for _, s := range b.out.Sections {
		if s.Kind == Education {
			return
		}
	}
	for n := range b.out.Sections {
		s := &b.out.Sections[n]
		first, last := b.span(n)
		if s.Kind != Certifications || !trainingWords.In(strings.ToLower(s.Heading)) || !slices.ContainsFunc(b.out.Lines[first:last+1], func(l Line) bool { return b.rd.namesDegree(l.Text) }) {
			continue
		}
		s.Kind = Education
		for i := first; i <= last; i++ {
			b.out.Lines[i].Kind = Education
		}
		return
	}
}

var trainingWords = NewPieces("training")
