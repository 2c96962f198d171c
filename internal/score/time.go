package score

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/resume"
)

// fieldTime is the time that somebody has worked in the field, in months.
type fieldTime struct {
	all     float64 // with practice and work without pay
	paid    float64 // without them
	touched float64 // paid, of all jobs that speak of the field, whatever share of them does
	led     int     // the line of a title that led others before; 0 for none
	aside   int     // the line of a title that leads others outside the field; 0 for none
	where   string  // the paid jobs, by their lines: "lines 7 and 14"
	other   float64 // paid, of all dated jobs
	others  string  // those jobs
}

// years are the paid ones, in halves.
func (t *fieldTime) years() float64 { return halves(t.paid) }

// touching tells how long the jobs lasted that speak of the field under other titles: of four years of which a third is of the field, nobody finds the one.
func (t *fieldTime) touching() string {
	const worth = 6 // months
	if t.touched-t.paid < worth {
		return timeText(t.paid) + " of work touch it"
	}
	return timeText(t.touched) + " of other work touch it in part"
}

// text tells the paid time, and the whole where practice adds to it.
func (t *fieldTime) text() string {
	const worth = 3 // months
	if t.all-t.paid < worth {
		return t.paidText()
	}
	return t.paidText() + ", with practice and unpaid work to " + timeText(t.all)
}

// paidText tells the paid time and the jobs that it is made of, for who wants to add it up.
func (t *fieldTime) paidText() string {
	if t.where == "" {
		return timeText(t.paid)
	}
	return timeText(t.paid) + " (" + t.where + ")"
}

func halves(months float64) float64 { return math.Round(months/12*2) / 2 }

// mostTouched is the share of the time of a post of care of which one line alone speaks of the field: who was super user once, nursed all day.
const mostTouched = 0.1

// timeInField is the time that the jobs in the field cover. Practice and work without pay are no years of a career.
func (s *Scorer) timeInField(r *reading) *fieldTime {
	shares, practice := s.sharesOfField(r), s.practice(r)
	paid := func(entry int) float64 {
		if practice[entry] {
			return 0
		}
		return shares[entry]
	}
	job := func(entry int) float64 {
		if practice[entry] {
			return 0
		}
		return 1
	}
	return &fieldTime{
		all:     Months(r.posts, func(entry int) float64 { return shares[entry] }),
		paid:    Months(r.posts, paid),
		touched: Months(r.posts, func(entry int) float64 { return math.Ceil(paid(entry)) }),
		where:   s.jobLines(r, paid),
		other:   Months(r.posts, job),
		others:  s.jobLines(r, job),
	}
}

// jobLines names the dated jobs of which some share counts, by the lines of their titles, or counts them where there are more than are read at a look.
func (s *Scorer) jobLines(r *reading, share func(entry int) float64) string {
	const most = 5
	var whole, part []int
	for entry, p := range r.posts {
		switch counts := share(entry); {
		case p.From == p.To || counts == 0:
		case counts < 1:
			part = append(part, r.entryLine(entry))
		default:
			whole = append(whole, r.entryLine(entry))
		}
	}
	whole, part = uniqueLines(whole), uniqueLines(part)
	part = slices.DeleteFunc(part, func(line int) bool { return slices.Contains(whole, line) })
	switch {
	case len(whole)+len(part) == 0:
		return ""
	case len(whole)+len(part) > most:
		return strconv.Itoa(len(whole)+len(part)) + " jobs"
	case len(part) == 0:
		return strings.TrimPrefix(linesText(whole), "in ")
	case len(whole) == 0:
		return partOf(part)
	}
	return strings.TrimPrefix(linesText(whole), "in ") + ", and " + partOf(part)
}

// partOf says of which jobs a part counts: a part of a line would be some of its words.
func partOf(lines []int) string {
	if len(lines) == 1 {
		return "a part of the job " + linesText(lines)
	}
	return "a part of the jobs " + linesText(lines)
}

// entryLine is the line in which the title of an entry stands.
func (r *reading) entryLine(entry int) int {
	for i := range r.titles {
		if t := &r.titles[i]; t.entry == entry {
			return t.line
		}
	}
	return r.ev.Resume.Entries[entry].First
}

// sharesOfField is how much of each entry is work of the field. A job under a title of another profession gives all of its time where two of its lines
// and half of them speak of the field, else the share that they have.
func (s *Scorer) sharesOfField(r *reading) []float64 {
	shares := make([]float64, len(r.ev.Resume.Entries))
	for entry := range shares {
		if !r.inField[entry] {
			continue
		}
		speaking, lines := s.voice(r, r.toldBelow(entry))
		shares[entry] = float64(speaking) / float64(max(lines, 1))
		switch {
		case r.jobs[entry] || speaking > 1 && 2*speaking >= lines:
			shares[entry] = 1
		case s.front.inAny(wordsOf(r.ev.Resume.Entries[entry].Title)):
			shares[entry] = 0 // who books visits is paid for that, whatever single lines say
		case speaking < 2 && s.ofCare(wordsOf(r.ev.Resume.Entries[entry].Title)):
			shares[entry] = min(shares[entry], mostTouched)
		}
	}
	return shares
}

