package credential

import (
	"strconv"
	"strings"
	"time"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// firstYear is how long, in months, a degree under way says nothing of its subject yet. Halfway through, it does.
const firstYear = 12

// shareOf is how much of a degree is done: "12 of 120 credits", "three of ten modules", "6/36 units".
var shareOf = lazyregexp.New(`(?i)\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:of|out of|/)\s*(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s*(?:semester |quarter |required )?(?:credit|course|unit|hour|class|module|paper|subject|term|semester|year)`)

// begins leads to the date on which a degree began or begins.
var begins = lazyregexp.New(`(?i)\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc(?:es|ed|ing)|enrol(?:l?ed|ling)?|since|from|entered|intake|entry)(?: on| in| of)?\s*[:\-–]?\s*$`)

// hardlyBegun are the mentions in the names of degrees that are not begun or were begun not long ago: they claim no knowledge of their subject.
func (f *Finder) hardlyBegun(r *studies, mentions []keyword.Mention, asOf time.Time) []keyword.Mention {
	var denied []keyword.Mention
	early := map[int]bool{} // by line, for lines that were looked at
	for i := range mentions {
		m := mentions[i]
		line := &r.Lines[m.At.Line-1]
		if line.Kind != resume.Education || m.Near || m.Stance != keyword.Affirmed || line.Hidden {
			continue
		}
		said, known := early[line.Number]
		if !known {
			said = f.isEarly(r, *line, asOf)
			early[line.Number] = said
		}
		if said {
			m.Stance = keyword.Denied
			denied = append(denied, m)
		}
	}
	return denied
}

// isEarly reports a line that names one degree, under way, of which little is done.
func (f *Finder) isEarly(r *studies, line resume.Line, asOf time.Time) bool {
	degrees := r.degreesIn(line.Number)
	if len(degrees) == 0 || f.degrees.levels[degrees[0].level] == NoLevel {
		return false
	}
	said := []string{line.Text}
	if line.Entry >= 0 {
		entry := r.Entries[line.Entry]
		for n := entry.First; n <= entry.Last && n <= len(r.Lines); n++ {
			other := r.Lines[n-1]
			if n == line.Number || longer(longestDetail+3, other.Text) && other.Part != resume.Title {
				continue
			}
			if len(r.degreesIn(n)) > 0 {
				if n > line.Number {
					break
				}
				continue
			}
			said = append(said, other.Text)
		}
	}
	underWay := false
	for i, text := range said {
		s, _ := f.stageOf(text, asOf)
		underWay = underWay || s == pursued && (i == 0 || !mentionsExam(text))
	}
	all := strings.Join(said, "; ")
	early := len(f.degrees.early.find(tokenize(all))) > 0
	if !underWay && !early {
		return false
	}
	if share, ok := shareDone(all); ok {
		return underWay && share < 0.5
	}
	return early || begunWithin(all, asOf)
}

// shareDone is the share of a degree that is done, where it is told.
func shareDone(text string) (float64, bool) {
	m := shareOf.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	part, whole := count(m[1]), count(m[2])
	return part / whole, whole > 0 && part <= whole
}

func count(word string) float64 {
	if n, err := strconv.Atoi(word); err == nil {
		return float64(n)
	}
	for i, w := range [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if strings.EqualFold(w, word) {
			return float64(i + 1)
		}
	}
	return map[string]float64{"fifteen": 15, "twenty": 20}[strings.ToLower(word)]
}

// begunWithin reports that a degree begins later than a year before a day.
func begunWithin(text string, asOf time.Time) bool {
	lately := asOf.AddDate(0, -firstYear, 0)
	for _, s := range resume.FindDates(text) {
		year, month := s.Dates.FromYear, s.Dates.FromMonth
		if !s.Ranged && !s.Since {
			if !begins.MatchString(text[max(0, s.Start-longestLead):s.Start]) {
				continue
			}
			year, month = s.Dates.ToYear, s.Dates.ToMonth
		}
		if year > 0 && after(year, max(month, 1), lately) {
			return true
		}
	}
	return false
}
