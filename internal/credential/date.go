package credential

import (
	"strconv"
	"strings"
	"time"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// dating is what the dates behind a credential say on a given day.
type dating struct {
	year     int  // earned or expected, the first that is named
	next     int  // the first that lies ahead, be it behind one that is past
	expired  bool // a validity or a span of years that has ended
	future   bool // a date that lies ahead
	ahead    bool // one does, be it behind a date that is past
	validity bool // that date is the end of a validity
	running  bool // the month of the day, which is not over
}

// Words that turn the date behind them into the end of a validity.
var validityLead = lazyregexp.New(`(?i)(?:\b(?:ran|runs?|lasted|lasts?) (?:to|until|out in|through)|\bexp(?:\.|ires?|iring|iration|iry)?(?: dates?)?(?: on| in)?|\b(?:valid|good|current|active|renewed|certified)\s*to|[,;(]\s*to|\b(?:through|thru|until|till|up to)|` +
	`\brenew(?:s|al|able)?(?: (?:date|due|by|in))?|\bdue(?: in)?)\s*[:\-–]?\s*$`)

// Words that lead to a date of validity although they look ahead: "expected" is no expiry.
var expectedLead = lazyregexp.New(`(?i)\b(?:expected|anticipated|open|window|date)\s*[:\-–]?\s*(?:until)?\s*$`)

// expiryLead is what makes a "date" that of an end.
var expiryLead = lazyregexp.New(`(?i)\b(?:exp|expir\w*|valid\w*|end|renewal)\.? dates?\s*[:\-–]?\s*$`)

// Words whose date says when a credential ended, not when it was earned.
var endedLead = lazyregexp.New(`(?i)\b(?:lapsed?|expired|inactive|ended|retired|dropped|surrendered|revoked)(?: on| in| since)?\s*[:\-–]?\s*$`)

// mayLead is quick: nearly no words before a date end as those that the expressions of leads ask for.
func mayLead(words string) bool {
	switch last := lastWord(words, " \t\r\n\f:-–."); last {
	case "until", "till", "in", "on", "by", "through", "thru", "since", "date", "dates", "due", "renew", "renews", "renewal", "renewable",
		"exp", "expire", "expires", "expiring", "expiration", "expiry", "expired", "lapse", "lapsed", "inactive", "ended", "retired", "dropped", "surrendered", "revoked":
		return true
	default:
		return strings.HasSuffix(last, "to") // "validto" as well
	}
}

// lastWord is the last word of a text before some marks, in small letters, where it ends in one.
func lastWord(text, marks string) string {
	text = strings.TrimRight(text, marks)
	from := len(text)
	for from > 0 && (text[from-1]|0x20) >= 'a' && (text[from-1]|0x20) <= 'z' {
		from--
	}
	return strings.ToLower(text[from:])
}

// longestLead bounds, in bytes, the words before a date that say what it means.
const longestLead = 40

func datesIn(text string, asOf time.Time) dating { return datesOf(text, resume.FindDates(text), asOf) }

// datesOf is datesIn where the dates of the text have been found.
func datesOf(text string, spans []resume.DateSpan, asOf time.Time) dating {
	var d dating
	for _, s := range spans {
		lead := text[max(0, s.Start-longestLead):s.Start]
		leads := mayLead(lead)
		to := s.Dates
		ahead := after(to.ToYear, to.ToMonth, asOf)
		if to.ToYear == asOf.Year() && to.ToMonth == int(asOf.Month()) {
			day := dayOf(text, s)
			ahead, d.running = day > asOf.Day(), day == 0 || day > asOf.Day()
		}
		switch {
		case leads && endedLead.MatchString(lead):
			d.expired = true
		case s.Ranged:
			if d.year == 0 {
				d.year = to.FromYear
			}
			d.expired = d.expired || !to.Current && to.ToYear > 0 && ended(to.ToYear, to.ToMonth, asOf)
			d.validity = d.validity || !to.Current && ahead
		case leads && validityLead.MatchString(lead) && (!expectedLead.MatchString(lead) || expiryLead.MatchString(lead)):
			d.expired = d.expired || ended(to.ToYear, to.ToMonth, asOf) && !renewing(lead)
			d.validity = d.validity || ahead
		case ahead:
			d.ahead = true
			if d.next == 0 {
				d.next = to.ToYear
			}
			if d.year == 0 {
				d.year, d.future = to.ToYear, true
			}
		case d.year == 0:
			d.year = to.ToYear
		}
	}
	return d
}

// yearOf is the year that a claim tells: of one still to come that which lies ahead, not that of the exam that was failed.
func (d *dating) yearOf(status Status) int {
	if status.ahead() && d.next > 0 {
		return d.next
	}
	return d.year
}

// The day of a date: before the month, behind it, or between strokes.
var dayForms = [...]*lazyregexp.Regexp{lazyregexp.New(`(?i)^[a-z]{3,9}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b,?\s+\d{4}`), lazyregexp.New(`^\d{1,2}[/.-](\d{1,2})[/.-]\d{2,4}`), lazyregexp.New(`^\d{4}-\d{2}-(\d{2})`)}
var dayBefore = lazyregexp.New(`\b(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)?\s+$`)

// dayOf is the day of the month that a date names, 0 for none.
func dayOf(text string, s resume.DateSpan) int {
	for _, form := range dayForms {
		if m := form.FindStringSubmatch(text[s.Start:]); m != nil {
			day, _ := strconv.Atoi(m[1])
			return day
		}
	}
	if m := dayBefore.FindStringSubmatch(text[max(0, s.Start-8):s.Start]); m != nil {
		day, _ := strconv.Atoi(m[1])
		return day
	}
	return 0
}

// renewing says whether the words speak of a renewal that was due, which does not say that it was missed.
func renewing(lead string) bool {
	lower := strings.ToLower(lead)
	return strings.Contains(lower, "renew")
}

// after says whether a date lies ahead of a day; without a month, the whole year must.
func after(year, month int, day time.Time) bool {
	return year > day.Year() || year == day.Year() && month > int(day.Month())
}

// ended says whether a month, or a year without one, is over by a day.
func ended(year, month int, day time.Time) bool {
	return year < day.Year() || year == day.Year() && month > 0 && month < int(day.Month())
}
