package resume

import (
	"slices"
	"strings"
)

// longestHead is the most lines of the header of a post: its title, its employer, its dates.
const longestHead = 3

// unnamed says whether the section that is open has no heading: then its end has none either.
func (b *builder) unnamed() bool { return b.out.Sections[len(b.out.Sections)-1].Heading == "" }

// openUnnamed begins a section that has no heading.
func (b *builder) openUnnamed(i int, kind Kind) {
	b.open(i, kind, "")
	b.out.Sections[len(b.out.Sections)-1].Line = 0
}

// startsUnnamed says which section without a heading begins at a line, if one does.
func (b *builder) startsUnnamed(i int, current Kind) (Kind, bool) {
	switch text := b.doc[i].Text; {
	case b.startsJobs(i, current):
		return Experience, true
	case (current == Experience || current == Header) && b.unnamed() && b.startsSchooling(i):
		return Education, true
	case current == Education && b.unnamed() && !b.isDated(i) && !b.rd.isSchooling(text):
		return Other, true
	case current != Header && current != Summary && b.closesWithWish(i, current):
		return Summary, true
	case i == b.look.name && i > 0 && current != Header:
		return Header, true
	}
	return "", false
}

// startsJobs says whether the first job of a resume that has no heading for its jobs begins at a line.
func (b *builder) startsJobs(i int, current Kind) bool {
	switch current {
	case Header:
		if _, told := b.toldPost(i); told {
			return !b.namesWork(i)
		}
		return b.startsWork(i) || b.startsPost(i) && !b.namesWork(i)
	case Summary:
		return b.headsList(i) && b.startsWork(i) || b.startsPost(i) && b.goesOn(b.headEnd(i)) && !b.namesWork(i)
	case Education:
		return b.unnamed() && b.startsWork(i) || b.startsPost(i) && b.workBehind(i) && !b.atSchool(i) && !b.namesWork(i)
	case Certifications: // where a license has its years too
		return b.startsPost(i) && b.workBehind(i) && b.namesOrg(i) && !b.namesWork(i)
	case Skills, Languages:
		return b.startsPost(i) && b.workBehind(i) && !b.namesWork(i)
	}
	return false
}

// startsPost says whether the header of a post begins at a line: one to three lines, of which one names the post and one holds its span of time, in
// whatever order.
func (b *builder) startsPost(i int) bool {
	if i < 1 || !b.spanNear(i) || saysContact(b.doc[i].Text) && !b.rd.saysJob(b.doc[i].Text) {
		return false
	}
	posts, dated := 0, false
	end := b.headEnd(i)
	for n := i; n < end; n++ {
		text := b.dates[n].bare
		if b.rd.namesDegree(text) || isMembership(text) {
			return false
		}
		if b.label(n) == ofPost || b.rd.saysJob(text) {
			posts++
		}
		dated = dated || b.dates[n].ranged && b.isDated(n)
	}
	return posts == 1 && dated && b.mayHead(i, end)
}

// headEnd gives the end (exclusive) of the lines from i that may be one header.
func (b *builder) headEnd(i int) int {
	end, dated := i, false
	for end < len(b.doc) && end < i+longestHead {
		line := &b.doc[end]
		isDated := b.dates[end].ranged && b.isDated(end)
		if line.Bullet || line.Hidden || end > i && b.apart(end) || dated && isDated || b.titles[end].known || !isDated && !b.isTitleText(line.Text) {
			break
		}
		dated = dated || isDated
		end++
	}
	return end
}

// mayHead says whether a line may be the first of such a header: it names a post or an employer, ends with a place, holds the dates, or stands apart. Above a
// post that holds its own dates and in the header of a resume the others are names and headlines.
func (b *builder) mayHead(i, end int) bool {
	text := b.doc[i].Text
	return b.isDated(i) || b.rd.saysJob(text) || b.rd.saysOrg(text) || endsWithPlace(strings.TrimSpace(text)) || b.apart(i) && end > i+1
}

// workBehind says whether a list or lines of work stand below the header that begins at a line.
func (b *builder) workBehind(i int) bool {
	const fewest = 4 // words
	end := b.headEnd(i)
	return b.goesOn(end) && (b.doc[end].Bullet || !b.apart(end)) && !b.isDated(end) && Words(b.doc[end].Text) >= fewest
}

// namesOrg says whether the header that begins at a line names an employer or its town.
func (b *builder) namesOrg(i int) bool {
	return slices.ContainsFunc(b.dates[i:b.headEnd(i)], func(d dating) bool { return b.rd.saysOrg(d.bare) || endsWithPlace(trimSegment(d.bare)) })
}

// atSchool says whether the header that begins at a line names a school that is no place of care: a program may be called after the post that it leads to.
func (b *builder) atSchool(i int) bool {
	return slices.ContainsFunc(b.dates[i:b.headEnd(i)], func(d dating) bool { return namesSchool(d.bare) && !careWords.InWhole(d.bare) })
}

var careWords = NewPieces("hospital", "hospitals", "clinic", "clinics", "health", "medical center", "medicine", "physicians")

// goesOn says whether a section goes on at a line, as far as titles tell.
func (b *builder) goesOn(i int) bool { return i < len(b.doc) && !b.titles[i].known }

// namesWork says whether the resume has a heading for its jobs, above a line or below it. What stands in a section of another title is then no job: a
// list of posts in a summary, a post held while at school.
func (b *builder) namesWork(i int) bool {
	for _, s := range b.out.Sections {
		if s.Kind == Experience && s.Heading != "" {
			return true
		}
	}
	for n := i + 1; n < len(b.doc); n++ {
		if b.saysWorkTitle(n) {
			return true
		}
	}
	return false
}

// saysWorkTitle says whether a line reads as the heading of jobs: not "Key achievements:" right below a post.
func (b *builder) saysWorkTitle(i int) bool {
	title := &b.titles[i]
	if title.empty || b.doc[i].Bullet || b.doc[i].Hidden || isLabel(b.doc[i].Text) && b.look.spaced && !b.apart(i) {
		return false
	}
	if title.known {
		return title.kind == Experience && b.mayBeHeading(i)
	}
	if len(b.dates[i].spans) > 0 || LongerThan(longestTitle, title.text) || strings.ContainsAny(title.text, ".,;") || !b.looksLikeHeading(i) {
		return false
	}
	said := words(title.text)
	kind, told := b.rd.kindByWord(said)
	return told && kind == Experience && !b.rd.namesJob(said)
}
