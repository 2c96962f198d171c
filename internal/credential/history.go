package credential

import (
	"regexp"
	"strings"
)

// move is what one clause does to a credential: the status it leads to and the kind of step that leads there.
type move struct {
	status string // held, in_progress, planned, expired, none, or "" where the clause says nothing
	kind   string
	year   int
}

// partly is what turns a step that is done into one of several: "one of two exams passed", "part 1 passed".
var partly = regexp.MustCompile(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|half)\s*(?:\w+\s+)?(?:of|out of)\s*(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:part|paper|exam|section|step)\s+(?:one|1|i)\b|\bfirst (?:part|paper|exam|half)\b`)

// heldUntil is what makes a past form the end of something: "held it until the move".
var heldUntil = regexp.MustCompile(`(?i)\b(?:held|kept|had|maintained|carried|used)\b.*\b(?:until|till|up to|before)\b`)

// onlyThere is what makes a course all that there was.
var onlyThere = regexp.MustCompile(`(?i)\b(?:attended|audited|only|just|merely|sat in on|sat through)\b`)

// inTime is a stretch of time that lies ahead where nothing says that it is over: "in two years".
var inTime = regexp.MustCompile(`(?i)\bin (?:\d+|an?|one|two|three|four|five|six|some|a few|a couple of) (?:more )?(?:years?|months?|weeks?)\b`)

// provided begins a clause that says on what a plan hangs.
var provided = regexp.MustCompile(`(?i)^\W*(?:if|provided|providing|assuming|as long as|so long as|on condition|unless)\b`)

// toRenew is a renewal still to come, of what is held.
var toRenew = regexp.MustCompile(`(?i)\b(?:will|to|shall|plan(?:s|ning)? to|due to|going to) (?:be )?renew(?:ed|ing)?\b|\brenewal\b`)

// move reads one clause.
func (c *clause) move() move {
	m := move{year: c.dates.year}
	to := func(status Status, kind string) move {
		m.status, m.kind = string(status), kind
		return m
	}
	none := func(kind string) move {
		m.status, m.kind = unclaimed, kind
		return m
	}
	onTheWay := c.has(task) || c.has(piece)
	ahead := c.dates.future || c.dates.ahead || c.dates.running && onTheWay
	gained := c.has(gain) || c.has(done) && !c.has(piece) && !c.has(course)
	switch {
	case provided.MatchString(c.text):
		return to(Planned, later) // what must come first has not come
	case c.at >= 0 && c.compound() && !ahead && !c.has(wish) && !c.has(later) && !c.has(step):
		return none(course)
	case c.has("not "+keep) && c.has(failure):
		return to(Held, keep) // "no renewal missed"
	case c.has("not " + keep), c.has("not " + upkeep), c.has(denial) && c.has(upkeep):
		return to(Expired, loss)
	case c.has(failure) && c.has(keep) && !gained:
		return to(Expired, loss) // "recertification missed": what fails is the upkeep
	case c.has("not " + loss), c.has("not " + failure):
		return to(Held, keep)
	case c.has("not " + gain), c.has("not " + aim), c.has("not " + step), c.has("not " + task):
		if c.has(wish) || c.has(later) || ahead {
			return to(Planned, wish)
		}
		if !c.has("not "+gain) && !c.has("not "+aim) {
			return none(pending)
		}
		return none(refusal)
	case c.has(course) && onlyThere.MatchString(c.text) && !gained:
		return none(course)
	case c.has(refusal):
		return none(refusal)
	case c.has(bar) && !gained:
		return to(Planned, bar)
	case c.has(failure) && !c.before(gain, failure) && !c.before(done, failure):
		return none(failure)
	case heldUntil.MatchString(c.text):
		return to(Expired, loss)
	case c.has(loss) && (c.dates.validity || ahead):
		return to(Held, keep)
	case c.has(loss):
		return to(Expired, loss)
	case c.has(other) && c.owned():
		return none(other)
	case c.at >= 0 && c.where(denial) >= 0 && c.where(denial) < c.at && !gained && !c.has(keep) && !c.has(state):
		return none(refusal)
	case (c.has(gain) || c.has(done) || onTheWay) && partly.MatchString(c.text):
		return to(InProgress, step)
	case gained && (c.before(wish, gain) && c.before(wish, done) || c.where(later) == 0 || c.dates.future):
		return to(Planned, wish)
	case gained:
		return to(Held, gain)
	case c.has(done):
		return to(InProgress, step) // a paper or a course on the way
	case c.dates.expired:
		return to(Expired, loss)
	case c.has(keep) && !c.has(wish):
		return to(Held, keep)
	case c.has(keep) && toRenew.MatchString(c.text):
		return to(Held, dated)
	case c.has(state) && !c.has(wish):
		return to(Held, state)
	case c.has(wait) && !onTheWay && !c.has(step):
		return to(Planned, wish) // for money or a place, not for a result
	case c.has(wait):
		return to(InProgress, wait)
	case c.has(step) && c.before(wish, step):
		return to(Planned, wish)
	case c.has(step):
		return to(InProgress, step)
	case len(c.hits) == 0 && inTime.MatchString(c.text):
		return to(Planned, wish)
	case c.has(wish), (onTheWay || c.has(course)) && c.has(later) && ahead, c.has(aim) && c.dates.year == 0 || c.has(aim) && ahead:
		return to(Planned, wish)
	case onTheWay && c.has(later):
		return to(Planned, wish)
	case onTheWay && ahead:
		return to(InProgress, step)
	case onTheWay:
		return to(InProgress, task)
	case c.dates.validity, c.since:
		return to(Held, dated)
	case c.dates.future:
		return to(Planned, dated)
	case c.dates.year > 0:
		return to(Held, dated)
	case c.has(later):
		return to(Planned, later)
	}
	return m
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

// history is where a credential stands after all that is said of it, "" where that says too little. Steps count in the order in which they
// are told: what failed may be tried again, what lapsed be earned back; a hope for the last step undoes none that is done.
func history(clauses []clause) string {
	now, told := move{}, false
	for _, c := range clauses {
		m := c.move()
		if m.status == "" {
			continue
		}
		told = told || m.kind != dated && m.kind != task && m.kind != later
		now = now.then(m)
	}
	if !told {
		return ""
	}
	return now.status
}

// then is where a credential stands after one more step.
func (now move) then(m move) move {
	if now.status == "" {
		return m
	}
	switch Status(m.status) {
	case Held:
		switch {
		case m.kind == dated && (now.kind != other && now.kind != refusal || now.status != unclaimed):
			return now // the date of the step before
		case now.kind == loss && m.year > 0 && m.year < now.year:
			return now // told from the end: "lapsed 2020, earned 2012"
		case now.kind == loss && (m.kind == gain || m.kind == state) && m.year <= now.year:
			return now
		case now.status == unclaimed && now.kind == refusal:
			return now
		}
		return m
	case Expired:
		return m
	case InProgress:
		switch {
		case now.status == string(Held) && !(now.kind == dated && m.kind == wait), m.kind == task && now.status != unclaimed, m.kind == task && now.kind != failure:
			return now
		}
		return m
	case Planned:
		switch {
		case now.status == string(Held), now.status == string(Expired), now.status == string(InProgress) && m.kind != bar && !(now.kind == task && m.kind == wish):
			return now
		case m.kind == dated && now.kind == failure:
			m.status = string(InProgress)
		case m.kind == dated && now.status == unclaimed:
			return now
		}
		return m
	}
	if now.status == string(Held) && m.kind != failure {
		return now // held, whoever else holds it
	}
	if now.status == string(Planned) && m.kind == pending {
		return now // no seat booked yet, and the plan stands
	}
	if now.status == string(Expired) || now.kind == step && m.kind == failure {
		return now
	}
	return m
}
