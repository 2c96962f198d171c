package taxonomy

import (
	"slices"
	"strings"
)

// Levels of education as the taxonomy names them, lowest first.
var educationLevels = []string{"none", "certificate", "associate", "bachelor", "master", "doctorate"}

// notASource is the id of the entry of sources.yaml that has no address: what we know ourselves.
const notASource = "own"

// leastTexts is how many texts of each kind prove a sense: with fewer, a rule that fits its own examples alone goes unseen.
const leastTexts = 3

func (c *check) sources(list []Source) {
	seen := map[string]Place{}
	for _, s := range list {
		c.id(s.Place, "source", s.ID, seen)
		c.filled(s.Place, s.ID, "title", s.Title, "kind", s.Kind, "date", s.Date, "trust", s.Trust)
		if s.ID != notASource && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			c.wrong(s.Place, "%s: the url %q is no web address", s.ID, s.URL)
		}
	}
}

func (c *check) categories(list []Category) {
	seen := map[string]Place{}
	for _, g := range list {
		c.id(g.Place, "category", g.ID, seen)
		c.filled(g.Place, g.ID, "label", g.Label)
	}
}

func (c *check) keywords(list []Keyword) {
	seen := map[string]Place{}
	for _, k := range list {
		c.id(k.Place, "keyword", k.ID, seen)
		c.filled(k.Place, k.ID, "label", k.Label)
		c.oneOf(k.Place, k.ID, "track", k.Track, HIM, Informatics, Shared)
		if k.Track == Shared {
			c.oneOf(k.Place, k.ID, "leans", k.Leans, HIM, Informatics)
		} else if k.Leans != "" {
			c.wrong(k.Place, "%s: leans is for shared keywords", k.ID)
		}
		c.known(k.Place, k.ID, "category", []string{k.Category}, c.names.categories)
		c.once(k.Place, k.ID, "aliases", k.Aliases)
		c.once(k.Place, k.ID, "hints", k.Hints)
		c.known(k.Place, k.ID, "parents", k.Parents, c.names.keywords)
		c.known(k.Place, k.ID, "related", k.Related, c.terms)
		c.known(k.Place, k.ID, "nearby", k.Nearby, c.names.keywords)
		for _, m := range k.Measures {
			c.filled(k.Place, k.ID, "the metric of a measure", m.Metric, "the unit of a measure", m.Unit)
		}
		c.uses(k)
		c.cites(k.Place, k.ID, k.Sources)
	}
	c.cycles(list)
}

// uses asks that what other families of roles count names families, each once, and something to count or to fill in.
func (c *check) uses(k Keyword) {
	var families []string
	for _, u := range k.Uses {
		for _, m := range u.Measures {
			c.filled(k.Place, k.ID, "the metric of a measure", m.Metric, "the unit of a measure", m.Unit)
		}
		for _, f := range u.Families {
			c.oneOf(k.Place, k.ID, "a family of uses", f, Families...)
		}
		if families = append(families, u.Families...); len(u.Families) == 0 || len(u.Measures) == 0 && u.Pattern == "" && u.Enough == "" {
			c.wrong(k.Place, "%s: a use names families, and what they count, their line to fill in or what is enough", k.ID)
		}
	}
	c.once(k.Place, k.ID, "uses", families)
}

// cycles asks that no keyword is its own ancestor.
func (c *check) cycles(list []Keyword) {
	parents := map[string][]string{}
	for _, k := range list {
		parents[k.ID] = k.Parents
	}
	for _, k := range list {
		if path := wayBack(parents, k.ID, []string{k.ID}); path != nil {
			c.wrong(k.Place, "%s is its own ancestor: %s", k.ID, strings.Join(path, " → "))
		}
	}
}

// wayBack is a path of parents that leads from the end of path to start, nil where there is none.
func wayBack(parents map[string][]string, start string, path []string) []string {
	for _, parent := range parents[path[len(path)-1]] {
		next := append(slices.Clone(path), parent)
		if parent == start {
			return next
		}
		if slices.Contains(path, parent) {
			continue
		}
		if found := wayBack(parents, start, next); found != nil {
			return found
		}
	}
	return nil
}

