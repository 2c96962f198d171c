package credential

import "himscore/internal/lazyregexp"

// partly is what turns a step that is done into one of several: "one of two exams passed", "part 1 passed".
var partly = lazyregexp.New(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|half)\s*(?:\w+\s+)?(?:of|out of)\s*(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:part|paper|exam|section|step)\s+(?:one|1|i)\b|\bfirst (?:part|paper|exam|half)\b|\b\d{1,2} ?(?:%|percent) (?:done|complete|completed|finished|through)\b|\b(?:\d|one|two|three|four) (?:exams?|papers?|parts?|modules|sections) (?:passed|done|down|behind)\b`)

// sessionOf is how far a course got: "week 6 of 12".
var sessionOf = lazyregexp.New(`(?i)\b(?:week|session|chapter|module|lesson|class|unit|course|lecture|month|semester|term|tollgate|part)s?\s+` + someCount + `\s*(?:of|out of|into|/)\s*(?:(?:an?|the|my|its)\s+)?` + someCount + `\b`)

// someCount is a number of sessions, in digits or words.
const someCount = `(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty)`

// heldUntil is what makes a past form the end of something: "held it until the move".
var heldUntil = lazyregexp.New(`(?i)\b(?:held|kept|had|maintained|carried|used|was (?:current|active|valid|good|mine|certified|credentialed|licensed|registered|in (?:good standing|force)))\b.*\b(?:until|till|up to|before)\b|\b(?:held|had|kept) (?:it |them )?for (?:[\w-]+ ){1,3}years\b|\b(?:held|had|was) .*\b(?:years|long) ago\b`)

// onlyThere is what makes a course all that there was.
var onlyThere = lazyregexp.New(`(?i)\b(?:attended|audited|only|just|merely|sat in on|sat through)\b`)

// inTime is a stretch of time that lies ahead where nothing says that it is over: "in two years".
var inTime = lazyregexp.New(`(?i)\bin (?:\d+|an?|one|two|three|four|five|six|some|a few|a couple of) (?:more )?(?:years?|months?|weeks?)\b`)

// provided begins a clause that says on what a plan hangs.
var provided = lazyregexp.New(`(?i)^\W*(?:if|provided|providing|assuming|as long as|so long as|on condition|unless)\b`)

// lacksFirst is what a credential, or the applicant, needs before there can be an exam: "needs two years at the desk".
var lacksFirst = lazyregexp.New(`(?i)\bneeds? (?:\S+ ){0,3}(?:first|years?|months?|hours?|charts|cases)\b`)

// toRenew is a renewal still to come, of what is held.
var toRenew = lazyregexp.New(`(?i)\b(?:will|to|shall|plan(?:s|ning)? to|due to|going to) (?:be )?renew(?:ed|ing)?\b|\brenewal\b`)

// ground begins a clause that says why, and nothing of a step: "as nobody asked for it".
var ground = lazyregexp.New(`(?i)^\W*(?:because|for lack of|for want of|owing to|due to|(?:as|since|given) (?:nobody|no one|i|my|we|it|they|there|the \w+ (?:was|is|were|are|had|has))\b)`)

// letGo is an end that comes about by doing nothing: "let my PMP go", "allowed it to run out".
var letGo = lazyregexp.New(`(?i)\b(?:let|lets|letting|allow(?:s|ed|ing)?|permit(?:s|ted)?|watch(?:ed)?|saw)\b[^;,]{0,40}\b(?:go|goes|lapse|lapsed|die|drop|end|fall|run|slide|slip|expire|fade|pass|sleep)\b`)

// onceA is what somebody was: "was a CPC until the move".
var onceA = lazyregexp.New(`(?i)\b(?:(?:was|once|formerly) an? (?:\w+ )?|(?:former|ex)[ -]+(?:an? )?)` + named)

// What must stand in a clause, or begin it, before these forms are looked for.
var (
	endWords = map[string]bool{"until": true, "till": true, "to": true, "before": true, "years": true, "was": true, "once": true, "formerly": true, "former": true, "ex": true, "let": true, "lets": true, "letting": true, "allow": true,
		"allows": true, "allowed": true, "allowing": true, "permit": true, "permits": true, "permitted": true, "watch": true, "watched": true, "saw": true}
	groundWords   = map[string]bool{"because": true, "for": true, "owing": true, "due": true, "as": true, "since": true, "given": true}
	providedWords = map[string]bool{"if": true, "provided": true, "providing": true, "assuming": true, "as": true, "so": true, "on": true, "unless": true}
	sessions      = map[string]bool{"week": true, "session": true, "chapter": true, "module": true, "lesson": true, "class": true, "unit": true, "course": true, "lecture": true, "month": true, "semester": true, "term": true, "tollgate": true, "part": true, "weeks": true, "modules": true, "chapters": true, "lessons": true, "parts": true, "units": true, "sessions": true}
	loneNo        = map[string]bool{"no": true, "nope": true, "never": true, "not": true}
	untilWord     = map[string]bool{"until": true, "till": true}
	lonePast      = map[string]bool{"formerly": true, "previously": true, "former": true, "past": true, "once": true}
	neverWord     = map[string]bool{"never": true}
	needWords     = map[string]bool{"need": true, "needs": true}
)

// move reads one clause: the first reading that knows it counts.
func (c *clause) move() move {
	if c.ahead = c.dates.future || c.dates.ahead || c.dates.running && c.onTheWay(); groundWords[c.words[0].text] && ground.MatchString(c.text) {
		return move{}
	}
	for _, read := range [...]func(*clause) (string, string){(*clause).hung, (*clause).undone, (*clause).turnedAway, (*clause).ended, (*clause).reached, (*clause).underWay, (*clause).hoped, (*clause).byDate} {
		if status, kind := read(c); status != "" {
			return move{status, kind, c.dates.year}
		}
	}
	return move{year: c.dates.year}
}

// onTheWay says whether the clause names something on the way to a credential.
func (c *clause) onTheWay() bool { return c.has(task) || c.has(piece) || c.has(outcome) }

// hung reads a clause that makes a condition of what comes first, or another name of that of the credential.
func (c *clause) hung() (status, kind string) {
	switch {
	case c.at == 0 && len(c.words) > 1 && c.words[1].text == "if":
		return string(Planned), bar // "CIC if they ever hire at home"
	case providedWords[c.words[0].text] && provided.MatchString(c.text):
		if c.at >= 0 && c.has(wish) {
			return string(Planned), wish // "if hired I will take the CPC"
		}
		return string(Planned), later // what must come first has not come
	case holds(c.words, needWords) && lacksFirst.MatchString(c.text):
		return string(Planned), bar
	case c.at >= 0 && c.compound() && !c.ahead && !c.has(wish) && !c.has(later) && !c.stepped() && !c.running() && !partly.MatchString(c.text):
		return unclaimed, course
	}
	return "", nothing
}

// undone reads what is denied: the upkeep of a credential, its end, or a step on the way to it.
func (c *clause) undone() (status, kind string) {
	switch {
	case c.has("not "+keep) && c.has(failure):
		return string(Held), keep // "no renewal missed"
	case c.has("not " + keep), c.has("not " + upkeep), c.has(denial) && c.has(upkeep):
		return string(Expired), loss
	case c.has(failure) && c.has(keep) && !c.gained():
		return string(Expired), loss // "recertification missed": what fails is the upkeep
	case c.has("not " + loss), c.has("not " + failure):
		return string(Held), keep
	case c.has("not "+outcome) && !c.gained():
		return string(InProgress), wait // "no score yet"
	}
	open := c.has(wish) || c.has(later) || c.has(need) || c.ahead
	switch {
	case c.has("not "+pass) && !open:
		return unclaimed, failure
	case c.has("not " + pass), c.has("not " + gain), c.has("not " + aim):
		if open {
			return string(Planned), wish
		}
		return unclaimed, refusal
	case c.has("not " + step), c.has("not " + buy), c.has("not " + task), c.has("not " + sat), c.has("not " + hand), c.has("not "+piece) && !c.gained():
		switch {
		case open:
			return string(Planned), wish
		case holds(c.words, neverWord) && (c.has("not "+task) || c.has("not "+sat)):
			return unclaimed, refusal // "took the course but never tested"
		}
		return unclaimed, pending
	}
	if c.has("not " + try) {
		if open {
			return string(Planned), wish
		}
		return unclaimed, refusal
	}
	return "", nothing
}

// turnedAway reads what keeps a credential away for good or for long.
func (c *clause) turnedAway() (status, kind string) {
	switch {
	case c.has(course) && onlyThere.MatchString(c.text) && !c.gained() && !c.running():
		return unclaimed, course
	case c.has(unproved):
		return unclaimed, unproved
	case c.has(unset) && !c.stepped() && !c.gained():
		return unclaimed, pending
	case c.has(refusal), len(c.words) == 1 && loneNo[c.words[0].text]:
		return unclaimed, refusal
	case c.has(bar) && !c.gained():
		return string(Planned), bar
	case c.has(failure) && !c.has(mock) && !c.before(gain, failure) && !c.before(pass, failure) && !c.before(done, failure):
		return unclaimed, failure
	}
	return "", nothing
}

// ended reads the end of a credential, or that somebody else has it.
func (c *clause) ended() (status, kind string) {
	switch {
	case holds(c.words, endWords) && (heldUntil.MatchString(c.text) || onceA.MatchString(c.text) || letGo.MatchString(c.text)):
		return string(Expired), loss
	case len(c.words) == 1 && lonePast[c.words[0].text]:
		return string(Expired), loss
	case c.has(loss) && (c.dates.validity || c.ahead):
		return string(Held), keep
	case c.has(loss):
		return string(Expired), loss
	case c.has(leave) && (c.dates.year > 0 || c.dates.expired) && !c.ahead && !c.onTheWay():
		return string(Expired), leave
	case c.has(leave):
		return unclaimed, leave
	case c.has(other) && c.owned(), c.somebodyHas():
		return unclaimed, other
	case c.at >= 0 && c.where(denial) >= 0 && c.where(denial) < c.at && !c.gained() && !c.has(keep) && !c.has(state):
		return unclaimed, refusal
	}
	return "", nothing
}

// reached reads that a credential was got and kept, or a part of the way to it.
func (c *clause) reached() (status, kind string) {
	switch {
	case c.has(mark):
		return string(Held), keep
	case (c.gained() || c.has(done) || c.onTheWay()) && partly.MatchString(c.text):
		return string(InProgress), step
	case (c.gained() || c.has(done)) && (c.before(wish, gain) && c.before(wish, pass) && c.before(wish, done) || c.where(later) == 0 || c.dates.future):
		return string(Planned), wish
	case c.gained() && !c.has(gain) && !c.has(pass):
		return string(Held), done // of a paper or a course where a step follows
	case c.gained():
		return string(Held), gain
	case c.has(study) && (c.has(gain) || c.has(pass)) && (c.before(wish, gain) && c.before(wish, pass) || c.where(later) == 0):
		return string(Planned), wish // "as soon as my degree is conferred"
	case c.has(done), c.has(study) && (c.has(gain) || c.has(pass)):
		return string(InProgress), step // a degree, a paper or a course on the way
	case c.dates.expired:
		return string(Expired), loss
	case c.has(upkeep) && (c.ahead || c.dates.validity) && !c.has(wish) && !c.stepped():
		return string(Held), keep // "credits logged to 2027"
	case c.has(keep) && !c.has(wish):
		return string(Held), keep
	case c.has(keep) && toRenew.MatchString(c.text):
		return string(Held), dated
	case c.has(state) && !c.has(wish) && !c.has(piece):
		return string(Held), state
	}
	return "", nothing
}

// underWay reads a step that was taken and of which no end is told.
func (c *clause) underWay() (status, kind string) {
	switch {
	case c.has(wait) && (c.has(need) || c.has(later) && !c.onTheWay() && !c.stepped()):
		return string(Planned), wish // for money or a place, not for a result
	case c.has(wait):
		return string(InProgress), wait
	case (c.stepped() || c.has(sat) || c.has(hand)) && c.before(wish, step) && c.before(wish, sat) && c.before(wish, hand):
		return string(Planned), wish
	case c.stepped(), c.has(mock) && !c.has(buy), c.has(course) && partly.MatchString(c.text), c.running():
		return string(InProgress), step
	case c.has(prep), c.has(mock):
		return string(Planned), prep
	case c.has(hand) && c.has(upkeep):
		return string(InProgress), step // credits, not the credential
	case c.has(hand):
		return string(InProgress), hand
	case c.has(sat) && c.has(course) && !c.has(task):
		return unclaimed, course // "took the class"
	case c.has(sat) && c.near(sat):
		return string(InProgress), sat
	case c.has(outcome) && (c.ahead || c.has(later) || inTime.MatchString(c.text)):
		return string(InProgress), wait
	case len(c.hits) == 0 && inTime.MatchString(c.text):
		return string(Planned), wish
	}
	return "", nothing
}

// hoped reads what is still to come.
func (c *clause) hoped() (status, kind string) {
	onTheWay := c.onTheWay()
	switch {
	case c.booked():
		return string(InProgress), step
	case c.doubts():
		return string(Planned), doubt
	case c.has(wish), onTheWay && c.has(later) && c.ahead, c.has(course) && c.ahead, c.has(aim) && c.dates.year == 0 || c.has(aim) && c.ahead:
		return string(Planned), wish
	case c.has(need) && !onTheWay:
		return string(Planned), need
	case c.has(piece) && c.has(task) && holds(c.words, untilWord):
		return string(InProgress), step // "until May to use my exam slot"
	case onTheWay && c.has(later):
		return string(Planned), wish
	case onTheWay && c.ahead:
		return string(InProgress), step
	case c.has(piece) && c.dates.year == 0:
		return string(InProgress), piece
	case onTheWay:
		return string(InProgress), task
	}
	return "", nothing
}

// byDate reads a clause of which only the date tells something.
func (c *clause) byDate() (status, kind string) {
	switch {
	case c.dates.validity, c.since:
		return string(Held), dated
	case c.dates.future:
		return string(Planned), dated
	case c.dates.year > 0:
		return string(Held), dated
	case c.has(later):
		return string(Planned), later
	}
	return "", nothing
}
