package keyword

import (
	"strings"

	"himscore/taxonomy"
)

// denials are the compiled rules that take a keyword away from the candidate.
type denials struct {
	cues  *vocabulary
	rules []denial
}

// denial is one rule; its cues are forms whose cue is an index into marks.
type denial struct {
	stance     Stance
	credential bool
	profile    bool // not in what was done in an entry
	work       bool // only there
	before     map[int]bool
	after      map[int]bool
	next       map[int]bool
	said       map[int]bool
	labels     map[int]bool
	around     [][2]int
	leads      map[int]bool
	acts       map[int]bool
	own        bool
	deed       int // the cue that a lead and an act make together, 0 for none
	headings   map[int]bool
	stops      map[int]bool
	unless     map[int]bool
	spares     map[int]bool
}

func compileDenials(t *taxonomy.Taxonomy) *denials {
	d := &denials{cues: newVocabulary(20 * len(t.Denials))}
	numbers := map[string]int{}
	deeds := 0 // numbered below zero, apart from the cues that are written out
	number := func(cue string) int {
		cue, opener := strings.CutPrefix(cue, "^")
		cue, closer := strings.CutSuffix(cue, "$")
		tokens := d.cues.adding.scan(cue)
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
		d.cues.file(key, cuts, form{id: id, cue: numbers[id], opener: opener, closer: closer, owner: owner})
		return numbers[id]
	}
	set := func(cues []string) map[int]bool {
		s := map[int]bool{}
		for _, c := range cues {
			s[number(c)] = true
		}
		return s
	}
	for _, rule := range t.Denials {
		r := denial{stance: Stance(rule.Stance), credential: rule.Only == "credential", profile: rule.Where == "profile", work: rule.Where == "work",
			before: set(rule.Before), after: set(rule.After), next: set(rule.Next), said: set(rule.Said), labels: set(rule.Labels), leads: set(rule.Leads), acts: set(rule.Acts), own: rule.Own, headings: set(rule.Headings),
			stops: set(rule.Stops), unless: set(rule.Unless), spares: set(rule.Spares)}
		if len(rule.Leads) > 0 {
			deeds++
			r.deed = -deeds
			r.before[r.deed], r.after[r.deed] = true, true
		}
		for _, pair := range rule.Around {
			if open, shut, ok := strings.Cut(pair, "..."); ok {
				r.around = append(r.around, [2]int{number(open), number(shut)})
			}
		}
		d.rules = append(d.rules, r)
	}
	return d
}
