package keyword

import "himscore/internal/resume"

// certain is the weight of a cue that holds the hit itself.
const certain = 1000

// employer reports a name that goes on with a capital in the title of an entry: Willow Bank, not Willow Analyst.
func (d *reading) employer(l *lineRead, h hit, s *sense) bool {
	if d.resume.Lines[l.line].Part != resume.Title || h.last+1 >= len(l.tokens) || !longerName(l.tokens, h) {
		return false
	}
	for _, c := range l.cues {
		if c.first == h.last+1 && s.weigh(c.number) > 0 {
			return false
		}
	}
	return true
}

// weight sums the cues of a rule within a range of tokens, those apart that go with any credential. A cue that holds the hit itself decides alone. In a resume of
// another field it takes more than the words that go with any credential.
func (d *reading) weight(cues []cue, s *sense, first, last int, h hit) (sum, general int) {
	for _, c := range cues {
		if c.first < first || c.last > last {
			continue
		}
		w := s.weigh(c.number)
		if w > 0 && c.tells(ofCredential) && d.foreign() {
			continue
		}
		switch {
		case w == 0:
		case c.first <= h.first && h.last <= c.last:
			if c.last-c.first > h.last-h.first {
				return w * certain, 0
			}
		case c.first <= h.last && h.first <= c.last:
		case w > 0 && c.tells(ofAnyCredential):
			general += w
		default:
			sum += w
		}
	}
	return sum, general
}

// around sums the cues in the header of a line's entry and in the lines directly before and behind it.
func (d *reading) around(i int, s *sense) int {
	line := &d.resume.Lines[i]
	sum := 0
	for _, j := range d.neighbours(i) {
		if d.resume.Lines[j].Section != line.Section || d.silent[d.pieces[j]] {
			continue
		}
		chance := d.inField() && d.resume.Lines[j].Part != resume.Title // another line of work in the field speaks of something else, by chance
		for _, c := range d.lines[d.pieces[j]].cues {
			if w := s.weigh(c.number); w > 0 || !chance {
				sum += w
			}
		}
	}
	return sum
}

func (d *reading) neighbours(i int) []int {
	near := make([]int, 0, 6)
	line := &d.resume.Lines[i]
	if line.Entry >= 0 && line.Entry < len(d.resume.Entries) {
		for j := max(d.resume.Entries[line.Entry].First-1, 0); j < i-1 && d.resume.Lines[j].Part == resume.Title && len(near) < 4; j++ {
			near = append(near, j)
		}
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(d.resume.Lines) && d.resume.Lines[j].Entry == line.Entry {
			near = append(near, j)
		}
	}
	return near
}
