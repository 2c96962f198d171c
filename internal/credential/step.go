package credential

import (
	"slices"
	"strings"
	"time"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// The steps of a credential: families of words in taxonomy/steps.yaml.
const (
	gain     = "gain"     // earned
	pass     = "pass"     // an exam: not to have done so is to have failed
	done     = "done"     // completed, received: also of papers and courses on the way
	keep     = "keep"     // renewed, reinstated
	mark     = "mark"     // the letter of an apprentice, held and to be lost
	state    = "state"    // current, in good standing
	upkeep   = "upkeep"   // dues, credits
	loss     = "loss"     // lapsed, given up
	leave    = "leave"    // left it there: the credential, or the way to one
	failure  = "failure"  // failed, fell short
	step     = "step"     // booked, applied, begun
	buy      = "buy"      // paid, ordered: a step, unless it is a book
	run      = "run"      // runs until, meets: of a course that is on
	prep     = "prep"     // study guide, in draft: what binds nobody yet
	unproved = "unproved" // no certificate: of a course that ended, and no news of one that goes on
	hand     = "hand"     // handed in: an application, or the credential
	sat      = "sat"      // an exam of which the result is told later, or is not known
	wait     = "wait"     // for a result, or for what must come first
	task     = "task"     // exam: a step is under way unless something says how it went
	piece    = "piece"    // application, project: likewise, and to have one is not to have the credential
	unset    = "unset"    // no date is chosen
	mock     = "mock"     // a trial of the exam: to have passed it is not to have passed
	outcome  = "outcome"  // result, score: what one waits for behind a step
	wish     = "wish"     // hope, perhaps
	doubt    = "doubt"    // undecided: study binds nobody then
	aim      = "aim"      // earn, in the form of what is not done yet
	later    = "later"    // when, after, next
	need     = "need"     // what a plan hangs on: money, a sponsor
	bar      = "bar"      // two more years first
	refusal  = "refusal"  // decided against
	denial   = "denial"   // not, never
	pending  = "pending"  // a step is not taken: no date booked
	other    = "other"    // people who hold it instead
	study    = "study"    // a degree, which comes before
	course   = "course"   // what its name turns into when one of these stands behind it
	try      = "try"      // apply, sit: a step that is not taken where it is denied
	apart    = "apart"    // what only looks like a step: long-term care
	dated    = "dated"    // nothing but a date
	nothing  = ""
)

// stepBook knows the words of steps.
type stepBook struct {
	kinds   []string
	phrases phrases
}

func newStepBook(t *taxonomy.Taxonomy) stepBook {
	var b stepBook
	for i, s := range t.Steps {
		b.kinds = append(b.kinds, s.ID)
		b.phrases.add(i, s.Words)
	}
	return b
}

// named stands in a clause for the credential that it speaks of.
const named = "xcredentialx"

// clause is a part of a sentence with the steps that it names, in order.
type clause struct {
	text  string
	words []token
	hits  []hit
	kinds []string // of the hits; a denied one has a "not " before it
	at    int      // the word that stands for the credential, -1 where it does not stand here
	dates dating
	since bool // holds a span that goes on
	ahead bool // holds a date that lies ahead
}

// clauses cuts what is said of a credential at the marks and at the words that join sentences.
func (b *stepBook) clauses(text string, asOf time.Time) []clause {
	var all []clause
	for _, part := range parts(text) {
		spans := resume.FindDates(part)
		c := clause{text: part, words: tokenize(part), at: -1, dates: datesOf(part, spans, asOf)}
		if len(c.words) == 0 {
			continue
		}
		for _, s := range spans {
			c.since = c.since || s.Dates.Current
		}
		c.at = slices.IndexFunc(c.words, func(t token) bool { return t.text == named })
		c.hits = b.phrases.find(c.words)
		denied, at := false, 0
		for _, h := range c.hits {
			kind := b.kinds[h.rule]
			switch {
			case kind == denial:
				if n := len(c.kinds); n > 0 && c.hits[n-1].last == h.first && (c.kinds[n-1] == step || c.kinds[n-1] == buy || c.kinds[n-1] == hand) && c.words[h.first].text == "nothing" {
					c.kinds[n-1] = "not " + c.kinds[n-1] // "bought nothing yet"
				} else if !numbers(part, c.words, h.first) {
					denied, at = true, h.last
				} else {
					kind = nothing
				}
			case denied && h.first-at <= reachDenial && kind != later && kind != other && kind != wish && kind != bar:
				noun := kind == piece || kind == task
				if kind, denied = "not "+kind, noun; noun { // "no seat booked"
					at = h.last
				}
			}
			if ahead[kind] && c.toBe(h) {
				kind = wish // "to be booked"
			}
			c.kinds = append(c.kinds, kind)
		}
		all = append(all, c)
	}
	return all
}

// ahead are the kinds of steps that "to be" puts into the future: "to be taken next fall".
var ahead = map[string]bool{gain: true, pass: true, done: true, step: true, buy: true, hand: true, sat: true}

// toBe says whether "to be" stands right before a step.
func (c *clause) toBe(h hit) bool {
	return h.first > 1 && c.words[h.first-1].text == "be" && c.words[h.first-2].text == "to"
}

// reachDenial is how many words may stand between a "not" and the step that it denies.
const reachDenial = 2

func (c *clause) has(kind string) bool { return slices.Contains(c.kinds, kind) }

// where is the first word of the first step of a kind, -1 for none.
func (c *clause) where(kind string) int {
	if i := slices.Index(c.kinds, kind); i >= 0 {
		return c.hits[i].first
	}
	return -1
}

// before says whether a step of one kind stands before one of another.
func (c *clause) before(kind, other string) bool {
	a, b := c.where(kind), c.where(other)
	return a >= 0 && (b < 0 || a < b)
}

// joints are the words at which a sentence goes on with another.
var joints = []string{" and ", " but ", " though ", " although ", " then ", " so ", " while ", " because ", " whereas "}

// parts cuts a text into clauses. A comma within a date or a number cuts nothing.
func parts(text string) []string {
	var all []string
	from := 0
	cut := func(at, next int) {
		if at > from {
			all = append(all, text[from:at])
		}
		from = next
	}
	for i := 0; i < len(text); i++ {
		switch {
		case strings.IndexByte(";:()[]|\t?!", text[i]) >= 0:
			cut(i, i+1)
		case text[i] == ',' && !betweenDigits(text, i):
			cut(i, i+1)
		case text[i] == '.' && i+2 < len(text) && text[i+1] == ' ' && i > 3 && text[i+2] >= 'A' && text[i+2] <= 'Z' && text[i-1]|0x20 >= 'a':
			cut(i, i+1)
		case strings.HasPrefix(text[i:], " - "), strings.HasPrefix(text[i:], "–"), strings.HasPrefix(text[i:], "—"), strings.HasPrefix(text[i:], "•"), strings.HasPrefix(text[i:], "·"):
			if !betweenDigits(text, i) {
				cut(i, i+1)
			}
		case text[i] == ' ':
			for _, j := range joints {
				if strings.HasPrefix(text[i:], j) {
					cut(i, i+len(j)-1)
					break
				}
			}
		}
	}
	cut(len(text), len(text))
	return all
}

// betweenDigits says whether digits stand on both sides of a mark: "June 3, 2026", "1,200", "2012–2016".
func betweenDigits(text string, at int) bool {
	before := strings.TrimRight(text[:at], " ")
	behind := strings.TrimLeft(text[at:], " ,-–—\uFFFD") // at may stand within a dash, the rest of which is no character
	if before == "" || behind == "" || before[len(before)-1] < '0' || before[len(before)-1] > '9' || behind[0] < '0' || behind[0] > '9' {
		return false
	}
	return text[at] != ',' || !endsWithYear(before)
}

func endsWithYear(text string) bool {
	return len(text) >= 4 && digits(text[len(text)-4:]) == 4 && (len(text) == 4 || text[len(text)-5] < '0' || text[len(text)-5] > '9')
}
