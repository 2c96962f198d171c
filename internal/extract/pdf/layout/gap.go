package layout

import (
	"slices"
	"strings"
	"unicode"
)

// Gaps are measured in ems of the smaller neighbor. A gap is a word gap when it stands out among the gaps of its own run:
// letter spacing, justification and pixel-rounded origins shift all gaps of a run, so no constant fits.
const (
	wordGap      = 0.15 // above the usual gap of the run, where the run itself does not say
	minWordGap   = 0.04
	maxWordGap   = 0.30
	spaceGap     = 0.07 // enough where the file has a space character
	letterSpaced = 0.12 // usual gap of a run from which it is letter-spaced
	runBreak     = 1.5  // a gap that ends a run: another column, a margin date
)

// between is the space between two neighboring glyphs of a row.
type between struct {
	gap    float64 // ems
	spaced bool    // the file has a space character here
}

// wordsOf cuts the glyphs of a row, sorted by x, into words.
func wordsOf(line []placed) []word {
	ink := make([]placed, 0, len(line))
	gaps := make([]between, 0, len(line)) // gaps[i] stands before ink[i]
	spaced := false
	for _, g := range line {
		if strings.TrimSpace(g.Text) == "" {
			spaced = true
			continue
		}
		if n := len(ink); n > 0 {
			last := ink[n-1]
			gaps = append(gaps, between{(g.X - last.X - last.Advance) / max(0.1, min(g.Size, last.Size)), spaced})
		} else {
			gaps = append(gaps, between{})
		}
		ink = append(ink, g)
		spaced = false
	}
	var words []word
	for start := 0; start < len(ink); {
		end := start + 1
		for end < len(ink) && gaps[end].gap < runBreak && near(ink[end].Size, ink[start].Size, 0.05*ink[start].Size) {
			end++
		}
		glue := start > 0 && gaps[start].gap < wordGap && !gaps[start].spaced
		words = append(words, cutRun(ink[start:end], gaps[start:end], glue)...)
		start = end
	}
	return words
}

// cutRun cuts glyphs of one size into words. Glued tells that the first continues the word before, set in another size.
func cutRun(ink []placed, gaps []between, glued bool) []word {
	base, threshold := thresholds(ink, gaps)
	words := []word{newWord(ink[0], glued)}
	for i := 1; i < len(ink); i++ {
		g := gaps[i]
		if g.gap >= threshold || g.spaced && base < letterSpaced && g.gap >= spaceGap {
			words = append(words, newWord(ink[i], false))
			continue
		}
		if ink[i].Font.Bold != ink[i-1].Font.Bold || jumps(ink[i-1], ink[i]) { // may be a cell that touches its neighbor
			words = append(words, newWord(ink[i], true))
			continue
		}
		words[len(words)-1].add(ink[i])
	}
	return words
}

// jumps reports whether b was not painted soon after a, though it stands beside it.
func jumps(a, b placed) bool { return b.paint < a.paint || b.paint > a.paint+20 }

// thresholds returns the usual gap within words and the least gap between words of a run.
func thresholds(ink []placed, gaps []between) (base, threshold float64) {
	sorted := make([]float64, 0, len(gaps))
	for _, g := range gaps[1:] {
		sorted = append(sorted, g.gap)
	}
	slices.Sort(sorted)
	if len(sorted) >= 3 {
		base = sorted[len(sorted)/2]
		if base >= letterSpaced && !spelledOut(ink) {
			base = 0
		}
		if low := sorted[len(sorted)/10]; base >= letterSpaced && low < base/2 {
			base = low // single letters with spaces between: some words show what a gap within is
		}
		base = max(base, -0.1)
	}
	low, high, threshold := base+minWordGap, base+maxWordGap, base+wordGap
	if base >= letterSpaced {
		low, high, threshold = base+0.1, base*1.8+0.3, base*1.5+0.1
	}
	widest := 0.06
	for i := 1; i < len(sorted); i++ {
		middle := (sorted[i] + sorted[i-1]) / 2
		if jump := sorted[i] - sorted[i-1]; jump > widest && middle >= low && middle <= high {
			widest, threshold = jump, middle
		}
	}
	return base, threshold
}

// spelledOut reports whether a run can be a letter-spaced heading: letters for the most part.
func spelledOut(ink []placed) bool {
	letters := 0
	for _, g := range ink {
		for _, r := range g.Text {
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	return letters*10 >= len(ink)*7
}

func newWord(g placed, glued bool) word {
	w := word{x0: g.X, x1: g.X, y: g.Y, size: g.Size, font: g.Font, paint: g.paint, glued: glued, letterless: true}
	w.add(g)
	return w
}

func (w *word) add(g placed) {
	w.text += g.Text
	w.x1 = max(w.x1, g.X+g.Advance)
	w.paint = min(w.paint, g.paint)
	for _, r := range g.Text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			w.letterless = false
		}
	}
}