// practice tells for each entry whether it is the post of somebody who learns or helps without pay.
func (s *Scorer) practice(r *reading) []bool {
	is := make([]bool, len(r.ev.Resume.Entries))
	for i := range r.titles {
		if t := &r.titles[i]; t.entry >= 0 {
			is[t.entry] = s.learns(t) || s.unpaid(r, t)
		}
	}
	return is
}

// Years are the full halves of a year that the months make, by which it is told whether they are enough, and the years as one speaks of them.
func Years(posts []Post, share func(entry int) float64) (full, about float64) {
	months := Months(posts, share)
	return math.Floor(months/6) / 2, halves(months)
}

// Months adds up, month by month, the largest share that a job of the month gives. Jobs held side by side count once.
func Months(posts []Post, share func(entry int) float64) float64 {
	const longest = 50 * 12
	var months [longest]float64 // the last one first
	end, oldest := 0, 0         // the oldest month, as its place among months
	for _, p := range posts {
		end = max(end, p.To)
	}
	for i, p := range posts {
		if p.From == p.To {
			continue
		}
		part, from := share(i), max(p.From, end-longest)
		oldest = max(oldest, end-from)
		for m := from; m < p.To && part > 0; m++ {
			months[end-1-m] = max(months[end-1-m], part)
		}
	}
	sum := 0.0
	for _, m := range months[:oldest] {
		sum += m
	}
	return sum
}

// posts are the entries as stretches of work.
func (s *Scorer) posts(r *reading) []Post {
	out := make([]Post, len(r.ev.Resume.Entries))
	for i, e := range r.ev.Resume.Entries {
		if r.ev.Resume.Sections[e.Section].Kind == resume.Experience {
			out[i].From, out[i].To = r.months(e.Dates)
			out[i].Current = e.Dates.Current
		}
	}
	freeEmployers(r, out)
	for i := range r.titles {
		t := &r.titles[i]
		if t.entry < 0 {
			continue
		}
		if t.role != nil {
			out[t.entry].Role = t.role.ID
		}
		out[t.entry].Learns = s.learns(t)
	}
	return out
}

// freeEmployers takes the time off headers that name an employer alone, where its posts stand below with times of their own that lie within: who was there
// so long held those posts.
func freeEmployers(r *reading, posts []Post) {
	entries := r.ev.Resume.Entries
	for n := range entries {
		e, p := &entries[n], &posts[n]
		for below := n + 1; p.From < p.To && e.Title == e.Org && below < len(entries); below++ {
			o := posts[below]
			if entries[below].Section != e.Section || entries[below].Org != e.Org || o.From == o.To || o.From < p.From-sameYear || o.To > p.To+sameYear {
				break
			}
			if below+1 == len(entries) || entries[below+1].Org != e.Org {
				p.From, p.To = 0, 0
			}
		}
	}
}

// sameYear is how many months a date may lie beside one that tells the year alone.
const sameYear = 11

// months are the first month of a span and the one behind its last, counted from year 0; equal where the span is not told. Who tells a year alone is
// taken to have come or gone in the middle of it.
func (r *reading) months(d resume.Dates) (from, to int) {
	const middle = 7
	toYear, toMonth := d.ToYear, d.ToMonth
	if d.Current {
		toYear, toMonth = r.opts.AsOf.Year(), int(r.opts.AsOf.Month())
	}
	if d.FromYear == 0 || toYear == 0 {
		return 0, 0
	}
	from, to = d.FromYear*12+d.FromMonth, toYear*12+toMonth+1
	if d.FromMonth == 0 {
		from += middle
	}
	if toMonth == 0 {
		to += middle - 1
	}
	if d.FromMonth == 0 && from >= to { // within one year
		from = to - middle + 1
	}
	return from, max(from+1, to)
}

// timeText says how long somebody has worked: in months below a year, else in halves of a year.
func timeText(months float64) string {
	years, whole := halves(months), int(math.Round(months))
	switch {
	case whole <= 1:
		return "about a month"
	case months < 11.5:
		return fmt.Sprintf("about %d months", whole)
	case years == 1:
		return "about a year"
	case years == math.Trunc(years):
		return fmt.Sprintf("about %.0f years", years)
	default:
		return fmt.Sprintf("about %.1f years", years)
	}
}
