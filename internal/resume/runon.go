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
