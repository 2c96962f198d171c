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

	counted  []taxonomy.Measure // what people count for it, whatever the role
	measures []string           // that with its units
	pattern  string             // a line to fill in

	practiced []string // what who begins may count of it
	learned   string   // and their line to fill in
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
		if !contains(t.Advice.Uncounted, k.ID) {
			k.counted = k.countedBy(related)
		}
		k.measures, k.pattern = withUnits(k.counted), a.patternOf(k)
		k.practiced, k.learned = withUnits(slices.DeleteFunc(slices.Clone(k.counted), func(m taxonomy.Measure) bool { return !countsVolume(m) })), a.learnedOf(k)
	}
	for i := range t.Advice.Areas {
		area := &t.Advice.Areas[i]
		a.areas[area.ID] = area
		a.belong(terms, area)
	}
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

// mostChildren bounds how many keywords may stand under one that still says something about each of them.
const mostChildren = 6

// wide tells whether a keyword stands over a whole field.
func (k *term) wide() bool { return len(k.children) > mostChildren && !k.tool }
