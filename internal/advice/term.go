package advice

import (
	"slices"

	"himscore/taxonomy"
)

// term is a keyword as advice sees it.
type term struct {
	*taxonomy.Keyword
	said     string // its label inside a sentence
	tool     bool   // its category is one of tools
	neutral  bool   // its category stands in resumes of any profession
	parents  []*term
	children []*term
	nearest  []relative
	areas    []*taxonomy.Area // of work that it belongs to
	covers   []*cred          // the credentials that stand for such work

	tally            // what people count for it
	others  []*tally // the same by the family of a role, in the order of taxonomy.Families
	learned string   // the line to fill in of who begins
}

// tally is what people count for a keyword, and how they say it.
type tally struct {
	counted   []taxonomy.Measure
	measures  []string // that with its units
	pattern   string   // a line to fill in
	practiced []string // what who begins may count of it
}

// relative is a keyword by which the place of another is found: the nearer, the higher its rank.
type relative struct {
	*term
	rank int
}

// compileTerms relates the keywords to each other and to the areas of work.
func (a *Adviser) compileTerms(t *taxonomy.Taxonomy) {
	terms := make([]term, len(t.Keywords))
	a.numbered = terms
	for i := range t.Keywords {
		k := &t.Keywords[i]
		terms[i] = term{Keyword: k, said: k.Said(), tool: a.tools[k.Category], neutral: contains(t.Scoring.Field.Neutral, k.Category)}
		a.keywords[k.ID] = &terms[i]
		if k.Category == foundation {
			a.ground = append(a.ground, k.ID)
		}
		if contains(t.Advice.Shown.Categories, k.Category) {
			a.promises = append(a.promises, k.ID)
		}
	}
	for i := range terms {
		k := &terms[i]
		k.parents = a.terms(k.Parents)
		for _, p := range k.parents {
			p.children = append(p.children, k)
		}
	}
	for i := range terms {
		k := &terms[i]
		related := a.terms(k.Related)
		k.nearest = k.relatives(related)
		k.tally, k.learned = a.tallyOf(k, related, ""), a.learnedOf(k)
		for _, family := range taxonomy.Families {
			own := a.tallyOf(k, related, family)
			k.others = append(k.others, &own)
		}
	}
	for i := range t.Advice.Areas {
		area := &t.Advice.Areas[i]
		a.areas[area.ID] = area
		a.belong(terms, area)
	}
}

// tallyOf is what a family of roles counts for a keyword.
func (a *Adviser) tallyOf(k *term, related []*term, family string) tally {
	t := tally{counted: k.countedBy(related, family)}
	if contains(a.texts.Uncounted, k.ID) {
		t.counted = nil
	}
	t.measures, t.pattern = withUnits(t.counted), a.patternOf(k, t.counted, family)
	t.practiced = withUnits(slices.DeleteFunc(slices.Clone(t.counted), func(m taxonomy.Measure) bool { return !countsVolume(m) }))
	return t
}

// in is what people count for a keyword in roles of a family; "" is any.
func (k *term) in(family string) *tally {
	if at := slices.Index(taxonomy.Families, family); at >= 0 {
		return k.others[at]
	}
	return &k.tally
}

// terms are the keywords of some ids.
func (a *Adviser) terms(ids []string) []*term {
	out := make([]*term, 0, len(ids))
	for _, id := range ids {
		if k := a.keywords[id]; k != nil {
			out = append(out, k)
		}
	}
	return out
}

// relatives are the keywords near to one: parents and children come first, then what the taxonomy calls related. Children of one parent are
// apart: an accounting of disclosures is no part of a risk analysis. A general keyword is near to nothing, and so is one that stands over a
// whole field: work under HIPAA is of many kinds.
func (k *term) relatives(related []*term) []relative {
	out := make([]relative, 0, len(k.parents)+len(k.children)+len(related))
	add := func(other *term, rank int) {
		if !other.Generic && other != k {
			out = append(out, relative{other, rank})
		}
	}
	for _, parent := range k.parents {
		if !parent.wide() {
			add(parent, 2)
		}
	}
	for _, child := range k.children {
		add(child, 2)
	}
	for _, other := range related {
		if other.Category == k.Category && !other.wide() { // an access audit is related to a coding audit, and no place for it
			add(other, 1)
		}
	}
	return out
}

// relation is how near another keyword is; 0 where it is not.
func (k *term) relation(other *term) int {
	for i := range k.nearest {
		if k.nearest[i].term == other {
			return k.nearest[i].rank
		}
	}
	return 0
}

// kin tells whether two keywords are parent and child or children of one parent.
func (k *term) kin(other *term) bool {
	return slices.Contains(k.parents, other) || slices.Contains(other.parents, k) || slices.ContainsFunc(k.parents, func(p *term) bool { return slices.Contains(other.parents, p) })
}

// same tells whether two keywords ask for the same thing, so that a list names one of them.
func (a *Adviser) same(k, other *term) bool {
	return slices.ContainsFunc(a.texts.Once, func(o taxonomy.Once) bool { return contains(o.Keywords, k.ID) && contains(o.Keywords, other.ID) })
}

// mostChildren bounds how many keywords may stand under one that still says something about each of them.
const mostChildren = 6

// wide tells whether a keyword stands over a whole field.
func (k *term) wide() bool { return len(k.children) > mostChildren && !k.tool }
