package taxonomy

import (
	"maps"
	"slices"
	"strings"
)

func (c *check) roles(list []Role) {
	seen := map[string]Place{}
	for _, r := range list {
		c.id(r.Place, "role", r.ID, seen)
		c.filled(r.Place, r.ID, "title", r.Title, "level", r.Level)
		c.oneOf(r.Place, r.ID, "track", r.Track, HIM, Informatics, Bridge)
		c.oneOf(r.Place, r.ID, "family", r.Family, Families...)
		c.once(r.Place, r.ID, "aliases", r.Aliases)
		c.weights(r.Place, r.ID, r.Keywords)
		c.known(r.Place, r.ID, "credentials.typical", r.Credentials.Typical, c.names.credentials)
		for _, level := range slices.Sorted(maps.Keys(r.Credentials.ByEducation)) {
			c.known(r.Place, r.ID, "credentials.by_education."+level, r.Credentials.ByEducation[level], c.names.credentials)
		}
		c.known(r.Place, r.ID, "licences", r.Licences, c.names.credentials)
		c.known(r.Place, r.ID, "metrics", r.Metrics, c.names.metrics)
		c.cites(r.Place, r.ID, r.Sources)
	}
}

// aims asks of each for roles that exist, for words, and for texts of both kinds.
func (c *check) aims(list []Aim) {
	seen := map[string]Place{}
	for _, a := range list {
		c.id(a.Place, "aim", a.ID, seen)
		c.filled(a.Place, a.ID, "role", a.Role)
		c.known(a.Place, a.ID, "role", []string{a.Role}, c.names.roles)
		c.known(a.Place, a.ID, "of", a.Of, c.names.roles)
		c.words(a.Place, a.ID, "words", a.Words)
		if len(a.Match) == 0 || len(a.Reject) == 0 {
			c.wrong(a.Place, "%s: an aim needs texts to match and texts to reject", a.ID)
		}
	}
}

// weights asks for keywords that exist, each once, with a weight above 0 and up to 1.
func (c *check) weights(at Place, id string, list []RoleKeyword) {
	ids := make([]string, 0, len(list))
	for _, k := range list {
		ids = append(ids, k.ID)
		if k.Weight <= 0 || k.Weight > 1 {
			c.wrong(at, "%s: the weight %g of %s is not above 0 and up to 1", id, k.Weight, k.ID)
		}
	}
	if len(ids) == 0 {
		c.wrong(at, "%s: keywords are missing", id)
	}
	c.known(at, id, "keywords", ids, c.names.keywords)
}

func (c *check) tracks(list []Track) {
	seen := map[string]Place{}
	for _, t := range list {
		c.id(t.Place, "track", t.ID, seen)
		c.oneOf(t.Place, t.ID, "id", t.ID, HIM, Informatics, Bridge)
		c.filled(t.Place, t.ID, "label", t.Label, "gist", t.Gist)
		c.weights(t.Place, t.ID, t.Keywords)
		c.cites(t.Place, t.ID, t.Sources)
	}
}

func (c *check) metrics(list []Metric) {
	seen := map[string]Place{}
	for _, m := range list {
		c.id(m.Place, "metric", m.ID, seen)
		c.filled(m.Place, m.ID, "label", m.Label, "unit", m.Unit)
		c.oneOf(m.Place, m.ID, "direction", m.Direction, "up", "down", "scope")
		c.once(m.Place, m.ID, "terms", m.Terms)
		c.words(m.Place, m.ID, "kinds", m.Kinds)
		for _, kind := range m.Kinds {
			c.oneOf(m.Place, m.ID, "kinds", kind, "percent", "time", "money", "count")
		}
		if len(m.Match) == 0 || len(m.Reject) == 0 {
			c.wrong(m.Place, "%s: a metric needs texts to match and texts to reject", m.ID)
		}
		c.cites(m.Place, m.ID, m.Sources)
	}
}

func (c *check) sections(list []Section) {
	owner := map[string]string{}
	for _, s := range list {
		c.filled(s.Place, "section", "kind", s.Kind)
		for _, title := range s.Titles {
			if first, taken := owner[fold(title)]; taken && first != s.Kind {
				c.wrong(s.Place, "%s: the title %q belongs to %s", s.Kind, title, first)
			}
			owner[fold(title)] = s.Kind
		}
		for _, title := range s.Unusual {
			if owner[fold(title)] != s.Kind {
				c.wrong(s.Place, "%s: the unusual title %q is none of its titles", s.Kind, title)
			}
		}
	}
}

