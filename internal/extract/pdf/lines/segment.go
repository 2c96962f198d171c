package lines

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"himscore/internal/extract/linetext"
	"himscore/internal/extract/pdf/glyph"
)

// piece is a run of glyphs on one baseline without a wide gap.
type piece struct {
	text           string
	x0, x1, y      float64
	size           float64
	bold           bool
	hidden         bool
	order          int
	dates, letters int
}

// wide is the gap in ems that parts two pieces of a row: more than any space of a justified line.
const wide = 1.35

// segment cuts the glyphs of a page into pieces: glyphs of one baseline from left to right, parted at wide gaps.
func segment(marks []mark) []*piece {
	var out []*piece
	for _, row := range baselines(marks) {
		from := 0
		for i := 1; i <= len(row); i++ {
			if i < len(row) && !marks0(row, from, i) && row[i].X-row[i-1].end() <= wide*row[i].Size && row[i].hidden == row[i-1].hidden {
				continue
			}
			if p := newPiece(row[from:i]); p != nil {
				out = append(out, p)
			}
			from = i
		}
	}
	return out
}

// marks0 tells whether a row begins with a bullet mark that ends before glyph i: the text behind it has an edge of its own.
func marks0(row []mark, from, i int) bool {
	return from == 0 && i == 1 && linetext.IsMark(row[0].Text) && (row[1].Text == " " || row[1].X-row[0].end() > 0.12*row[1].Size)
}

// baselines groups glyphs that stand on one line, superscripts with what they follow, each group from left to right.
func baselines(marks []mark) [][]mark {
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b mark) int { return cmp.Compare(a.Y, b.Y) })
	var groups [][]mark
	var base, size float64
	for _, m := range sorted {
		n := len(groups)
		if n == 0 || m.Y-base > 0.3*max(size, m.Size) {
			groups = append(groups, []mark{m})
			base, size = m.Y, m.Size
			continue
		}
		groups[n-1] = append(groups[n-1], m)
		if m.Size > size {
			base, size = m.Y, m.Size
		}
	}
	for i, g := range groups {
		groups[i] = once(g)
	}
	return groups
}

// once sorts a row from left to right and drops glyphs painted twice on one place, as fake bold does.
func once(row []mark) []mark {
	slices.SortStableFunc(row, func(a, b mark) int {
		if math.Abs(a.X-b.X) < 0.05 {
			return cmp.Compare(a.order, b.order)
		}
		return cmp.Compare(a.X, b.X)
	})
	out := row[:0]
	for _, m := range row {
		n := len(out) // neighbours in paint order are the letters of one ligature, not a second coat
		if n > 0 && out[n-1].Text == m.Text && m.Text != " " && m.order-out[n-1].order > 1 && math.Abs(out[n-1].X-m.X) < 0.15*m.Size && m.Advance > 0.2*m.Size {
			continue
		}
		out = append(out, m)
	}
	return out
}

func newPiece(row []mark) *piece {
	for len(row) > 0 && row[0].Text == " " {
		row = row[1:]
	}
	for len(row) > 0 && row[len(row)-1].Text == " " {
		row = row[:len(row)-1]
	}
	if len(row) == 0 {
		return nil
	}
	first, last := row[0], row[len(row)-1]
	p := &piece{x0: first.X, x1: last.end(), hidden: first.hidden, order: first.order}
	bold := 0
	for _, m := range row {
		p.order = min(p.order, m.order)
		if m.Size > p.size {
			p.size, p.y = m.Size, m.Y
		}
		if m.Font != nil && m.Font.Bold {
			bold++
		}
	}
	p.bold = 2*bold > len(row)
	p.text = spell(row)
	if strings.TrimSpace(p.text) == "" {
		return nil
	}
	return p
}

// spell writes a row out, with a blank at every gap that parts words.
func spell(row []mark) string {
	limit := wordGap(row)
	var b strings.Builder
	var last *mark
	for i := range row {
		m := &row[i]
		if m.Text == " " {
			continue
		}
		if last != nil && m.X-last.end() > limit*m.Size {
			b.WriteByte(' ')
		}
		b.WriteString(m.Text)
		last = m
	}
	return unspace(b.String())
}

// wordGap is the gap in ems above which two glyphs belong to two words. It comes from the row's own gaps: the widest
// jump between the gaps within words and those between them. A row spaced out evenly is one word.
func wordGap(row []mark) float64 {
	var gaps []float64
	var last *mark
	for i := range row {
		m := &row[i]
		if m.Text == " " {
			continue
		}
		if last != nil {
			gaps = append(gaps, (m.X-last.end())/m.Size)
		}
		last = m
	}
	const usual = 0.16
	if len(gaps) == 0 {
		return usual
	}
	slices.Sort(gaps)
	lowest, highest := gaps[0], gaps[len(gaps)-1]
	if lowest > 0.06 && highest-lowest < 0.12 && len(gaps) >= 3 {
		return highest + 1 // letter-spaced, one word
	}
	if highest < 0.1 {
		return usual
	}
	for i := 1; i < len(gaps); i++ {
		a, b := max(gaps[i-1], 0), gaps[i]
		if b >= 0.1 && b-a >= 0.07 && a < 0.45 {
			return min((a+b)/2, a+0.2)
		}
	}
	return usual
}

// unspace closes words whose letters were parted by blanks: "E X P E R I E N C E".
func unspace(text string) string {
	words := strings.Split(text, " ")
	single := 0
	for _, w := range words {
		if len([]rune(w)) == 1 {
			single++
		}
	}
	if len(words) < 4 || single < len(words)-1 {
		return text
	}
	return strings.Join(words, "")
}

// bulletFill finds a small filled shape just left of x on the row's height: a mark that was drawn.
func bulletFill(p *glyph.Page, x, y, size float64) (glyph.Box, bool) {
	for _, f := range p.Fills {
		w, h := f.Box.Width(), f.Box.Height()
		if f.Image || w < 1 || h < 1 || w > 0.8*size || h > 0.8*size || w > 2.5*h || h > 2.5*w {
			continue
		}
		if gap := x - f.Box.X1; gap > 0 && gap < 3*size && f.Box.Y1 < y+0.2*size && f.Box.Y0 > y-1.1*size {
			return f.Box, true
		}
	}
	return glyph.Box{}, false
}
