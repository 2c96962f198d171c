package resume

import "strings"

// The longest header that may run on into the work, in bytes, and the fewest words of work behind it.
const (
	longestRunOn = 140
	leastWork    = 4
)

// runOn reads the header of a line in which the work follows on the same line, as text that lost its line ends has it: "Coder |
// County Hospital | 2014-2018 Coded 40 charts a day." It reports false for all other lines.
func (b *builder) runOn(i int) (head string, dates Dates, ok bool) {
	line := &b.doc[i]
	if kind := b.out.Lines[i].Kind; line.Bullet || line.Hidden || kind != Experience && kind != Volunteering {
		return "", Dates{}, false
	}
	start := line.Text[:min(len(line.Text), longestRunOn)]
	for _, span := range FindDates(start) {
		if !span.Ranged || Words(line.Text[span.End:]) < leastWork {
			continue
		}
		head = strings.TrimFunc(start[:span.Start], atDateEdge)
		return head, span.Dates, b.isTitleText(head) && b.rd.saysJob(head)
	}
	return "", Dates{}, false
}

// addRunOn adds the entry of such a line. The line says what was done, so it stays one of the body.
func (b *builder) addRunOn(section, i int, head string, dates Dates) {
	b.out.Lines[i].Part = Body
	b.out.Lines[i].Entry = len(b.out.Entries)
	b.fileEntry(Entry{Section: section, First: i + 1, Last: i + 1, Dates: dates}, b.rd.segmentsOf(head))
}

// told is a post that a sentence tells of.
type told struct {
	post, org string
	dates     Dates
}

// toldPost reads a post with its time in a sentence: "From 2017 to 2021 I was the records clerk at Lake Clinic, and filed charts."
func (b *builder) toldPost(i int) (told, bool) {
	line := &b.doc[i]
	if len(b.dates[i].spans) == 0 && len(line.Text) <= longestDating || line.Bullet || line.Hidden || !ofOneself(line.Text) {
		return told{}, false
	}
	sentence := firstSentence(line.Text)
	before, behind, found := b.rd.told.cut(sentence)
	if !found || !ofOneself(sentence[:len(sentence)-len(behind)]) {
		return told{}, false
	}
	var t told
	for _, span := range FindDates(sentence) {
		if span.Ranged {
			t.dates = span.Dates
			break
		}
	}
	if t.dates == (Dates{}) || LongerThan(longestDated, before) {
		return told{}, false
	}
	t.post, t.org = postAndPlace(behind)
	return t, b.rd.beginsWithJob(t.post) && !LongerThan(longestPost, t.post)
}

// ofOneself says whether a text speaks of its writer.
func ofOneself(text string) bool {
	return strings.HasPrefix(text, "I ") || strings.Contains(text, " I ") || strings.HasPrefix(text, "I'") || strings.Contains(text, " I'")
}

// firstSentence is a text up to the end of its first sentence.
func firstSentence(text string) string {
	for at := 0; ; at++ {
		stop := strings.Index(text[at:], ". ")
		if stop < 0 {
			return text
		}
		if at += stop; endsSentence(text[:at+1]) {
			return text[:at]
		}
	}
}

// postAndPlace cuts the name of a post from where it was held.
func postAndPlace(text string) (post, place string) {
	text = strings.TrimSpace(text)
	for _, article := range [...]string{"a ", "an ", "the "} {
		text = strings.TrimPrefix(text, article)
	}
	for _, at := range [...]string{" at ", " for ", " with ", " in "} {
		if post, place, found := strings.Cut(text, at); found {
			if end := strings.IndexAny(place, ",;("); end > 0 {
				place = place[:end]
			}
			for _, word := range [...]string{" in ", " from ", " since ", " until "} {
				place, _, _ = strings.Cut(place, word)
			}
			return strings.Trim(post, ", "), strings.Trim(place, " .")
		}
	}
	if end := strings.IndexAny(text, ",;.("); end > 0 {
		text = text[:end]
	}
	return text, ""
}

// addTold adds the entry of such a sentence. The line says what was done, so it stays one of the body.
func (b *builder) addTold(section, i int, t told) {
	b.out.Lines[i].Part = Body
	b.out.Lines[i].Entry = len(b.out.Entries)
	b.out.Entries = append(b.out.Entries, Entry{Section: section, First: i + 1, Last: i + 1, Title: t.post, Org: t.org, Dates: t.dates})
	b.employers = append(b.employers, employer{})
}
