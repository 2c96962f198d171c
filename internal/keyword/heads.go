package keyword

import "encoding/binary"

// heads are the keys of a vocabulary and their beginnings, two bits of one word each. Most runs of words begin no form and end here, at the price of
// a look at memory that stays near. Bits may be shared, so what is not there may seem to be; what is there always does.
type heads []uint64

// bitsPerForm leaves most bits of heads empty: a form has about five beginnings of its own.
const bitsPerForm = 32

// newHeads makes room for about so many forms.
func newHeads(size int) heads {
	words := 16
	for 64*words < bitsPerForm*size {
		words *= 2
	}
	return make(heads, words)
}

// rung is how many letters of a key are looked at, once so many are known.
func rung(length int) int {
	switch {
	case length <= 8:
		return length
	case length < 12:
		return 8
	case length < 16:
		return 12
	}
	return 16
}

// add files a key and every beginning of it that is looked at.
func (h heads) add(key string) {
	letters := []byte(key)
	for n := 1; n <= len(letters); n++ {
		if n == rung(n) {
			word, bits := h.place(sumOf(letters[:n], 0))
			h[word] |= bits
		}
	}
	word, bits := h.place(wholeSum(letters))
	h[word] |= bits
}

// begins reports that a key may begin with these letters.
func (h heads) begins(letters []byte) bool {
	word, bits := h.place(sumOf(letters[:rung(len(letters))], 0))
	return h[word]&bits == bits
}

// holds reports that the letters of a whole sum may be all of a key.
func (h heads) holds(whole uint64) bool {
	word, bits := h.place(whole)
	return h[word]&bits == bits
}

// place is where the bits of a sum stand.
func (h heads) place(sum uint64) (word int, bits uint64) {
	return int(sum>>6) & (len(h) - 1), 1<<(sum&63) | 1<<(sum>>58)
}

// wholeSum is the sum of letters that are all of a key.
func wholeSum(letters []byte) uint64 { return sumOf(letters, len(letters)) }

// sumOf is a number for some letters: the beginning of a key, or, told apart by its length, a whole one.
func sumOf(letters []byte, length int) uint64 {
	sum := uint64(length) * 0xC2B2AE3D27D4EB4F // far from the letters: "and" with its length added would look like "ang"
	if n := len(letters); n >= 8 {
		sum += binary.LittleEndian.Uint64(letters[n-8:]) + 31*binary.LittleEndian.Uint64(letters)
	} else {
		for _, b := range letters {
			sum = sum<<8 | uint64(b)
		}
	}
	sum *= 0x9E3779B97F4A7C15 // spreads what letters have in common
	return sum ^ sum>>32
}