// shared asks that a spelling names one entry, unless shared.yaml or a sense says that it names several.
func (c *check) shared(t *Taxonomy) {
	allowed := map[string][]string{}
	for _, s := range t.Shared {
		c.known(s.Place, s.Surface, "means", s.Means, c.terms)
		if len(s.Means) < 2 {
			c.wrong(s.Place, "%s: a shared surface means two entries or more", s.Surface)
		}
		allowed[fold(s.Surface)] = append(allowed[fold(s.Surface)], s.Means...)
	}
	for _, s := range t.Senses {
		for _, surface := range append([]string{s.Term}, s.Surfaces...) {
			allowed[fold(surface)] = append(allowed[fold(surface)], s.Means...)
		}
	}
	owners := map[string]string{}
	claim := func(at Place, id, spelling string) {
		key := fold(spelling)
		first, taken := owners[key]
		if !taken {
			owners[key] = id
		} else if first != id && !(slices.Contains(allowed[key], first) && slices.Contains(allowed[key], id)) {
			c.wrong(at, "%s: the spelling %q belongs to %s; if it means both, say so in shared.yaml", id, spelling, first)
		}
	}
	for _, k := range t.Keywords {
		for _, spelling := range append([]string{k.Label}, k.Aliases...) {
			claim(k.Place, k.ID, spelling)
		}
	}
	for _, k := range t.Credentials {
		for _, spelling := range append([]string{k.Label, k.Name}, k.Aliases...) {
			claim(k.Place, k.ID, spelling)
		}
	}
}

func (c *check) senses(list []Sense) {
	for _, s := range list {
		if s.Group != "" {
			if len(s.For) == 0 {
				c.wrong(s.Place, "%s: a group needs cues", s.Group)
			}
			continue
		}
		c.filled(s.Place, "sense", "term", s.Term)
		c.oneOf(s.Place, s.Term, "case", s.Case, "upper", "exact", "any")
		c.oneOf(s.Place, s.Term, "default", s.Default, SenseDefaults[:]...)
		c.known(s.Place, s.Term, "means", s.Means, c.terms)
		c.once(s.Place, s.Term, "for", s.For)
		c.once(s.Place, s.Term, "against", s.Against)
		c.cites(s.Place, s.Term, s.Sources)
		c.proven(s)
	}
}

// proven asks for texts in which a sense holds and in which it does not. One that only refuses needs none of the first kind.
func (c *check) proven(s Sense) {
	if refuses := len(s.For) == 0 && s.Default == "reject"; len(s.Match) < leastTexts && !refuses {
		c.wrong(s.Place, "%s: a sense needs %d texts to match, and has %d", s.Term, leastTexts, len(s.Match))
	}
	if len(s.Reject) < leastTexts {
		c.wrong(s.Place, "%s: a sense needs %d texts to reject, and has %d", s.Term, leastTexts, len(s.Reject))
	}
}

func (c *check) denials(list []Denial) {
	seen := map[string]Place{}
	for _, d := range list {
		c.id(d.Place, "denial", d.ID, seen)
		c.oneOf(d.Place, d.ID, "stance", d.Stance, "denied", "borrowed")
		if len(d.Before)+len(d.After)+len(d.Next)+len(d.Said)+len(d.Labels)+len(d.Around)+len(d.Leads)+len(d.Headings) == 0 {
			c.wrong(d.Place, "%s: a denial needs cues", d.ID)
		}
		if (len(d.Leads) == 0) != (len(d.Acts) == 0) {
			c.wrong(d.Place, "%s: leads need acts, and acts leads", d.ID)
		}
		if d.Where != "" {
			c.oneOf(d.Place, d.ID, "where", d.Where, "profile", "work")
		}
	}
}

