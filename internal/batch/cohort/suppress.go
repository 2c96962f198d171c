package cohort

import (
	"maps"
	"slices"
)

// whole is what a sum of parts makes: nothing more is known than that the parts are all of it.
//
// Program, class year and both together are one net: each group is a part of one whole and a part or the sum of another. Who reads the
// shown groups can compute a suppressed one exactly when it is a bridge of the net of suppressed groups: when nothing but it joins two
// sides, the sums of all wholes on one side leave it as the only unknown. So it is enough to leave no bridges.
type whole struct {
	sum   int   // the group that all parts make together; -1 for the batch, which is shown
	parts []int // groups
}

// net is all groups of a batch with what they add up to.
type net struct {
	groups []*tally
	ends   [][]int // of each group: the two wholes it stands in
	wholes []whole
	hidden []bool // by group
	size   int    // of the batch
}

// suppress gives the groups that are not shown.
func (a *Accumulator) suppress() map[*tally]bool {
	n := a.net()
	for i, t := range n.groups {
		n.hidden[i] = !t.enough()
	}
	for n.hideBesideFew() || n.hideBesideBridge() {
	}
	hidden := map[*tally]bool{}
	if !a.tracksAreSafe() {
		for _, t := range a.tracks {
			hidden[t] = true
		}
	}
	for i, t := range n.groups {
		hidden[t] = n.hidden[i]
	}
	return hidden
}

// tracksAreSafe says whether tracks can be shown beside programs and class years, which they cut across: where a program holds one track only,
// the track less the program are the few others of that track. With one cell nothing is cut, with one track neither; and where each track of
// each cell has five students or none, whatever is added and subtracted speaks of five or more.
func (a *Accumulator) tracksAreSafe() bool {
	if len(a.cells) == 1 || len(a.tracks) == 1 {
		return true
	}
	for _, students := range a.atoms {
		if len(students) < Fewest {
			return false
		}
	}
	return true
}

func (a *Accumulator) net() *net {
	n := &net{size: a.whole.count}
	byProgram, byYear, byTrack, tracksAgain := n.whole(-1), n.whole(-1), n.whole(-1), n.whole(-1)
	program, year := map[string]int{}, map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(a.programs)) {
		group := n.group(a.programs[name], byProgram)
		program[name] = n.whole(group)
		n.ends[group] = append(n.ends[group], program[name])
	}
	for _, name := range slices.Sorted(maps.Keys(a.years)) {
		group := n.group(a.years[name], byYear)
		year[name] = n.whole(group)
		n.ends[group] = append(n.ends[group], year[name])
	}
	for _, at := range sortedCells(a.cells) {
		n.group(a.cells[at], program[at.program], year[at.year])
	}
	if a.tracksAreSafe() {
		for _, name := range slices.Sorted(maps.Keys(a.tracks)) {
			n.group(a.tracks[name], byTrack, tracksAgain) // a net of their own: tracks add up to the batch and to nothing else
		}
	}
	n.hidden = make([]bool, len(n.groups))
	return n
}

// whole adds a sum of parts that are still to come.
func (n *net) whole(sum int) int {
	n.wholes = append(n.wholes, whole{sum: sum})
	return len(n.wholes) - 1
}

// group adds a group as a part of wholes.
func (n *net) group(t *tally, of ...int) int {
	id := len(n.groups)
	n.groups, n.ends = append(n.groups, t), append(n.ends, of)
	for _, w := range of {
		n.wholes[w].parts = append(n.wholes[w].parts, id)
	}
	return id
}

// hideBesideFew hides one more part wherever the hidden parts of a shown whole are fewer than five students together, and says whether
// there was such a place.
func (n *net) hideBesideFew() bool {
	found := false
	for _, w := range n.wholes {
		if w.sum >= 0 && n.hidden[w.sum] {
			continue // the sum of its hidden parts cannot be had
		}
		var students []string
		for _, p := range w.parts {
			if n.hidden[p] {
				students = joined(students, n.groups[p].students...)
			}
		}
		if 0 < len(students) && len(students) < Fewest && n.hideSmallest(slices.Values(w.parts)) {
			found = true
		}
	}
	return found
}

// hideBesideBridge looks for a hidden group that can be computed, and hides one more of those that join the same two sides.
func (n *net) hideBesideBridge() bool {
	bridge := n.bridge()
	if bridge < 0 {
		return false
	}
	side := n.side(bridge)
	return n.hideSmallest(func(yield func(int) bool) {
		for g, ends := range n.ends {
			if side[ends[0]] != side[ends[1]] && !yield(g) {
				return
			}
		}
	})
}

// hideSmallest hides the smallest of those groups that are still shown, the first of equal ones. A group that is the whole batch under
// another name stays: the batch is shown.
func (n *net) hideSmallest(groups func(func(int) bool)) bool {
	smallest := -1
	for g := range groups {
		if count := n.groups[g].count; !n.hidden[g] && count < n.size && (smallest < 0 || count < n.groups[smallest].count) {
			smallest = g
		}
	}
	if smallest >= 0 {
		n.hidden[smallest] = true
	}
	return smallest >= 0
}

// bridge is a hidden group without which the hidden ones would fall into one more piece; -1 when there is none (Tarjan 1974).
func (n *net) bridge() int {
	turn, low, turns, found := make([]int, len(n.wholes)), make([]int, len(n.wholes)), 0, -1
	var visit func(w, by int)
	visit = func(w, by int) {
		turns++
		turn[w], low[w] = turns, turns
		n.hiddenAt(w, func(g, other int) {
			switch {
			case g == by:
			case turn[other] > 0:
				low[w] = min(low[w], turn[other])
			default:
				visit(other, g)
				low[w] = min(low[w], low[other])
				if low[other] > turn[w] {
					found = g
				}
			}
		})
	}
	for w := range n.wholes {
		if turn[w] == 0 && found < 0 {
			visit(w, -1)
		}
	}
	return found
}

// side is the wholes that hidden groups other than the bridge join to one of its ends.
func (n *net) side(bridge int) []bool {
	in := make([]bool, len(n.wholes))
	open := []int{n.ends[bridge][0]}
	in[open[0]] = true
	for len(open) > 0 {
		w := open[0]
		open = open[1:]
		n.hiddenAt(w, func(g, other int) {
			if g != bridge && !in[other] {
				in[other] = true
				open = append(open, other)
			}
		})
	}
	return in
}

// hiddenAt calls visit with each hidden group at a whole and the whole at its other end.
func (n *net) hiddenAt(w int, visit func(group, other int)) {
	at := n.wholes[w].parts
	if sum := n.wholes[w].sum; sum >= 0 {
		at = append(at[:len(at):len(at)], sum)
	}
	for _, g := range at {
		if n.hidden[g] {
			visit(g, n.ends[g][0]+n.ends[g][1]-w)
		}
	}
}
