package advice

import (
	"slices"
	"strings"
	"unicode/utf8"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// mostBetween bounds the words between a verb and its object.
const mostBetween = 7

// mostBefore bounds the words between an object and the participle behind it, and counts the object.
const mostBefore = 3

// hint are words that describe a keyword without naming it.
type hint struct {
	*keyword.Mention
	term *term // nil for a credential
	did  bool  // they speak of work that the applicant did, or of a post held: the title of a therapist says that there was a bedside
	deed bool  // they are a verb with its object: the work itself
	said bool  // and need no other word
	post bool  // they are the title of a post
}

// hints are the deeds of work that denies nothing, verbs with their objects that tell of a keyword without its name, and behind them the hints of the
// taxonomy: a deed says more of the work than a word that comes near. Who comes from another work into the field has done such deeds there.
func (a *Adviser) hints(r *reading) []hint {
	var deeds []doing
	crosses := r.res.Track.ID != score.NoTrack && a.begins(r)
	var room []word
	for i := range r.ev.Resume.Lines {
		switch l := &r.ev.Resume.Lines[i]; {
		case r.unsure[i]:
		case isWork(r, i+1) && (crosses || a.inField(r, i) || worded(r, l)):
			deeds = a.deedsIn(deeds, l, r.words[i])
			r.near[i+1] = r.near[i+1] || len(deeds) > 0 && deeds[len(deeds)-1].At.Line == i+1
		case l.Kind == resume.Summary && !l.Hidden:
			if room = appendWords(room[:0], l.Text); goalWords.holdsOne(l.Text, room) {
				r.wishes = append(r.wishes, i+1)
			} else {
				deeds = a.deedsIn(deeds, l, room)
			}
		}
	}
	out := make([]hint, 0, len(deeds)+len(r.ev.Near))
	add := func(m *keyword.Mention) *hint {
		k, post := a.keywords[m.Keyword], titles(r, m)
		out = append(out, hint{Mention: m, term: k, did: describes(r, m, k, post), post: post})
		return &out[len(out)-1]
	}
	for i := range deeds {
		m := &deeds[i].Mention
		if namesBeside(r, m) {
			continue
		}
		r.works[m.At.Line-1] = r.works[m.At.Line-1] || a.keywords[m.Keyword].ofField() // of which work, the line as a whole may say better
		if k := a.keywords[m.Keyword]; k.Category != improvement && !sharesWord(k.Label, m.Text) && a.everyday.Against(r.ev.Resume.Lines[m.At.Line-1].Text, m.Keyword) {
			continue // the verb and its object are those, and the line as a whole speaks of something else
		}
		h := add(m)
		h.deed, h.said = true, deeds[i].plain
	}
	for i := range r.ev.Near {
		if m := &r.ev.Near[i]; !none(r.ev.Resume.Lines[m.At.Line-1].Text, m.At.Start) {
			h := add(m)
			r.works[m.At.Line-1] = r.works[m.At.Line-1] || h.did && h.term.ofField()
		}
	}
	return out
}

// namesBeside tells whether the words of a deed begin with the name of those whom somebody worked with: who talks "with coding about charts" codes none.
func namesBeside(r *reading, deed *keyword.Mention) bool {
	for i := range r.ev.Keywords {
		if k := &r.ev.Keywords[i]; k.ID == deed.Keyword {
			return slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool {
				return m.Beside && m.At.Line == deed.At.Line && m.At.Start <= deed.At.Start && deed.At.Start < m.At.End
			})
		}
	}
	return false
}

// ofField tells whether work of a keyword is work of the field, and not of any profession.
func (t *term) ofField() bool { return t != nil && !t.Generic && !t.neutral }

// improvement is the category of what comes beside any work: whoever cut a wait has improved a process, whatever the line is about.
const improvement = "improvement"

// worded tells whether a line belongs to a job whose title holds a word of the field, of somebody whose resume speaks of it.
func worded(r *reading, l *resume.Line) bool {
	return l.Kind == resume.Experience && l.Entry >= 0 && l.Entry < len(r.res.Worded) && r.res.Worded[l.Entry] && r.res.Track.ID != score.NoTrack
}

// titles tells whether words stand in the title of a post.
func titles(r *reading, m *keyword.Mention) bool {
	l := &r.ev.Resume.Lines[m.At.Line-1]
	return l.Part == resume.Title && l.Kind == resume.Experience
}