func (c *check) credentials(list []Credential) {
	seen := map[string]Place{}
	for _, k := range list {
		c.id(k.Place, "credential", k.ID, seen)
		if at, taken := c.names.keywords[k.ID]; taken {
			c.wrong(k.Place, "the id %q of this credential is taken by the keyword at %s:%d", k.ID, at.File, at.Line)
		}
		c.filled(k.Place, k.ID, "label", k.Label, "name", k.Name, "issuer", k.Issuer, "level", k.Level, "checked", k.Checked)
		c.oneOf(k.Place, k.ID, "kind", k.Kind, "certification", "licence", "degree", "fellowship")
		c.oneOf(k.Place, k.ID, "status", k.Status, "active", "unverified", "retired")
		c.oneOf(k.Place, k.ID, "basis", k.Basis, "issuer", "secondary", "own")
		for _, track := range k.Tracks {
			c.oneOf(k.Place, k.ID, "tracks", track, HIM, Informatics, Shared)
		}
		if k.Suggest && k.Status != "active" {
			c.wrong(k.Place, "%s: a credential whose status is %s must not be suggested", k.ID, k.Status)
		}
		if k.Suggest {
			c.filled(k.Place, k.ID, "covers", k.Covers)
		}
		c.known(k.Place, k.ID, "subjects", k.Subjects, c.names.keywords)
		c.once(k.Place, k.ID, "aliases", k.Aliases)
		c.known(k.Place, k.ID, "roles", k.Roles, c.names.roles)
		c.known(k.Place, k.ID, "replaces", k.Replaces, c.names.credentials)
		c.known(k.Place, k.ID, "absorbs", k.Absorbs, c.names.credentials)
		if k.SucceedBy != "" {
			c.known(k.Place, k.ID, "succeeded_by", []string{k.SucceedBy}, c.names.credentials)
		}
		c.condition(k)
		c.cites(k.Place, k.ID, k.Sources)
	}
}

func (c *check) condition(k Credential) {
	if k.Requires.Degree != "" {
		c.oneOf(k.Place, k.ID, "requires.degree", k.Requires.Degree, educationLevels...)
	}
	for _, way := range k.Requires.Or {
		c.oneOf(k.Place, k.ID, "requires.or.degree", way.Degree, educationLevels...)
		c.known(k.Place, k.ID, "requires.or.holds", way.Holds, c.names.credentials)
	}
	c.known(k.Place, k.ID, "requires.instead", k.Requires.Instead, c.names.credentials)
	c.known(k.Place, k.ID, "requires.license", k.Requires.License, c.names.credentials)
	if k.Requires.Area != "" {
		c.known(k.Place, k.ID, "requires.area", []string{k.Requires.Area}, c.names.areas)
	}
	if k.Requires.Years < 0 {
		c.wrong(k.Place, "%s: requires.years is below 0", k.ID)
	}
}

// trades asks for words that each belong to one trade, and for texts that are entries.
func (c *check) trades(list []Trade) {
	seen, owner := map[string]Place{}, map[string]string{}
	for _, t := range list {
		c.id(t.Place, "trade", t.ID, seen)
		if len(t.Posts) == 0 || len(t.Match) == 0 {
			c.wrong(t.Place, "%s: a trade needs posts and texts to match", t.ID)
		}
		for _, text := range slices.Concat(t.Match, t.Reject) {
			if strings.Count(text, " | ") != 1 || !strings.Contains(text, "[") {
				c.wrong(t.Place, "%s: %q is no header, bar and line with brackets", t.ID, text)
			}
		}
		c.once(t.Place, t.ID, "posts", t.Posts)
		for _, word := range slices.Concat(t.Words, t.Weak) {
			if first, taken := owner[fold(word)]; taken {
				c.wrong(t.Place, "%s: the word %q belongs to %s", t.ID, word, first)
			}
			owner[fold(word)] = t.ID
		}
	}
}

// clauses asks for every part of a clause, once, with words and texts.
func (c *check) clauses(list []ClausePart) {
	seen := map[string]Place{}
	for _, p := range list {
		c.id(p.Place, "part of a clause", p.ID, seen)
		c.oneOf(p.Place, p.ID, "id", p.ID, ClauseParts...)
		c.once(p.Place, p.ID, "words", p.Words)
		if len(p.Words) == 0 || len(p.Match) == 0 || len(p.Reject) == 0 {
			c.wrong(p.Place, "%s: a part of a clause needs words, texts to match and texts to reject", p.ID)
		}
	}
}
