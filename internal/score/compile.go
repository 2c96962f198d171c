package score

import (
	"cmp"
	"math"
	"slices"

	"himscore/taxonomy"
)

// term is a keyword as scoring sees it.
type term struct {
	*taxonomy.Keyword
	number  int
	said    string  // its label inside a sentence
	neutral bool    // stands in resumes of any profession
	tool    bool    // its category is one of tools
	soft    bool    // it convinces by being shown, and by no name
	above   []*term // every keyword it is evidence for, nearest first
	him     float64 // share of it that speaks for health information management; the rest is informatics
	rarity  float64 // how much it tells one role from another, 0..1
	place   int     // among the terms that roles and tracks ask for, and behind them those that others imply; 0 for all else
}

// role is a role and what it asks.
type role struct {
	*taxonomy.Role
	number int
	target Target
}

// named is a title or an alias of a role, in words. Of those with one first word, the longest come first.
type named struct {
	words []string
	role  int // index into the roles
}

// leader is the level of the roles that direct a department.
const leader = "leader"

// New compiles the scoring rules of a taxonomy.
func New(t *taxonomy.Taxonomy) *Scorer {
	s := &Scorer{
		rules: t.Scoring, terms: map[string]*term{}, creds: map[string]*cred{}, directors: map[string]*role{},
		tracks: map[string]*taxonomy.Track{}, screened: map[string]Target{}, fieldish: map[string]bool{}, cares: map[string]bool{}, most: map[string]int{}, named: map[string][]named{},
		levels: phrases{}, aimed: phrases{}, later: phrases{}, noAims: phrases{}, soFar: phrases{}, ranks: map[string]bool{}, beside: map[string]bool{}, openings: map[string]bool{}, led: map[string]bool{}, wished: phrases{}, fields: phrases{}, starts: phrases{}, newcomers: phrases{}, care: phrases{}, front: phrases{}, postsOfAny: phrases{}, support: phrases{}, chores: phrases{},
	}
	s.compileTerms(t)
	s.compileWords(t.Scoring)
	s.compileAims(t.Scoring.TrackRules)
	s.compileSides(t.Scoring.TrackRules)
	s.compileRoles(t)
	s.compileTold(t.Aims)
	for _, r := range s.roles {
		r.target = s.number(s.roleTarget(r))
	}
	for _, id := range []string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge} {
		s.screened[id] = s.number(s.trackTarget(id))
	}
	s.asked = s.places
	for i := range t.Keywords {
		for _, above := range s.terms[t.Keywords[i].ID].above {
			s.give(above)
		}
	}
	return s
}

// compileTerms relates the keywords to those above them, and notes the credentials and the tracks.
func (s *Scorer) compileTerms(t *taxonomy.Taxonomy) {
	neutral := map[string]bool{}
	for _, c := range t.Scoring.Field.Neutral {
		neutral[c] = true
	}
	tools := map[string]bool{}
	for i := range t.Categories {
		tools[t.Categories[i].ID] = t.Categories[i].Tool
	}
	for i := range t.Keywords {
		k := &t.Keywords[i]
		s.terms[k.ID] = &term{Keyword: k, number: i, said: k.Said(), tool: tools[k.Category], soft: slices.Contains(t.Advice.Shown.Categories, k.Category), neutral: neutral[k.Category] || k.Generic, him: leaning(k, t.Scoring.TrackRules.SharedLean)}
	}
	for i := range t.Keywords {
		k := s.terms[t.Keywords[i].ID]
		k.above = s.ancestors(k)
	}
	for i := range t.Credentials {
		c := &t.Credentials[i]
		s.creds[c.ID] = &cred{c, i, s.ofField(c)}
	}
	for i := range t.Tracks {
		s.tracks[t.Tracks[i].ID] = &t.Tracks[i]
	}
}

// compileWords cuts the words of titles, employers and chores, and notes the weights of the parts and of the fits of credentials.
func (s *Scorer) compileWords(rules taxonomy.Scoring) {
	for i, l := range rules.Levels {
		for _, title := range l.Titles {
			s.levels.add(i, title)
		}
	}
	for _, p := range rules.Parts {
		s.most[p.ID] = p.Max
	}
	for fit, name := range fitNames {
		s.fits[fit] = rules.Credentials.Fit[name]
	}
	for i, c := range rules.Field.Care {
		s.care.add(i, c)
	}
	for i, c := range rules.Field.Front {
		s.front.add(i, c)
	}
	for i, c := range rules.Field.Posts {
		s.postsOfAny.add(i, c)
	}
	for _, d := range rules.Field.Desks {
		s.desks = append(s.desks, newDesk(d))
	}
	for i, c := range rules.Field.Support {
		s.support.add(i, c)
	}
	for i, c := range rules.Evidence.Chores {
		s.chores.add(i, c)
	}
	for _, w := range rules.Field.TitleWords {
		s.fieldish[w] = true
	}
	for _, w := range rules.Field.Employers {
		s.cares[w] = true
	}
}

// compileSides notes the words that name a side of the field, and those of one side alone.
func (s *Scorer) compileSides(rules taxonomy.TrackScoring) {
	s.titleSides = sideNamesOf(rules.Sides, rules.Titles)
	s.oneSided = sideNames{}
	for first, names := range s.titleSides {
		s.oneSided[first] = slices.DeleteFunc(slices.Clone(names), func(n sideName) bool { return n.side == sideOf(taxonomy.Bridge) })
	}
	s.degreeNames = sideNamesOf(rules.Degrees)
}

