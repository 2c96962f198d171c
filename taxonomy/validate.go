package taxonomy

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"himscore/seeds"
)

// validate returns every mistake that the strict reading of the files cannot see, joined. The documents are what entries may cite
// beside the pages of sources.yaml.
func validate(t *Taxonomy, documents []seeds.Document) error {
	c := &check{names: index(t, documents)}
	if t.Version == "" {
		c.wrong(Place{File: "version.yaml"}, "the version is missing")
	}
	c.sources(t.Sources)
	c.categories(t.Categories)
	c.keywords(t.Keywords)
	c.shared(t)
	c.senses(t.Senses)
	c.trades(t.Trades)
	c.denials(t.Denials)
	c.clauses(t.Clauses)
	c.credentials(t.Credentials)
	c.roles(t.Roles)
	c.aims(t.Aims)
	c.tracks(t.Tracks)
	c.metrics(t.Metrics)
	c.sections(t.Sections)
	c.language(t)
	c.education(t)
	c.scoring(t.Scoring)
	c.deeds(t.Deeds)
	c.everyday(t.Everyday)
	c.questions(t.Questions)
	c.advice(t.Advice)
	c.posting(t.Posting)
	return errors.Join(c.errs...)
}

// names are the ids that entries may refer to, each with the place that gave it first.
type names struct {
	terms       map[string]Place // keywords and credentials: they share one space, since reports mix them
	keywords    map[string]Place
	credentials map[string]Place
	roles       map[string]Place
	metrics     map[string]Place
	categories  map[string]Place
	areas       map[string]Place // kinds of work that issuers ask years of
	citable     map[string]Place // pages, founding documents and their facts
	suggested   map[string]bool  // credentials that are safe to suggest
	issuers     map[string]bool  // who issues them
}

func index(t *Taxonomy, documents []seeds.Document) names {
	n := names{
		terms: map[string]Place{}, keywords: map[string]Place{}, credentials: map[string]Place{}, roles: map[string]Place{},
		metrics: map[string]Place{}, categories: map[string]Place{}, areas: map[string]Place{}, citable: map[string]Place{}, suggested: map[string]bool{}, issuers: map[string]bool{},
	}
	for _, k := range t.Keywords {
		n.keywords[k.ID], n.terms[k.ID] = k.Place, k.Place
	}
	for _, k := range t.Credentials {
		n.credentials[k.ID], n.terms[k.ID] = k.Place, k.Place
		n.suggested[k.ID] = k.Suggest
		n.issuers[k.Issuer] = true
	}
	for _, r := range t.Roles {
		n.roles[r.ID] = r.Place
	}
	for _, m := range t.Metrics {
		n.metrics[m.ID] = m.Place
	}
	for _, g := range t.Categories {
		n.categories[g.ID] = g.Place
	}
	for _, a := range t.Advice.Areas {
		n.areas[a.ID] = a.Place
	}
	for _, s := range t.Sources {
		n.citable[s.ID] = s.Place
	}
	for _, d := range documents {
		n.citable[d.ID] = d.Place
		for _, f := range d.Facts {
			n.citable[f.ID] = f.Place
		}
	}
	return n
}

// check gathers mistakes.
type check struct {
	names
	errs []error
}

func (c *check) wrong(at Place, format string, args ...any) {
	c.errs = append(c.errs, at.Errorf(format, args...))
}

// id asks for an id in small letters, digits and hyphens that no entry of seen has, and remembers it there.
func (c *check) id(at Place, what, id string, seen map[string]Place) {
	switch first, taken := seen[id]; {
	case id == "":
		c.wrong(at, "the id of this %s is missing", what)
	case taken:
		c.wrong(at, "the id %q of this %s is taken by %s:%d", id, what, first.File, first.Line)
	case strings.ContainsFunc(id, func(r rune) bool { return r != '-' && !unicode.IsLower(r) && !unicode.IsDigit(r) }):
		c.wrong(at, "the id %q of this %s holds more than small letters, digits and hyphens", id, what)
	}
	if _, taken := seen[id]; !taken {
		seen[id] = at
	}
}

// filled asks for values that are not empty; the arguments are pairs of a key and its value.
func (c *check) filled(at Place, id string, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if strings.TrimSpace(pairs[i+1]) == "" {
			c.wrong(at, "%s: %s is missing", id, pairs[i])
		}
	}
}

func (c *check) oneOf(at Place, id, key, value string, allowed ...string) {
	if !slices.Contains(allowed, value) {
		c.wrong(at, "%s: %s is %q; it is one of %s", id, key, value, strings.Join(allowed, ", "))
	}
}

// known asks that every reference is the id of an entry.
func (c *check) known(at Place, id, key string, refs []string, entries map[string]Place) {
	for _, ref := range refs {
		if _, ok := entries[ref]; !ok {
			c.wrong(at, "%s: %s names %q, which does not exist", id, key, ref)
		}
	}
	c.once(at, id, key, refs)
}

// cites asks for at least one source, each a page, a founding document or a fact of one.
func (c *check) cites(at Place, id string, refs []string) {
	if len(refs) == 0 {
		c.wrong(at, "%s: a source is missing", id)
	}
	c.known(at, id, "sources", refs, c.citable)
}

// once asks that a list holds no blank and nothing twice, whatever the case of letters.
func (c *check) once(at Place, id, key string, list []string) {
	seen := map[string]bool{}
	for _, item := range list {
		if strings.TrimSpace(item) == "" {
			c.wrong(at, "%s: %s holds an empty text", id, key)
		}
		if seen[item] {
			c.wrong(at, "%s: %s names %q twice", id, key, item)
		}
		seen[item] = true
	}
}

// fold is a spelling as the matcher compares it: letters, digits and the signs of C++, C# and E&M, in small letters.
func fold(spelling string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+#&", r) {
			return unicode.ToLower(r)
		}
		return -1
	}, spelling)
}
