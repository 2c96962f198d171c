package credential

import (
	"regexp"
	"strings"
	"time"

	"himscore/internal/resume"
)

// dating is what the dates behind a credential say on a given day.
type dating struct {
	year     int  // earned or expected, the first that is named
	expired  bool // a validity or a span of years that has ended
	future   bool // a date that lies ahead
	ahead    bool // one does, be it behind a date that is past
	validity bool // that date is the end of a validity
}

// Words that turn the date behind them into the end of a validity.
var validityLead = regexp.MustCompile(`(?i)(?:\bexp(?:\.|ires?|iring|iration|iry)?(?: dates?)?(?: on| in)?|\b(?:valid|good|current|active|renewed|certified)\s*to|\b(?:through|thru|until|till|up to)|` +
	`\brenew(?:s|al|able)?(?: (?:date|due|by|in))?|\bdue(?: in)?)\s*[:\-–]?\s*$`)

// Words that lead to a date of validity although they look ahead: "expected" is no expiry.
var expectedLead = regexp.MustCompile(`(?i)\b(?:expected|anticipated|open|window|date)\s*[:\-–]?\s*(?:until)?\s*$`)

// Words whose date says when a credential ended, not when it was earned.
var endedLead = regexp.MustCompile(`(?i)\b(?:lapsed?|expired|inactive|ended|retired|dropped|surrendered|revoked)(?: on| in| since)?\s*[:\-–]?\s*$`)

// longestLead bounds, in bytes, the words before a date that say what it means.
const longestLead = 40

func datesIn(text string, asOf time.Time) dating {
	var d dating
	for _, s := range resume.FindDates(text) {
		lead := text[max(0, s.Start-longestLead):s.Start]
		to := s.Dates
		ahead := after(to.ToYear, to.ToMonth, asOf)
		switch {
		case endedLead.MatchString(lead):
			d.expired = true
		case s.Ranged:
			if d.year == 0 {
				d.year = to.FromYear
			}
			d.expired = d.expired || !to.Current && to.ToYear > 0 && ended(to.ToYear, to.ToMonth, asOf)
			d.validity = d.validity || !to.Current && ahead
		case validityLead.MatchString(lead) && !expectedLead.MatchString(lead):
			d.expired = d.expired || ended(to.ToYear, to.ToMonth, asOf) && !renewing(lead)
			d.validity = d.validity || ahead
		case ahead:
			d.ahead = true
			if d.year == 0 {
				d.year, d.future = to.ToYear, true
			}
		case d.year == 0:
			d.year = to.ToYear
		}
	}
	return d
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