// compileAims cuts what tells an aim into words.
func (s *Scorer) compileAims(rules taxonomy.TrackScoring) {
	for i, a := range rules.Aims {
		s.aimed.add(i, a)
	}
	for i, l := range rules.Later {
		s.later.add(i, l)
	}
	for i, n := range rules.NoAims {
		s.noAims.add(i, n)
	}
	for i, n := range rules.SoFar {
		s.soFar.add(i, n)
	}
	for _, w := range rules.Ranks {
		s.ranks[w] = true
	}
	for _, w := range rules.Posts {
		s.beside[w] = true
	}
	for _, w := range rules.Openings {
		s.beside[w], s.openings[w] = true, true
	}
	for _, w := range rules.Led {
		s.led[w] = true
	}
	for i, track := range tracksOfAims {
		for _, name := range rules.Sides[track] {
			s.wished.add(i, name)
		}
	}
}

// give gives a term a place, where it has none.
func (s *Scorer) give(t *term) {
	if t.place == 0 {
		s.places++
		t.place = s.places
	}
}

// number gives each term that is asked for a place, so that a resume is searched for it once and not once a role, each group of
// alternatives a number, adds up what all asks weigh and notes which are the role's own.
func (s *Scorer) number(t Target) Target {
	groups := map[string]int32{}
	weight := 0.0 // of the last one that is the role's own
	for i := range t.Asks {
		a := &t.Asks[i]
		a.Number = a.term.number
		s.give(a.term)
		if a.OneOf != "" && groups[a.OneOf] == 0 {
			t.groups = append(t.groups, 0)
			groups[a.OneOf] = int32(len(t.groups))
		}
		ask := asked{counts: a.Weight * (0.5 + a.term.rarity), answer: int32(a.term.place - 1), group: groups[a.OneOf]}
		t.asks = append(t.asks, ask)
		if ask.group == 0 {
			t.all += ask.counts
		} else {
			t.groups[ask.group-1] = max(t.groups[ask.group-1], ask.counts)
		}
		switch n := len(t.own); {
		case !a.Role:
		case n > 0 && weight == a.Weight:
			t.own[n-1] = append(t.own[n-1], s.ownAsk(ask, a.term))
		default:
			t.own, weight = append(t.own, []ownAsk{s.ownAsk(ask, a.term)}), a.Weight
		}
	}
	for _, weight := range t.groups {
		t.all += weight
	}
	if t.Kind == RoleTarget {
		t.all += s.rules.Coverage.Title
	}
	return t
}

// ownAsk is an ask of a role's own, with the products that compete with the one it names.
func (s *Scorer) ownAsk(ask asked, t *term) ownAsk {
	out := ownAsk{asked: ask, id: t.ID, term: t}
	for _, maker := range append([]*term{t}, t.above...) {
		for _, kind := range s.rules.Coverage.Products {
			if slices.Contains(kind, maker.ID) {
				out.maker, out.rivals = maker, slices.DeleteFunc(slices.Clone(kind), func(id string) bool { return id == maker.ID })
				return out
			}
		}
	}
	return out
}

// leaning is the share of a keyword that speaks for health information management.
func leaning(k *taxonomy.Keyword, shared float64) float64 {
	switch {
	case k.Track == taxonomy.HIM:
		return 1
	case k.Track == taxonomy.Informatics:
		return 0
	case k.Leans == taxonomy.HIM:
		return shared
	default:
		return 1 - shared
	}
}

// ancestors walks the parents of a keyword breadth first, each once.
func (s *Scorer) ancestors(t *term) []*term {
	var out []*term
	for todo := []*term{t}; len(todo) > 0; todo = todo[1:] {
		for _, id := range todo[0].Parents {
			if p := s.terms[id]; p != nil && p != t && !slices.Contains(out, p) {
				out, todo = append(out, p), append(todo, p)
			}
		}
	}
	return out
}

// compileRoles cuts the titles of the roles into words and weighs how much each keyword tells roles apart.
func (s *Scorer) compileRoles(t *taxonomy.Taxonomy) {
	asked := map[string]float64{}
	for i := range t.Roles {
		r := &role{Role: &t.Roles[i], number: i}
		for _, name := range append([]string{r.Title}, r.Aliases...) {
			if words := s.wordsOfTitle(name); len(words) > 0 {
				s.named[words[0]] = append(s.named[words[0]], named{words, i})
			}
		}
		for _, field := range r.Fields {
			s.fields.add(i, field)
		}
		for _, start := range r.Starts {
			s.starts.add(i, start)
		}
		if r.Newcomers != nil {
			for _, word := range r.Newcomers.Words {
				s.newcomers.add(i, word)
			}
		}
		for _, k := range r.Keywords {
			asked[k.ID] += k.Weight
		}
		if r.Level == leader && s.directors[r.Track] == nil {
			s.directors[r.Track] = r
		}
		s.roles = append(s.roles, r)
	}
	for _, names := range s.named {
		slices.SortStableFunc(names, func(a, b named) int { return cmp.Or(len(b.words)-len(a.words), a.role-b.role) })
	}
	most := math.Log(1 + float64(len(t.Roles)))
	for id, k := range s.terms {
		k.rarity = 1 - math.Log(1+asked[id])/most
	}
}
