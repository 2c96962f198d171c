package advice

import (
	"slices"
	"strings"
	"time"

	"himscore/internal/credential"
	"himscore/internal/lazyregexp"
)

// credentialStep is the one credential to go on with: what is begun, what has lapsed, what is planned, else the first of the ladder.
func (a *Adviser) credentialStep(r *reading, ad Advice, add func(string, ...string)) {
	for _, status := range []credential.Status{credential.InProgress, credential.Expired, credential.Planned} {
		for _, c := range r.ev.Claims.Credentials {
			def := a.creds[c.ID]
			switch {
			case c.Status != status || def == nil || def.Status == "retired" || farAhead(r, c):
			case status != credential.Expired && passed(r, c):
				add("tell_outcome", "credential", def.Label)
				return
			case status != credential.Expired && ahead(r, c) && (status == credential.InProgress || a.fits(r, def) && open(ad, c.ID)):
				add("keep_date", "credential", def.Label)
				return
			case status == credential.InProgress:
				add("finish_credential", "credential", def.Label)
				return
			case status == credential.Expired && a.aside(r, def): // its line is for the ladder
			case a.fits(r, def) && status == credential.Expired:
				add("renew_credential", "credential", def.Label)
				return
			case a.fits(r, def) && open(ad, c.ID):
				add("plan_credential", "credential", def.Label)
				return
			}
		}
	}
	for _, c := range r.ev.Claims.Credentials {
		if def := a.creds[c.ID]; c.Status == credential.Held && def != nil && def.SucceedBy != "" && claimed(r, def.SucceedBy) != credential.Held {
			add("prove_credential", "credential", def.Label, "second", a.creds[def.SucceedBy].Label)
			return
		}
	}
	if r.res.Level.ID == "director" && a.replaced(r) { // no further letters decide there
		return
	}
	for _, s := range ad.Suggested {
		if s.When == now && !slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool { return c.ID == s.ID && farAhead(r, c) }) {
			add("earn_credential", "credential", s.Label)
			return
		}
	}
}

// endsSoon is the label of a credential of the field that ends within the next months by the resume's own date; "" where none does.
func (a *Adviser) endsSoon(r *reading) string {
	const months = 4
	for _, c := range r.ev.Claims.Credentials {
		def := a.creds[c.ID]
		if c.Status != credential.Held || def == nil || len(def.Roles) == 0 {
			continue
		}
		if end, said := lastDay(c.Text); said && end.After(r.opts.AsOf) && end.Before(r.opts.AsOf.AddDate(0, months, 0)) {
			return def.Label
		}
	}
	return ""
}

// lastDay is the last day to which words say that a credential holds: of the month they name, or of the year.
func lastDay(text string) (day time.Time, said bool) {
	m := heldUntil.FindStringSubmatch(text)
	if m == nil {
		return time.Time{}, false
	}
	layout, month := "1 2006", m[2]
	switch {
	case m[1] != "":
		layout, month = "Jan 2006", strings.ToUpper(m[1][:1])+strings.ToLower(m[1][1:3])
	case month == "":
		month = "12"
	}
	first, err := time.Parse(layout, strings.TrimPrefix(month, "0")+" "+m[3])
	return first.AddDate(0, 1, -1), err == nil
}

var heldUntil = lazyregexp.New(`(?i)\b(?:through|thru|until|till|expires?|expiring|exp|valid to|good to|current to)\b[.:]? (?:in )?(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?|(\d{1,2})/(?:\d{1,2}/)?)?(20\d\d)\b`)

// opensWithStudy is the suggested credential that the studies of the field under way open; "" where there is none.
func (a *Adviser) opensWithStudy(r *reading, ad Advice) string {
	for _, s := range ad.Suggested {
		if def := a.creds[s.ID]; s.When == next && def.Requires.Accredited && a.studiesToward(r, def) {
			return s.Label
		}
	}
	return ""
}

// farAhead tells whether a credential is named for a year that is no matter of a next step.
func farAhead(r *reading, c credential.Claim) bool { return c.Year > r.opts.AsOf.Year()+1 }

// ahead tells whether a claim names its day already: who has set it is not to be asked for it.
func ahead(r *reading, c credential.Claim) bool {
	if begunOn.MatchString(c.Text) || lessons.MatchString(c.Text) && !sitting.MatchString(c.Text) {
		return false
	}
	return c.Year >= max(r.opts.AsOf.Year(), 1) || c.Year == 0 && monthName.MatchString(c.Text)
}

// begunOn finds a date that tells when somebody began, which is none to keep.
var begunOn = lazyregexp.New(`(?i)\b(?:begun|began|started|since|enrolled)\b[^.;]{0,20}\b(?:19|20)\d\d\b`)

// lessons and sitting tell the end of a course from the day of an exam.
var (
	lessons = lazyregexp.New(`(?i)\b(?:class(?:es)?|courses?|lessons?|modules?|chapters?)\b`)
	sitting = lazyregexp.New(`(?i)\b(?:exam(?:ination)?|test(?:ing)?|sit(?:ting)?|seat|booked|scheduled)\b`)
)

var monthName = lazyregexp.New(`(?i)\b(?:in|on|for|by|until|due|\d{1,2}) (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b`)

// passed tells whether the day that a claim names for an exam has gone by.
func passed(r *reading, c credential.Claim) bool {
	if r.opts.AsOf.IsZero() || begunOn.MatchString(c.Text) {
		return false
	}
	m := monthAndYear.FindStringSubmatch(c.Text)
	if m == nil {
		return false
	}
	day, err := time.Parse("Jan 2006", strings.ToUpper(m[1][:1])+strings.ToLower(m[1][1:3])+" "+m[2])
	return err == nil && day.AddDate(0, 1, 0).Before(r.opts.AsOf)
}

var monthAndYear = lazyregexp.New(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?(20\d\d)\b`)

// open tells whether a credential is on the ladder and can be taken now.
func open(ad Advice, id string) bool {
	return slices.ContainsFunc(ad.Suggested, func(s Suggestion) bool { return s.ID == id && s.When == now })
}
