package keyword

import "math/bits"

// cueSet is a set of the numbers of cues, one bit each.
type cueSet []uint64

func setOf(numbers []int) cueSet {
	var s cueSet
	for _, n := range numbers {
		s.add(n)
	}
	return s
}

// emptySets are so many sets with room for the numbers up to a last one.
func emptySets(sets, last int) []cueSet {
	words := last/64 + 1
	all, room := make([]cueSet, sets), make(cueSet, sets*words)
	for i := range all {
		all[i], room = room[:words:words], room[words:]
	}
	return all
}

// add puts a number in.
func (s *cueSet) add(n int) {
	for n/64 >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

// join puts all numbers of another set in.
func (s *cueSet) join(other cueSet) {
	for len(*s) < len(other) {
		*s = append(*s, 0)
	}
	for i, word := range other {
		(*s)[i] |= word
	}
}

func (s cueSet) has(n int) bool { return n/64 < len(s) && s[n/64]>>(n%64)&1 != 0 }

// shared is how many numbers stand in both sets.
func (s cueSet) shared(other cueSet) int {
	n := 0
	for i := range min(len(s), len(other)) {
		n += bits.OnesCount64(s[i] & other[i])
	}
	return n
}
