package keyword

import (
	"strings"

	"himscore/taxonomy"
)

// denials are the compiled rules that take a keyword away from the candidate.
type denials struct {
	rules []denial
	by    []uint64 // by cue: the rules that it may make speak, a bit each
	leads []uint64 // by cue: the rules of whose deeds it is a lead
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
	around     [][2]int32
	opens      cueSet // the first of each pair around
	leads      cueSet
	acts       cueSet
	own        bool
	deed       int32 // the cue that a lead and an act make together, 0 for none
	headings   cueSet
	stops      cueSet
	unless     cueSet
	spares     cueSet
	closers    cueSet // of all rules: cues that count only at the end of a clause
}

// gather notes the cues without which a rule says nothing beside a mention.
func (d *denials) gather(rule int) {
	r := &d.rules[rule]
	for n := range int32(len(d.leads)) {
		if r.leads.has(n) {
			d.leads[n] |= ruleBit(rule)
		}
	}
	for _, set := range []cueSet{r.before, r.after, r.next, r.said, r.labels, r.opens} {
		for n := range int32(len(d.by)) {
			if set.has(n) {
				d.by[n] |= ruleBit(rule)
			}
		}
	}
}

// ruleBit is the bit of a rule. Were there more rules than bits, some would be asked in vain.
func ruleBit(rule int) uint64 { return 1 << (rule % 64) }

func compileDenials(t *taxonomy.Taxonomy, words *vocabulary) *denials {
	d := &denials{}
	numbers, closers := map[string]int32{}, cueSet{}
	number := func(cue string) int32 {
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
			numbers[id] = int32(len(numbers) + 1)
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
				r.around = append(r.around, [2]int32{number(open), number(shut)})
				r.opens.add(number(open))
			}
		}
		d.rules = append(d.rules, r)
	}
	d.finish(len(numbers), closers)
	return d
}

// finish numbers the cues that a lead and an act make together, behind those that are written out, and notes which cues make which rules speak.
func (d *denials) finish(numbers int, closers cueSet) {
	for i := range d.rules {
		r := &d.rules[i]
		r.closers = closers
		if len(r.leads) > 0 {
			numbers++
			r.deed = int32(numbers)
			r.before.add(r.deed)
			r.after.add(r.deed)
		}
	}
	d.by, d.leads = make([]uint64, numbers+1), make([]uint64, numbers+1)
	for i := range d.rules {
		d.gather(i)
	}
}
