package score

import "slices"

// longestOffer is how many words one of the alternatives of an aim has at most.
const longestOffer = 5

// firstOffer is the role that an aim names, the first of its alternatives: "a data quality or data analyst job" is one of data quality first.
// Rises says that the first is a rank alone, "a lead or coordinator position": it asks for the work of now.
func (s *Scorer) firstOffer(r *reading, aim []string) (role *role, rises bool) {
	first := aim[:offerEnd(aim)]
	if rank := s.rankAlone(r, first); rank != "" {
		role = s.ledOf(r, rank)
		return role, role == nil
	}
	at, n := s.nameIn(aim)
	if n == nil {
		if role = s.postIn(first); role == nil {
			role = s.leaderAimed(aim)
		}
		return role, false
	}
	role = s.roles[n.role]
	if before := s.offerBefore(aim[:at]); before != nil {
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

// offerBefore is the role that stands as an alternative right before the one that is named: by its name or by its work. nil where none does.
func (s *Scorer) offerBefore(words []string) *role {
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
	var found *role
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

// ledOf is the role of a rank in the work that the latest title names; nil where no such role is known.
func (s *Scorer) ledOf(r *reading, rank string) *role {
	var found *role
	for i := range r.titles {
		if r.titles[i].headline {
			continue
		}
		s.fields.in(r.titles[i].words, func(ph *phrase, _ int) {
			if found == nil {
				found = s.roleNamed(append(slices.Clip(ph.words), rank))
			}
		})
		break
	}
	return found
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
