package keyword

// cueSet is a set of the numbers of cues, or of what forms name, one bit each.
type cueSet []uint64

func setOf(numbers []int32) cueSet {
	var s cueSet
	for _, n := range numbers {
		s.add(n)
	}
	return s
}

// emptySet has room for the numbers up to a last one.
func emptySet(last int) cueSet { return make(cueSet, last/64+1) }

// add puts a number in.
func (s *cueSet) add(n int32) {
	for int(n/64) >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

func (s cueSet) has(n int32) bool { return int(n/64) < len(s) && s[n/64]>>(n%64)&1 != 0 }