// describes tells whether words that describe a keyword speak of work that the applicant did, or of a post held. Where a maker of tools stands among
// titles it is whom somebody worked for, and who schedules medical assistants need not be one.
func describes(r *reading, m *keyword.Mention, k *term, post bool) bool {
	if m.Stance != keyword.Affirmed || r.ev.Judgements[m.At.Line-1].Watched {
		return false
	}
	if post {
		return k == nil || !k.tool
	}
	last, _ := lastWord(m.Text)
	return isWork(r, m.At.Line) && (m.Keyword != clinicalBackground || !caregivers.holds(last))
}

// caregivers are those whom a line of work names as others.
var caregivers = listOf("assistant", "assistants", "nurse", "nurses", "aide", "aides", "technician", "technicians", "therapist", "therapists", "medic", "medics", "paramedic", "paramedics", "pharmacist", "pharmacists", "np", "nps", "md", "mds", "lpn", "lpns", "physician", "physicians", "clinician", "clinicians", "doctors", "residents")

// deedsIn appends the deeds of a line: for each of them the first of its verbs that has its object behind it, or a participle that has it
// before it where the deed may be told so, with no end of a clause between them.
func (a *Adviser) deedsIn(out []doing, l *resume.Line, words []word) []doing {
	known := len(out)
	var roles [mostWords]*saying
	var room [mostDeeds / 64]uint64
	said, objects := roles[:0], slices.Grow(room[:0], len(a.deeds.all)/64+1)[:len(a.deeds.all)/64+1]
	for _, w := range words {
		s := a.deeds.saying(w.in(l.Text))
		said = append(said, s)
		for _, n := range s.objects {
			objects[n/64] |= 1 << (n % 64)
		}
	}
	for i, verb := range words {
		for _, n := range said[i].verbs {
			if objects[n/64]&(1<<(n%64)) == 0 {
				continue // as with nearly all of them
			}
			d := &a.deeds.all[n]
			if slices.ContainsFunc(out[known:], func(m doing) bool { return m.Keyword == d.keyword }) {
				continue
			}
			object, told := d.objectIn(l.Text, words[i:min(i+2+mostBetween, len(words))])
			if !told && d.done.holds(verb.in(l.Text)) {
				object, told = d.objectBefore(l.Text, words[max(i-mostBefore, 0):i+1])
			}
			if told && (len(d.with.words) == 0 || d.with.holdsOne(l.Text, words)) {
				out = append(out, d.told(l, words, verb, object))
			}
		}
	}
	return out
}

// told is the deed in a line, with the words that tell of it.
func (d *deed) told(l *resume.Line, words []word, verb, object word) doing {
	from := min(verb.from, object.from)
	to := closed(l.Text, from, d.compound(l.Text, words, max(verb.to, object.to)))
	at := resume.Span{Line: l.Number, Start: utf8.RuneCountInString(l.Text[:from]), End: utf8.RuneCountInString(l.Text[:to])}
	return doing{keyword.Mention{Keyword: d.keyword, At: at, Text: l.Text[from:to], Stance: keyword.Affirmed, Near: true}, d.plain}
}

// compound moves the end of a quote behind the noun of which its last word is only the first half, "38 flowsheet rows", and behind the words by
// which the deed is known: "why claims deny".
func (d *deed) compound(text string, words []word, to int32) int32 {
	last := slices.IndexFunc(words, func(w word) bool { return w.to == to })
	if last >= 0 && last+2 < len(words) && words[last+1].in(text) == "and" && d.objects.holds(words[last+2].in(text)) { // nurses and physicians
		return words[last+2].to
	}
	for i := last + 1; last >= 0 && i < len(words) && words[i].from == to+1 && text[to] == ' '; i++ {
		if next := words[i].in(text); !(d.with.holds(next) && !goesOn.holds(next)) && (i > last+1 || text[to-1] == 's' || !noun(next)) {
			break
		}
		if i+1 < len(words) && doneByThem.holds(words[i+1].in(text)) { // the notice patients get
			break
		}
		to = words[i].to
	}
	return to
}

// doneByThem are verbs of those whom a noun stands for: "the notice patients get" speaks of a notice, and of no notice patients.
var doneByThem = listOf("get", "got", "see", "saw", "sign", "signed", "need", "use", "used", "want", "read", "receive", "ask", "have")

// noun tells whether the word behind a noun is likely to be the second half of it.
func noun(word string) bool {
	const shortest = 3 // letters
	return len(word) > shortest && 'a' <= word[0] && word[0] <= 'z' && !goesOn.holds(word) &&
		!strings.HasSuffix(word, "ly") && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "ed")
}

// goesOn are words with which a sentence goes on behind a noun.
var goesOn = listOf("with", "from", "into", "onto", "that", "which", "when", "where", "while", "until", "through", "under", "over", "within", "without", "than", "each", "every", "before", "after", "between", "across", "beside", "about", "against", "during", "using", "because", "once", "down", "back", "were", "have", "then", "they", "this", "these", "those", "their", "your", "also", "upon", "toward", "among", "around", "behind", "beyond", "whom", "whose", "per", "due", "by", "below", "on", "off", "in", "at", "half")

