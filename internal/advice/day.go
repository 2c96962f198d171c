package advice

import (
	"strconv"
	"strings"
	"time"

	"himscore/internal/credential"
	"himscore/internal/lazyregexp"
)

// This file reads the days that the words of a claim name: of an exam to come, and of the end of what is held.

// ending is the label of a credential of the field that ends soon by the resume's own date: within the next months where it names the month, this
// year or the next, as year, where it names that alone; "" where none does.
func (a *Adviser) ending(r *reading) (label string, year int) {
	const months = 4
	for _, c := range r.ev.Claims.Credentials {
		def := a.creds[c.ID]
		if c.Status != credential.Held || def == nil || len(def.Roles) == 0 {
			continue
		}
		day, byMonth, said := lastDay(c.Text)
		switch {
		case !said || !day.After(r.opts.AsOf):
		case day.Before(r.opts.AsOf.AddDate(0, months, 0)):
			return def.Label, 0
		case !byMonth && label == "" && day.Year() <= r.opts.AsOf.Year()+1:
			label, year = def.Label, day.Year()
		}
	}
	return label, year
}

// lastDay is the last day to which words say that a credential holds: of the month they name, or of the year.
func lastDay(text string) (day time.Time, byMonth, said bool) {
	m := heldUntil.FindStringSubmatch(text)
	if m == nil {
		return time.Time{}, false, false
	}
	layout, month := "1 2006", m[2]
	switch {
	case m[1] != "":
		layout, month = "Jan 2006", shortMonth(m[1])
	case month == "":
		month = "12"
	}
	first, err := time.Parse(layout, strings.TrimPrefix(month, "0")+" "+m[3])
	return first.AddDate(0, 1, -1), m[1] != "" || m[2] != "", err == nil
}

var heldUntil = lazyregexp.New(`(?i)\b(?:through|thru|until|till|expires?|expiring|expiration|expiry|exp|ends|ending|renews|renewal|renew by|recertif(?:y|ies|ication)|recert|valid to|good to|current to)\b(?: date| due)?[.:,]? (?:in |on |by |due )?(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?|(\d{1,2})/(?:\d{1,2}/)?)?(20\d\d)\b`)

// shortMonth is a month as time.Parse knows it.
func shortMonth(name string) string { return strings.ToUpper(name[:1]) + strings.ToLower(name[1:3]) }

// examDays are the first and the last day on which an exam may be by the words of a claim: one day, or a month where they name no more. Of several
// dates the latest is that of the exam to come: "sat in May 2026, did not pass; again in March 2027".
func examDays(text string) (first, last time.Time, said bool) {
	for _, m := range monthAndYear.FindAllStringSubmatch(text, -1) {
		month, err := time.Parse("Jan 2006", shortMonth(m[2])+" "+m[4])
		if err != nil {
			continue
		}
		from, to := month, month.AddDate(0, 1, -1)
		if n, err := strconv.Atoi(m[1] + m[3]); err == nil && (m[1] == "" || m[3] == "") {
			from = month.AddDate(0, 0, n-1)
			to = from
		}
		if !said || to.After(last) {
			first, last, said = from, to, true
		}
	}
	return first, last, said
}

// farAhead tells whether a credential is named for a year that is no matter of a next step.
func farAhead(r *reading, c credential.Claim) bool { return c.Year > r.opts.AsOf.Year()+1 }

// ahead tells whether a claim names its day already: who has set it is not to be asked for it.
func ahead(r *reading, c credential.Claim) bool {
	if begunOn.MatchString(c.Text) || lessons.MatchString(c.Text) && !sitting.MatchString(c.Text) {
		return false
	}
	if _, last, said := examDays(c.Text); said && last.Before(r.opts.AsOf) && toldOutcome.MatchString(c.Text) {
		return false // the day of the exam that was not passed
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
	if r.opts.AsOf.IsZero() || begunOn.MatchString(c.Text) || toldOutcome.MatchString(c.Text) {
		return false
	}
	_, last, said := examDays(c.Text)
	return said && time.Date(last.Year(), last.Month()+1, 1, 0, 0, 0, 0, time.UTC).Before(r.opts.AsOf) // within the month its result may be still to come
}

// toldOutcome finds that an exam was not passed: who says so is not asked how it went.
var toldOutcome = lazyregexp.New(`(?i)\b(?:did(?:n['’]t| not) pass|not pass(?:ed|ing)?|fail(?:ed)?|fell short|missed|did(?:n['’]t| not) make it|no luck|no pass)\b`)

// monthAndYear finds a month of a year, with the day before or behind it.
var monthAndYear = lazyregexp.New(`(?i)(?:\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(20\d\d)\b`)
