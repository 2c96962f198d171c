package metric

import (
	"strings"

	"himscore/taxonomy"
)

// class is the id of a class of taxonomy/verbs.yaml.
type class string

// The classes of verbs that the verdict knows by name.
const (
	change   class = "change"
	fix      class = "fix"
	move     class = "move"
	makes    class = "make"
	win      class = "win"
	teach    class = "teach"
	lead     class = "lead"
	deliver  class = "deliver"
	appear   class = "appear"
	standing class = "standing"
)

// cue is the id of an entry of taxonomy/cues.yaml.
type cue string

// The cues that the stages of this package look for.
const (
	cueStanding  cue = "standing"
	cueResult    cue = "result"
	cueTarget    cue = "target"
	cueMeets     cue = "meets"
	cueBenchmark cue = "benchmark"
	cueLimit     cue = "limit"
	cueAuthority cue = "authority"
	cueBudget    cue = "budget"
	cueGain      cue = "gain"
	cueStaff     cue = "staff"
	cuePlace     cue = "place"
	cueTeamOf    cue = "team-of"
	cueFailure   cue = "failure"
	cueCode      cue = "code-word"
	cueThen      cue = "then"
	cueNow       cue = "now"
	cueGainNoun  cue = "gain-noun"
	cueLasting   cue = "lasting"
	cueLevel     cue = "level"
	cueProject   cue = "project"
	cuePaperwork cue = "paperwork"
	cueScore     cue = "score"
	cueHonor     cue = "honor"
	cueEmployer  cue = "employer-size"
	cueIndex     cue = "index"
	cueRaises    cue = "raises"
	cueLowers    cue = "lowers"
	cueBetters   cue = "betters"
	cueLess      cue = "less-is-better"
	cueMore      cue = "more-is-better"
	cueHead      cue = "measure-head"
	cueShare     cue = "share"
	cueYardstick cue = "yardstick"
	cueEvent     cue = "event"
	cueRoutine   cue = "routine"
	cueThing     cue = "thing"
	cuePhrasal   cue = "phrasal"
	cueQuality   cue = "quality"
	cueMass      cue = "mass"
	cueEverybody cue = "everybody"
	cueRoster    cue = "roster"
	cueServed    cue = "served"
	cueLook      cue = "look"
	cueVehicle   cue = "vehicle"
	cueAdopted   cue = "adopted"
	cueStudies   cue = "studies"
	cueOrderly   cue = "orderly"
	cueExam      cue = "examination"
	cueFound     cue = "found"
	cueAlarm     cue = "alarm"
)

// verb is what one spelling may be.
type verb struct {
	base  string
	class class
	tense tense
}

// lexicon is the compiled words of the rules.
type lexicon struct {
	verbs map[string]verb
	cues  map[cue]phrases
	steps map[string]step // base form of a verb -> where it takes a quantity
}

func newLexicon(t *taxonomy.Taxonomy) lexicon {
	spellings := 0
	for _, c := range t.Verbs {
		spellings += 5 * len(c.Verbs)
	}
	l := lexicon{verbs: make(map[string]verb, spellings), cues: map[cue]phrases{}}
	for _, c := range t.Verbs {
		for _, entry := range c.Verbs {
			l.add(class(c.ID), entry)
		}
	}
	for _, c := range t.Cues {
		l.cues[cue(c.ID)] = newPhrases(c.Words)
	}
	l.steps = map[string]step{}
	for q, s := range map[cue]step{cueRaises: raises, cueLowers: lowers, cueBetters: betters} {
		for base := range l.cues[q] {
			l.steps[base] = s
		}
	}
	return l
}

// add enters the forms of one verb. A spelling that an earlier verb has keeps its meaning and may gain a tense ("found").
func (l lexicon) add(c class, entry string) {
	base, _, _ := strings.Cut(entry, "/")
	for _, f := range inflect(entry) {
		v, known := l.verbs[f.spelling]
		if known && v.base != base {
			continue
		}
		l.verbs[f.spelling] = verb{base: base, class: c, tense: v.tense | f.tense}
	}
}

// holds reports whether the cue stands in tokens [from, to).
func (l lexicon) holds(c cue, toks []token, from, to int) bool {
	_, ok := l.cues[c].find(toks, from, to)
	return ok
}

// plain reports whether the word alone is in the cue.
func (l lexicon) plain(c cue, t token) bool {
	for _, p := range l.cues[c][t.one] {
		if len(p) == 1 {
			return true
		}
	}
	return false
}

// begins reports whether the cue begins at token i, and its last token.
func (l lexicon) begins(c cue, toks []token, i int) (last int, ok bool) {
	return l.cues[c].at(toks, i)
}

// stops reports whether the cue ends right before token i.
func (l lexicon) stops(c cue, toks []token, i int) bool {
	const longest = 4
	for from := max(0, i-longest); from < i; from++ {
		for _, p := range l.cues[c][toks[from].low] {
			if from+len(p) == i && p.fits(toks, from) {
				return true
			}
		}
	}
	return false
}

// endsAt is the length of the longest phrase of the cue that ends right before token i, singular or plural; 0 where none does.
func (l lexicon) endsAt(c cue, toks []token, i int) int {
	const longest = 4
	for from := max(0, i-longest); from < min(i, len(toks)); from++ {
		for _, first := range [...]string{toks[from].low, toks[from].one} {
			for _, p := range l.cues[c][first] {
				if from+len(p) == i && p.fits(toks, from) {
					return len(p)
				}
			}
		}
	}
	return 0
}

// phrase is the words of a cue.
type phrase []string

// phrases finds cues by their first word.
type phrases map[string][]phrase

func newPhrases(texts []string) phrases {
	ps := make(phrases, len(texts))
	var toks []token
	for _, text := range texts {
		var p phrase
		toks = appendTokens(toks[:0], text)
		for _, t := range toks {
			p = append(p, t.low)
		}
		if len(p) > 0 {
			ps[p[0]] = append(ps[p[0]], p)
		}
	}
	return ps
}

// fits reports whether the phrase stands at token i. Its words match as written or by their singular.
func (p phrase) fits(toks []token, i int) bool {
	if i+len(p) > len(toks) {
		return false
	}
	for k, w := range p {
		if toks[i+k].low != w && toks[i+k].one != w {
			return false
		}
	}
	return true
}

// at finds the longest phrase that begins at token i.
func (ps phrases) at(toks []token, i int) (last int, ok bool) {
	longest := ps.longest(toks[i].low, toks, i)
	if toks[i].one != toks[i].low {
		longest = max(longest, ps.longest(toks[i].one, toks, i))
	}
	return i + longest - 1, longest > 0
}

// longest is the length of the longest phrase of that first word at token i, 0 where none fits.
func (ps phrases) longest(first string, toks []token, i int) int {
	n := 0
	for _, p := range ps[first] {
		if len(p) > n && p.fits(toks, i) {
			n = len(p)
		}
	}
	return n
}

// find gives the first token in [from, to) at which a phrase begins.
func (ps phrases) find(toks []token, from, to int) (at int, ok bool) {
	for i := max(0, from); i < min(to, len(toks)); i++ {
		if _, ok := ps.at(toks, i); ok {
			return i, true
		}
	}
	return 0, false
}
