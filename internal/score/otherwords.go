package score

import (
	"slices"
	"strings"

	"himscore/taxonomy"
)

// told is how an aim tells of a role without its name.
type told struct {
	id    string
	role  int
	of    []int             // the roles of which the latest title names one
	slots []map[string]bool // words in their order
	apart int               // how many others may stand between two of them
}

// compileTold cuts the aims in other words; roles come before them.
func (s *Scorer) compileTold(aims []taxonomy.Aim) {
	number := func(id string) int {
		return slices.IndexFunc(s.roles, func(r *role) bool { return r.ID == id })
	}
	for i := range aims {
		a := &aims[i]
		t := told{id: a.ID, role: number(a.Role), apart: a.Apart}
		for _, id := range a.Of {
			t.of = append(t.of, number(id))
		}
		for _, alternatives := range a.Words {
			slot := map[string]bool{}
			for _, w := range strings.Split(alternatives, "|") {
				slot[w] = true
			}
			t.slots = append(t.slots, slot)
		}
		s.told = append(s.told, t)
	}
}

// roleTold is the role that an aim tells without its name, of what the latest title makes likely; nil where it tells none.
func (s *Scorer) roleTold(r *reading, aim []string) *role {
	for i := range s.told {
		t := &s.told[i]
		if (len(t.of) == 0 || slices.Contains(t.of, s.latestNumber(r))) && t.in(aim) {
			return s.roles[t.role]
		}
	}
	return nil
}

// latestNumber is the number of the role that the latest job title of the field names, else that of the headline; -1 where none does.
func (s *Scorer) latestNumber(r *reading) int {
	number := -1
	for i := range r.titles {
		switch t := &r.titles[i]; {
		case t.role == nil:
		case !t.headline:
			return t.role.number
		case number < 0:
			number = t.role.number
		}
	}
	return number
}

// Tells tells whether an aim of the rules stands in the words of a text, whoever writes it.
func (s *Scorer) Tells(id, text string) bool {
	words := wordsOf(text)
	return slices.ContainsFunc(s.told, func(t told) bool { return t.id == id && t.in(words) })
}

// in tells whether the words of an aim stand in a text in their order, near each other.
func (t *told) in(words []string) bool {
	for at, w := range words {
		if t.slots[0][w] && t.from(words[at+1:], 1) {
			return true
		}
	}
	return false
}

// from tells whether the words from one slot on follow.
func (t *told) from(words []string, slot int) bool {
	if slot == len(t.slots) {
		return true
	}
	for at := 0; at < len(words) && at <= t.apart; at++ {
		if t.slots[slot][words[at]] && t.from(words[at+1:], slot+1) {
			return true
		}
	}
	return false
}
