package keyword

// index finds what is known of a word by the shape of the word: its length, its first letter, its middle one and its last. Few words share one, so
// that most which are not in the index are told by one look.
type index[T any] struct {
	first [shapeCount]uint16 // by shape: one more than the place of the first word in words
	words []indexed[T]
}

type indexed[T any] struct {
	word  string
	known T
	next  uint16 // of the same shape
}

const shapeCount = 1 << 12

// shapeOf is the number of the shape of a word that is not empty.
func shapeOf(word string) uint32 {
	n := len(word)
	sum := 31*(31*(31*uint32(word[0])+uint32(word[n/2]))+uint32(word[n-1])) + uint32(n)
	return sum * 0x9E3779B1 >> 20 // spreads what letters have in common
}

// of is what is known of a word, nil for nothing.
func (x *index[T]) of(word string) *T {
	if word == "" {
		return nil
	}
	for n := x.first[shapeOf(word)]; n != 0; n = x.words[n-1].next {
		if w := &x.words[n-1]; w.word == word {
			return &w.known
		}
	}
	return nil
}

// add puts a word in, of which nothing was known, and gives what is to be known of it.
func (x *index[T]) add(word string) *T {
	at := &x.first[shapeOf(word)]
	x.words = append(x.words, indexed[T]{word: word, next: *at})
	*at = uint16(len(x.words))
	return &x.words[len(x.words)-1].known
}