// language checks verbs, cues and the words of entries: ids of their own, and words to go with them.
func (c *check) language(t *Taxonomy) {
	verbs, cues, entries, bases := map[string]Place{}, map[string]Place{}, map[string]Place{}, map[string]Place{}
	for _, v := range t.Verbs {
		c.id(v.Place, "class of verbs", v.ID, verbs)
		c.filled(v.Place, v.ID, "meaning", v.Meaning)
		c.words(v.Place, v.ID, "verbs", v.Verbs)
		for _, entry := range v.Verbs {
			base, _, _ := strings.Cut(entry, "/")
			bases[base] = v.Place
		}
	}
	for _, q := range t.Cues {
		c.id(q.Place, "cue", q.ID, cues)
		c.filled(q.Place, q.ID, "meaning", q.Meaning)
		c.cueWords(q, bases)
	}
	c.idioms(t.Idioms, bases, cues)
	for _, e := range t.EntryWords {
		c.id(e.Place, "list of words", e.ID, entries)
		c.words(e.Place, e.ID, "words", e.Words)
	}
}

// cueWords asks a cue for words or for verbs that a class has, not for both.
func (c *check) cueWords(q Cue, bases map[string]Place) {
	if len(q.Verbs) == 0 {
		c.words(q.Place, q.ID, "words", q.Words)
		return
	}
	if len(q.Words) > 0 {
		c.wrong(q.Place, "%s: a cue lists words or verbs, not both", q.ID)
	}
	c.known(q.Place, q.ID, "verbs", q.Verbs, bases)
}

// idioms asks of each for verbs and a cue that exist, for kinds that grammar knows, and for a condition and texts.
func (c *check) idioms(list []Idiom, bases, cues map[string]Place) {
	seen := map[string]Place{}
	for _, i := range list {
		c.id(i.Place, "idiom", i.ID, seen)
		c.words(i.Place, i.ID, "verbs", i.Verbs)
		c.known(i.Place, i.ID, "verbs", i.Verbs, bases)
		c.oneOf(i.Place, i.ID, "subject", i.Subject, "", "thing")
		c.oneOf(i.Place, i.ID, "recurs", i.Recurs, "", "object", "rest")
		c.oneOf(i.Place, i.ID, "makes", i.Makes, "act", "routine")
		for _, kind := range i.Object {
			c.oneOf(i.Place, i.ID, "object", kind, IdiomObjects...)
		}
		for _, kind := range i.Then {
			c.oneOf(i.Place, i.ID, "then", kind, IdiomThens...)
		}
		if i.Noun != "" {
			c.known(i.Place, i.ID, "noun", []string{i.Noun}, cues)
		}
		if len(i.Object)+len(i.Next)+len(i.Unless)+len(i.Right)+len(i.Behind) == 0 && i.Noun+i.Recurs == "" {
			c.wrong(i.Place, "%s: an idiom needs a condition beside its verbs", i.ID)
		}
		if len(i.Match) == 0 || len(i.Reject) == 0 {
			c.wrong(i.Place, "%s: an idiom needs texts to match and texts to reject", i.ID)
		}
	}
}

// education checks the wordings of degrees and of where an applicant stands with a credential.
func (c *check) education(t *Taxonomy) {
	for _, s := range t.Statuses {
		c.oneOf(s.Place, "wording", "status", s.Status, "held", "in_progress", "planned", "expired", "none")
		if len(s.Before)+len(s.After)+len(s.Words)+len(s.Goals)+len(s.Weighed)+len(s.Headings) == 0 {
			c.wrong(s.Place, "%s: phrases are missing", s.Status)
		}
	}
	steps := map[string]Place{}
	for _, s := range t.Steps {
		c.id(s.Place, "step", s.ID, steps)
		c.oneOf(s.Place, s.ID, "status", s.Status, "held", "in_progress", "planned", "expired", "none")
		c.words(s.Place, s.ID, "words", s.Words)
	}
	for _, d := range t.Degrees {
		c.oneOf(d.Place, "degree", "level", d.Level, educationLevels...)
		c.words(d.Place, d.Level, "names", d.Names)
	}
	seen := map[string]Place{}
	for _, d := range t.DegreeWords {
		c.id(d.Place, "wording", d.ID, seen)
		c.words(d.Place, d.ID, "phrases", d.Phrases)
	}
}

