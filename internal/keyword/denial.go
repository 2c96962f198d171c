package keyword

import (
	"strings"

	"himscore/taxonomy"
)

// denials are the compiled rules that take a keyword away from the candidate.
type denials struct {
	rules []denial
}

// denial is one rule; its cues are forms whose cue is an index into marks.
type denial struct {
	stance     Stance
	credential bool
	profile    bool // not in what was done in an entry
	work       bool // only there
	before     cueSet
	after      cueSet
	next       cueSet
	said       cueSet
	labels     cueSet
	around     [][2]int
	opens      cueSet // the first of each pair around
	leads      cueSet
	acts       cueSet
	own        bool
	deed       int // the cue that a lead and an act make together, 0 for none
	headings   cueSet
	stops      cueSet
	unless     cueSet
	spares     cueSet
	closers    cueSet // of all rules: cues that count only at the end of a clause
	all        cueSet // the cues of which one must stand beside a mention, where no heading speaks
}

// gather notes the cues without which a rule says nothing.
func (r *denial) gather() {
	for _, set := range []cueSet{r.before, r.after, r.next, r.said, r.labels, r.opens} {
		r.all.join(set)
	}
}

func compileDenials(t *taxonomy.Taxonomy, words *vocabulary) *denials {
	d := &denials{}
	numbers, closers := map[string]int{}, cueSet{}
	number := func(cue string) int {
		cue, opener := strings.CutPrefix(cue, "^")
		cue, closer := strings.CutSuffix(cue, "$")
		tokens := words.adding.scan(cue)
		key, cuts := squeeze(tokens)
		id := key
		owner := len(tokens) > 0 && tokens[len(tokens)-1].owner
		if opener || owner {
			id = cue + "^" // not the same cue as the bare words
		}
		if closer {
			id += "$"
		}
		if _, ok := numbers[id]; !ok {
			numbers[id] = len(numbers) + 1
		}
		words.file(key, cuts, form{id: id, kind: denialCue, cue: numbers[id], opener: opener, closer: closer, owner: owner})
		if closer {
			closers.add(numbers[id])
		}
		return numbers[id]
	}
	set := func(cues []string) cueSet {
		var s cueSet
		for _, c := range cues {
			s.add(number(c))
		}
		return s
	}
	for _, rule := range t.Denials {
		r := denial{stance: Stance(rule.Stance), credential: rule.Only == "credential", profile: rule.Where == "profile", work: rule.Where == "work",
			before: set(rule.Before), after: set(rule.After), next: set(rule.Next), said: set(rule.Said), labels: set(rule.Labels), leads: set(rule.Leads), acts: set(rule.Acts), own: rule.Own, headings: set(rule.Headings),
			stops: set(rule.Stops), unless: set(rule.Unless), spares: set(rule.Spares)}
		for _, pair := range rule.Around {
			if open, shut, ok := strings.Cut(pair, "..."); ok {
				r.around = append(r.around, [2]int{number(open), number(shut)})
				r.opens.add(number(open))
			}
		}
		d.rules = append(d.rules, r)
	}
	deeds := 0
	for i := range d.rules {
		if r := &d.rules[i]; len(r.leads) > 0 {
			deeds++
			r.deed = len(numbers) + deeds // behind the cues that are written out
			r.before.add(r.deed)
			r.after.add(r.deed)
		}
		d.rules[i].closers = closers
		d.rules[i].gather()
	}
	return d
}
