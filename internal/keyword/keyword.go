// Package keyword finds the keywords and credentials of the taxonomy in the lines of a resume: which words name
// which, what an ambiguous word means there, and whether the candidate claims it. It judges no line and scores nothing.
package keyword

import (
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Matcher holds the compiled vocabulary and rules. It never changes: any number of goroutines may share it.
type Matcher struct {
	words   *vocabulary
	senses  *senses
	denials *denials
	parts   *parts
	terms   int               // keywords and credentials
	vendors map[string]string // keyword to the credential of its vendor
	grades  map[grade]string  // word behind a product to a lesser credential of its vendor
	parents map[string][]string

	departments map[string]bool            // keywords that name departments as well
	borneBy     map[string]*taxonomy.Borne // keywords that name what others may have done to the writer's work
}

// New compiles the vocabulary and the rules of a taxonomy that has been validated.
func New(t *taxonomy.Taxonomy) *Matcher {
	words := newVocabulary(spellings(t) + cuesPerSense*len(t.Senses) + cuesPerDenial*len(t.Denials))
	words.fill(t)
	parents := map[string][]string{}
	for _, k := range t.Keywords {
		parents[k.ID] = k.Parents
	}
	return &Matcher{words: words, terms: len(t.Keywords) + len(t.Credentials), senses: compileSenses(t, words), denials: compileDenials(t, words), parts: compileParts(t), vendors: vendorCredentials(t), grades: lesserGrades(t), parents: parents, departments: departmentsOf(t), borneBy: borneOf(t)}
}

// Find returns the mentions of a resume in document order, near mentions among them. Hidden lines have none. A term
// whose sense stays undecided has none either.
func (m *Matcher) Find(r resume.Resume) []Mention {
	mentions, _ := m.Read(r)
	return mentions
}

// Read is Find with the terms whose sense stays undecided beside it, each under every keyword that it may mean.
func (m *Matcher) Read(r resume.Resume) (mentions, undecided []Mention) {
	d := &reading{Matcher: m, hitLines: m.hits(r.Lines), resume: r}
	d.settle()
	d.silence()
	return d.mentions(), d.undecided()
}

// FindText is Find for a text that is no resume: a posting, or one line of evidence.
func (m *Matcher) FindText(text string) []Mention {
	return m.Find(plainText(text))
}

// FindWork finds them in a text that stands as a line of work in an entry.
func (m *Matcher) FindWork(text string) []Mention {
	r := plainText(text)
	for i := range r.Lines {
		r.Lines[i].Kind = resume.Experience
	}
	return m.Find(r)
}
