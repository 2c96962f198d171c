package keyword

import (
	"slices"
	"strings"

	"himscore/taxonomy"
)

// sense is one compiled rule: which cues speak for the meaning of the field, and what holds without any.
type sense struct {
	pro      cueSet // cues that speak for it
	contra   cueSet // and against it
	fallback string
	exact    bool // told from an everyday word by its capital
	opens    bool // at the beginning of a sentence too
}

// weigh says what a cue counts for.
func (s *sense) weigh(cue int32) int {
	switch {
	case s.pro.has(cue):
		return +1
	case s.contra.has(cue):
		return -1
	}
	return 0
}

// senses are the rules of ambiguous surfaces, with the vocabulary of all their cues.
type senses struct {
	numbers       map[string]int32   // cue key to number
	groups        map[string][]int32 // cue numbers by group
	told          map[int32]telling  // by cue number
	organizations map[string]bool    // words that tell an organization
}

// groups that are no cues
const (
	commonKinds = "any trade"    // categories of keywords and ids of credentials
	fieldNames  = "of the field" // keywords that any trade has and that are keywords only in the field
	innerNames  = "inside"       // keywords named also inside a longer name; against: those that hide what is inside them
)

func compileSenses(t *taxonomy.Taxonomy, words *vocabulary) *senses {
	s := &senses{numbers: make(map[string]int32, cuesPerSense*len(t.Senses)), groups: map[string][]int32{}, told: map[int32]telling{}}
	common, ours := map[string]bool{}, map[string]bool{}
	s.organizations = organizationsOf(t)
	s.compileTrades(t, words)
	for _, rule := range t.Senses {
		switch {
		case rule.Group == commonKinds:
			for _, c := range rule.For {
				common[c] = true
			}
		case rule.Group == fieldNames:
			for _, id := range rule.For {
				ours[id] = true
			}
		case rule.Group == innerNames:
			markInner(words, rule)
		case rule.Group == acts, rule.Group == departmentNames: // read elsewhere
		case rule.Group != "":
			s.groups[rule.Group] = s.number(rule.For, words)
		}
	}
	s.tellGroups()
	words.mark(traitsOf(t, common, ours), s.told)
	for _, rule := range t.Senses {
		if rule.Group == "" {
			s.rule(rule, words)
		}
	}
	return s
}

// number gives every cue a number and files it; a cue in <angle brackets> stands for those of its group.
func (s *senses) number(cues []string, words *vocabulary) []int32 {
	numbers := make([]int32, 0, len(cues))
	for _, c := range cues {
		if name, ok := strings.CutPrefix(c, "<"); ok {
			numbers = append(numbers, s.groups[strings.TrimSuffix(name, ">")]...)
			continue
		}
		key, cuts := squeeze(words.adding.scan(c))
		if key == "" {
			continue
		}
		n, ok := s.numbers[key]
		if !ok {
			n = int32(len(s.numbers) + 1)
			s.numbers[key] = n
		}
		words.file(key, cuts, form{id: key, kind: senseCue, cue: n})
		numbers = append(numbers, n)
	}
	return numbers
}

// traitsOf says which keywords and credentials any trade has, by category or id, and to which track the others lean.
func traitsOf(t *taxonomy.Taxonomy, common, ours map[string]bool) map[string]traits {
	all := map[string]traits{}
	for _, k := range t.Keywords {
		track := k.Track
		if track == taxonomy.Shared && k.Leans != "" {
			track = k.Leans
		}
		all[k.ID] = traits{number: int32(len(all)), common: k.Generic || common[k.Category], anyTrade: common[k.Category] || common[k.ID], ours: ours[k.ID],
			him: track == taxonomy.HIM, inform: track == taxonomy.Informatics}
	}
	for _, c := range t.Credentials {
		of := traits{number: int32(len(all)), common: common[c.ID], anyTrade: common[c.ID], ours: ours[c.ID]}
		if !common[c.ID] && len(c.Tracks) == 1 {
			of.him, of.inform = c.Tracks[0] == taxonomy.HIM, c.Tracks[0] == taxonomy.Informatics
		}
		all[c.ID] = of
	}
	return all
}

// mark notes the traits of what each form names, and what each cue tells.
func (v *vocabulary) mark(all map[string]traits, told map[int32]telling) {
	for _, k := range v.forms.all {
		for _, f := range k.names {
			f.traits = all[f.id]
		}
		for _, f := range k.hints {
			f.traits = all[f.id]
		}
		if len(k.cues) > 0 {
			k.telling = told[k.cues[0].cue]
		}
	}
}

// rule compiles one rule and ties it to the forms of its surfaces.
func (s *senses) rule(rule taxonomy.Sense, words *vocabulary) {
	compiled := &sense{fallback: rule.Default, exact: rule.Case == "exact", opens: rule.Opens}
	compiled.contra = setOf(s.number(rule.Against, words))
	compiled.pro = setOf(s.number(rule.For, words))
	words.decided(rule, func(surface string, f *form) {
		f.sense = compiled
		f.upper = rule.Case == "upper" || f.upper && rule.Case != "any"
		if rule.Case == "exact" {
			f.exact = surface
		}
	})
	for _, d := range rule.Decoys {
		words.add(d, form{kind: decoyed})
	}
}

// decided visits the forms that a rule decides: the spellings of its surfaces that name what it means.
func (v *vocabulary) decided(rule taxonomy.Sense, visit func(surface string, f *form)) {
	surfaces := rule.Surfaces
	if len(surfaces) == 0 {
		surfaces = []string{rule.Term}
	}
	for _, surface := range surfaces {
		if many := inCapitals(surface); many != "" {
			surfaces = append(slices.Clip(surfaces), many)
		}
	}
	for _, surface := range surfaces {
		key, cuts := squeeze(v.adding.scan(surface))
		k := v.forms.named(key)
		if k == nil {
			continue
		}
		for _, f := range slices.Concat(k.names, k.hints) {
			if f.kind == decoyed || len(rule.Means) > 0 && !slices.Contains(rule.Means, f.id) || !slices.EqualFunc(f.cuts, cuts, alike) {
				continue
			}
			visit(surface, f)
		}
	}
}

// alike reports that a rule speaks of a spelling though it is written with another space or hyphen.
func alike(a, b cut) bool {
	return a.at == b.at && (a.gap == b.gap || a.gap <= hyphened && b.gap <= hyphened && a.gap != joined && b.gap != joined)
}

// markInner notes which keywords keep their mention inside a longer name, and which hide whatever is inside them.
func markInner(words *vocabulary, rule taxonomy.Sense) {
	inside, hides := map[string]bool{}, map[string]bool{}
	for _, id := range rule.For {
		inside[id] = true
	}
	for _, id := range rule.Against {
		hides[id] = true
	}
	for _, k := range words.forms.all {
		for _, f := range k.names {
			f.inside = f.kind == named && inside[f.id]
			k.inside = k.inside || f.inside
			f.hides = hides[f.id]
		}
	}
}
