package keyword

// cueSet is a set of the numbers of cues, or of what forms name, one bit each.
type cueSet []uint64

func setOf(numbers []int) cueSet {
	var s cueSet
	for _, n := range numbers {
		s.add(n)
	}
	return s
}

// emptySet has room for the numbers up to a last one.
func emptySet(last int) cueSet { return make(cueSet, last/64+1) }

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
