package score

import "slices"

// longestOffer is how many words one of the alternatives of an aim has at most.
const longestOffer = 5

// firstOffer is the role that an aim names, the first of its alternatives: "a data quality or data analyst job" is one of data quality first.
// Rises says that the first is a rank alone, "a lead or coordinator position": it asks for the work of now,
// and the role is that of the rank where one is known.
func (s *Scorer) firstOffer(r *reading, aim []string) (role *role, rises bool) {
	first := aim[:offerEnd(aim)]
	if rank := s.rankAlone(r, s.withoutPlace(r, first)); rank != "" {
		return s.ledOf(r, rank), true
	}
	at, n := s.nameIn(aim)
	if n == nil {
		if role = s.postIn(first); role == nil {
			role = s.roleTold(r, first)
		}
		if role == nil {
			role = s.leaderAimed(aim)
		}
		return role, false
	}
	role = s.roles[n.role]
	if before := s.offerBefore(r, aim[:at]); before != nil {
		return before, false
	}
	return role, false
}

// postIn is the role of the work in which an aim wants a post, "an entry level medical coding position"; nil where it names no work, or no post in it.
func (s *Scorer) postIn(aim []string) *role {
	var found *role
	s.fields.in(aim, func(ph *phrase, at int) {
		if next := at + len(ph.words); found == nil && next < len(aim) && s.beside[aim[next]] {
			found = s.roles[ph.number]
		}
	})
	return found
}

// offerEnd is where the first alternative of an aim ends.
func offerEnd(aim []string) int {
	for i, w := range aim {
		switch w {
		case "or", "and", "at", "with", "where", "while", "that", "within", "when", "once", "if":
			return i
		}
	}
	return len(aim)
}

// offerBefore is the role that stands as an alternative right before the one that is named: by its name, in other words or by its work. nil where none
// does.
func (s *Scorer) offerBefore(r *reading, words []string) *role {
	end := len(words)
	for end > 0 && (words[end-1] == "a" || words[end-1] == "an") {
		end--
	}
	if end == 0 || words[end-1] != "or" {
		return nil
	}
	words = words[max(0, end-1-longestOffer) : end-1]
	if from := slices.Index(words, "or"); from >= 0 {
		words = words[from+1:]
	}
	if role := s.roleNamed(words); role != nil {
		return role
	}
	found := s.roleTold(r, words)
	s.fields.in(words, func(ph *phrase, _ int) { found = s.roles[ph.number] })
	return found
}

// rankAlone is the rank that words name with nothing beside it but words of posts and those of the latest title: "senior auditor", where an auditor
// writes it. "" where they name a work, or no rank.
func (s *Scorer) rankAlone(r *reading, words []string) string {
	rank := ""
	for _, w := range words {
		switch {
		case s.ranks[w]:
			rank = w
		case !s.beside[w] && !r.latestTitleHas(w):
			return ""
		}
	}
	return rank
}

func (r *reading) latestTitleHas(word string) bool {
	for i := range r.titles {
		if t := &r.titles[i]; !t.headline {
			return slices.Contains(t.words, word)
		}
	}
	return false
}

// withoutPlace cuts what stands behind the post that a rank opens, "a director position, one hospital or several", unless it names a work: where, and
// with whom.
func (s *Scorer) withoutPlace(r *reading, aim []string) []string {
	ranked := false
	for i, w := range aim {
		switch {
		case leads[w] != "" && i+1 < len(aim) && s.leadsAll(aim[i+1:]):
			return append(slices.Clip(aim[:i]), leads[w])
		case s.ranks[w]:
			ranked = true
		case !ranked || !s.openings[w]:
		case i+1 == len(aim) || ofWork[aim[i+1]] || s.namesWork(goal{words: aim[i+1:], sides: s.goalSides(aim[i+1:])}) || s.roleTold(r, aim[i+1:]) != nil:
			return aim
		default:
			return aim[:i+1]
		}
	}
	return aim
}

// leadsAll tells whether words name nothing but what anybody leads: "a department", "people".
func (s *Scorer) leadsAll(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return w != "a" && w != "an" && w != "the" && !s.led[w] })
}

// ofWork are the prepositions behind which a post names its work.
var ofWork = map[string]bool{"of": true, "for": true, "over": true}

// ledOf is the role of a rank in the work that the latest title names: by the work in the title, else, of a rank over others, by the title without its
// rank, or by the side of the field that it names. nil where no such role is known, or it is the one of now.
func (s *Scorer) ledOf(r *reading, rank string) *role {
	at := slices.IndexFunc(r.titles, func(t title) bool { return !t.headline })
	if at < 0 {
		return nil
	}
	now := &r.titles[at]
	var found *role
	s.fields.in(now.words, func(ph *phrase, _ int) {
		if found == nil && (now.role == nil || now.role.number == ph.number) { // a quality data analyst is one of quality first
			found = s.roleNamed(append(slices.Clip(ph.words), rank))
		}
	})
	if found == nil && overOthers[rank] {
		found = s.roleNamed(append(s.unledBy(now.words), rank))
	}
	if found == nil && rank == director {
		found = s.directorOf(now.words)
	}
	if found == now.role {
		return nil
	}
	return found
}

// unledBy leaves out the ranks of a title: what is left is its work.
func (s *Scorer) unledBy(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return s.ranks[w] })
}

// leaderAimed is the role of who leads the work that stands behind a rank, or behind its verb: "supervisor of imaging or health information
// operations", "to manage a records department".
func (s *Scorer) leaderAimed(aim []string) *role {
	for i, w := range aim {
		if i+2 >= len(aim) {
			break
		}
		next, of := aim[i+1], s.ranks[w]
		switch {
		case leads[w] != "" && (next == "a" || next == "an" || next == "the"):
			w = leads[w]
		case !of || next != "of" && next != "for" && next != "over":
			continue
		}
		rest := aim[i+2:]
		for from := 0; from < len(rest) && from < longestOffer; from++ {
			for to := min(len(rest), from+longestOffer); to > from; to-- {
				if _, n := s.nameIn(append(slices.Clone(rest[from:to]), w)); n != nil && len(n.words) == to-from+1 {
					return s.roles[n.role]
				}
			}
		}
	}
	return nil
}

// leads are the ranks by what they do.
var leads = map[string]string{
	"manage": "manager", "managing": "manager", "lead": "manager", "leading": "manager", "run": "manager", "running": "manager", "head": "manager", "heading": "manager",
	"oversee": "manager", "overseeing": "manager", "direct": "director", "directing": "director", "supervise": "supervisor", "supervising": "supervisor",
}