func (c *check) words(at Place, id, key string, list []string) {
	if len(list) == 0 {
		c.wrong(at, "%s: %s are missing", id, key)
	}
	c.once(at, id, key, list)
}

func (c *check) scoring(s Scoring) {
	total, seen := 0, map[string]Place{}
	for _, p := range s.Parts {
		c.id(p.Place, "part of the score", p.ID, seen)
		c.filled(p.Place, p.ID, "label", p.Label, "about", p.About)
		c.cites(p.Place, p.ID, p.Sources)
		total += p.Max
	}
	if total != 100 {
		c.wrong(s.Place, "the parts of the score add up to %d, not to 100", total)
	}
	if !slices.IsSortedFunc(s.Bands, func(a, b Band) int { return a.From - b.From }) {
		c.wrong(s.Place, "bands stand lowest first")
	}
	for _, curve := range []struct {
		name string
		Curve
	}{
		{"field.certainty", s.Field.Certainty}, {"coverage.curve", s.Coverage.Curve}, {"evidence.curve", s.Evidence.Curve},
		{"credentials.curve", s.Credentials.Curve},
	} {
		for i := 1; i < len(curve.Curve); i++ {
			if curve.Curve[i][0] <= curve.Curve[i-1][0] || curve.Curve[i][1] < curve.Curve[i-1][1] {
				c.wrong(s.Place, "%s: the points of a curve go to the right and never down", curve.name)
			}
		}
	}
	if s.Evidence.Keywords <= 0 {
		c.wrong(s.Place, "evidence.keywords: how many proven keywords are expected is more than none")
	}
	c.known(s.Place, "field", "neutral", s.Field.Neutral, c.names.categories)
	for _, id := range slices.Sorted(maps.Keys(s.Coverage.StandIns)) {
		c.known(s.Place, "coverage", "stand_ins", append([]string{id}, s.Coverage.StandIns[id]...), c.names.keywords)
	}
	for _, ids := range s.Coverage.Products {
		c.known(s.Place, "coverage", "products", ids, c.names.keywords)
	}
}

func (c *check) deeds(deeds []Deed) {
	for _, d := range deeds {
		c.filled(d.Place, "deed", "keyword", d.Keyword)
		c.known(d.Place, "deed", "keyword", []string{d.Keyword}, c.names.keywords)
	}
}

// fewestLines are so many examples that the words of one do not speak for their keyword alone.
const fewestLines = 8

func (c *check) everyday(examples []Everyday) {
	first := map[string]Place{}
	for _, e := range examples {
		if e.Keyword != "" {
			c.known(e.Place, "everyday", "keyword", []string{e.Keyword}, c.names.keywords)
		}
		if len(e.Lines) < fewestLines {
			c.wrong(e.Place, "everyday %s: %d lines; at least %d are needed", e.Keyword, len(e.Lines), fewestLines)
		}
		for _, line := range e.Lines {
			if at, twice := first[line]; twice {
				c.wrong(e.Place, "everyday %s: %q stands in %s:%d already", e.Keyword, line, at.File, at.Line)
			}
			first[line] = e.Place
		}
	}
}

func (c *check) questions(questions []Question) {
	for _, q := range questions {
		c.filled(q.Place, "question", "id", q.ID)
		c.known(q.Place, q.ID, "deeds", q.Deeds, c.names.keywords)
		c.known(q.Place, q.ID, "work", q.Work, c.names.keywords)
		leads := len(q.Words) + len(q.Verbs)
		if q.Quiet != (len(q.Duty)+len(q.Result)+len(q.Counted)+len(q.Served) == 0) || leads+len(q.Deeds) == 0 && !q.Learns || (leads > 0) != (q.Within > 0) {
			c.wrong(q.Place, "question %s: it needs words and how far they are looked for, or deeds, and something to ask or nothing", q.ID)
		}
	}
}
