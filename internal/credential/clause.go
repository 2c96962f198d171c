package credential

import (
	"slices"
	"strings"

	"himscore/internal/lazyregexp"
)

// gained says whether the clause tells that a credential was got, and not only a paper on the way to it.
func (c *clause) gained() bool {
	return !c.has(mock) && c.got()
}

// got is gained for a clause that tells of no trial.
func (c *clause) got() bool {
	return (c.has(gain) && !c.has(prep) || c.has(pass) && !c.before(piece, pass)) && !c.studied() || c.has(done) && !c.has(piece) && !c.has(prep) && !c.has(course) && !c.has(study) && !c.has(outcome)
}

// studied says whether the clause names a degree that is done, and not as the time of something: "passed within a month of graduation".
func (c *clause) studied() bool {
	for i, h := range c.hits {
		if c.kinds[i] != study {
			continue
		}
		at := h.first - 1
		for at >= 0 && articles[c.words[at].text] {
			at--
		}
		if at < 0 || !times[c.words[at].text] {
			return true
		}
	}
	return false
}

// times are the words that make what stands behind them a time.
var times = map[string]bool{"after": true, "before": true, "of": true, "upon": true, "on": true, "since": true, "at": true, "following": true, "until": true, "from": true}

// doubts says whether the clause ends in doubt of the credential, and not of a detail: "not sure of the hour".
func (c *clause) doubts() bool {
	const nearEnd = 2 // words behind the doubt
	for i, kind := range c.kinds {
		if kind == doubt && len(c.words)-c.hits[i].last <= nearEnd {
			return true
		}
	}
	return false
}

// dayOfMonth is a day without a year, as one names that of an exam.
var dayOfMonth = lazyregexp.New(`(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b`)

// inWeeks is a time so near that a seat is taken: "exam in three weeks".
var inWeeks = lazyregexp.New(`(?i)\bin (?:\d+|an?|one|two|three|four|five|six|a few|a couple of) (?:weeks?|days?)\b`)

// booked says whether the clause names the day of an exam, which nobody knows who has no seat: "will sit for it on December 4".
func (c *clause) booked() bool {
	if c.dates.year > 0 && !c.ahead {
		return false
	}
	will := c.has(try) && slices.ContainsFunc(c.words, func(w token) bool { return w.text == "will" || w.text == "ll" || w.text == "i" })
	return (c.has(task) || will) && !c.has(later) && (dayOfMonth.MatchString(c.text) || c.has(task) && inWeeks.MatchString(c.text))
}

// near says whether the credential, where the clause names it, stands close behind the first step of a kind: "wrote the job descriptions for the
// RHIT post" tells of no exam.
func (c *clause) near(kind string) bool {
	const reach = 4 // words between them
	i := slices.Index(c.kinds, kind)
	return c.at < 0 || c.has(task) && kind == sat || c.at-c.hits[i].last < reach
}

// comes says whether the clause speaks of what is still to come.
func (c *clause) comes() bool {
	return c.has(wish) || c.has(later) || c.has(need) || c.has(bar) || c.dates.future || c.dates.ahead || c.has(study) || strings.Contains(c.text, "should be")
}

// stepped says whether the clause tells of a step on the way, and not of getting ready for one.
func (c *clause) stepped() bool { return c.has(step) || c.has(buy) && !c.has(prep) && !c.has(mock) }

// running says whether the clause tells of a course or an exam that is on, or how far it has got.
func (c *clause) running() bool {
	return c.has(run) && (c.has(course) || c.has(task) || c.has(piece)) && !c.has(wish) || holds(c.words, sessions) && sessionOf.MatchString(c.text)
}

// compound says whether the word right behind the credential makes its name that of something else: "CPC prep course".
func (c *clause) compound() bool {
	for i, h := range c.hits {
		if c.kinds[i] == course && h.first == c.at+1 {
			return strings.Trim(c.text[c.words[c.at].end:c.words[h.first].start], " -") == ""
		}
	}
	return false
}
