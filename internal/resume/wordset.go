package resume

// wordSet is a set of words in small letters. Nearly all words are in none, which their first letter, last letter and length tell.
type wordSet struct {
	words  map[string]bool
	shapes [256]uint64 // by the first byte: a bit for each length and last byte
}

func newWordSet() *wordSet { return &wordSet{words: map[string]bool{}} }

func (s *wordSet) add(word string) {
	s.words[word] = true
	s.shapes[word[0]] |= endOf([]byte(word))
}

// has tells whether a word is one of them.
func (s *wordSet) has(word []byte) bool {
	return len(word) > 0 && s.shapes[word[0]]&endOf(word) != 0 && s.words[string(word)]
}

// endOf is the bit of the length and the last byte of a word.
func endOf(word []byte) uint64 { return 1 << ((len(word) + 5*int(word[len(word)-1])) & 63) }