// closed moves the end of a quote behind the bracket that it opens, where it ends just before it: "testing (90 scripts)".
func closed(text string, from, to int32) int32 {
	if int(to) < len(text) && text[to] == ')' && strings.LastIndexByte(text[from:to], '(') > strings.LastIndexByte(text[from:to], ')') {
		to++
	}
	return to
}

// doing is a deed that a line tells.
type doing struct {
	keyword.Mention
	plain bool // in words that need no other
}

// deed is a deed of the taxonomy, beside its verbs.
type deed struct {
	keyword               string
	plain                 bool // it needs no other word
	objects, except, with wordList
	done                  wordList // participles behind the object; none where the deed is not told so
}

// objectIn is the object of a deed among the words behind the first one, its verb.
func (d *deed) objectIn(text string, words []word) (object word, told bool) {
	for i := 1; i < len(words); i++ {
		said := words[i].in(text)
		if parts(text[words[i-1].to:words[i].from]) || otherClause.holds(said) || d.except.holds(said) {
			break
		}
		if d.objects.holds(said) {
			return words[i], !d.exceptAt(text, words[i:])
		}
	}
	return word{}, false
}

// exceptAt tells whether the word behind an object makes it another thing: procedure codes are no procedure.
func (d *deed) exceptAt(text string, words []word) bool {
	return len(words) > 1 && !parts(text[words[0].to:words[1].from]) && d.except.holds(words[1].in(text))
}

// otherClause are words that begin another clause, with a deed of its own.
var otherClause = listOf("while", "whereas", "although", "because", "when", "after", "before")

// objectBefore is the object of a deed among the words before the last one, its participle.
func (d *deed) objectBefore(text string, words []word) (object word, told bool) {
	for i := len(words) - 2; i >= 0; i-- {
		said := words[i].in(text)
		if parts(text[words[i].to:words[i+1].from]) || d.except.holds(said) {
			break
		}
		if d.objects.holds(said) {
			return words[i], true
		}
	}
	return word{}, false
}

// parts tells whether what stands between two words parts them. It is nearly always one space; a mark alone stands inside a number: 1,100.
func parts(between string) bool { return len(between) > 1 && strings.ContainsAny(between, ".;:,") }

// deeds are the deeds of the taxonomy by each word of theirs. Nearly all words are none, as their shapes tell.
type deeds struct {
	all    []deed
	words  map[string]*saying
	shapes shapes
}

// saying is what a word may be in deeds, by their numbers.
type saying struct{ verbs, objects []int }

// What the deeds of a line find room for without asking for more.
const (
	mostWords = 64
	mostDeeds = 2048
	longest   = 24 // letters of a word
)

func deedsOf(from []taxonomy.Deed) deeds {
	all := deeds{all: make([]deed, len(from)), words: map[string]*saying{}}
	add := func(word string) *saying {
		s := all.words[word]
		if s == nil {
			s = &saying{}
			all.words[word] = s
			all.shapes.add(word)
		}
		return s
	}
	for n := range from {
		t := &from[n]
		var done []string
		for _, verb := range t.Verbs {
			if t.Passive {
				done = append(done, metric.Participles(verb)...)
			}
			for _, spelling := range metric.Spellings(verb) {
				s := add(spelling)
				s.verbs = append(s.verbs, n)
			}
		}
		for _, object := range t.Objects {
			s := add(strings.ToLower(object))
			s.objects = append(s.objects, n)
		}
		all.all[n] = deed{keyword: t.Keyword, plain: t.Plain, objects: listOf(t.Objects...), except: listOf(t.Except...), with: listOf(t.With...), done: listOf(done...)}
	}
	return all
}

// unsaid is what all other words are in deeds.
var unsaid saying

// saying is what a word, in whatever letters, may be in deeds.
func (d *deeds) saying(word string) *saying {
	if !d.shapes.may(word) {
		return &unsaid
	}
	var room [longest]byte
	if s := d.words[string(appendSmall(room[:0], word))]; s != nil {
		return s
	}
	return &unsaid
}

// unsure tells for each line whether it takes a keyword away from the applicant or gives it to somebody else.
func unsure(r *reading) []bool {
	lines := make([]bool, len(r.ev.Resume.Lines))
	for _, k := range r.ev.Keywords {
		for _, m := range k.Mentions {
			if m.Stance != keyword.Affirmed {
				lines[m.At.Line-1] = true
			}
		}
	}
	return lines
}
