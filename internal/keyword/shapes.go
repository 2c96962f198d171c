package keyword

// shapes tell quickly of most words that they are none of a set: it has a bit for the length, the first letter, the middle one and the last of each
// that is. Few words share one.
type shapes [256]uint64

func shapeOf(word string) (at uint8, bit uint64) {
	n := len(word)
	sum := 31*(31*(31*uint32(word[0])+uint32(word[n/2]))+uint32(word[n-1])) + uint32(n)
	sum *= 0x9E3779B1 // spreads what letters have in common
	return uint8(sum >> 24), 1 << (sum >> 18 & 63)
}

// shapesOf are the shapes of the keys of a map.
func shapesOf(words map[string]string) *shapes {
	s := &shapes{}
	for w := range words {
		s.add(w)
	}
	return s
}

func (s *shapes) add(word string) {
	at, bit := shapeOf(word)
	s[at] |= bit
}

// may reports that a word, which must not be empty, may be one of the set.
func (s *shapes) may(word string) bool {
	at, bit := shapeOf(word)
	return s[at]&bit != 0
}
