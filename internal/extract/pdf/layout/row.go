package layout

import (
	"slices"
	"strings"

	"himscore/internal/extract/pdf/glyph"
)

// word is a run of glyphs without a gap.
type word struct {
	text       string
	x0, x1, y  float64 // y is the baseline
	size       float64
	font       *glyph.Font
	paint      int  // place in paint order
	glued      bool // no space before it: a superscript, or a hyphenated part
	letterless bool // holds neither letter nor digit
}

// row is the words on one baseline, from left to right.
type row struct {
	page  int
	words []word
	y     float64
	size  float64    // of most of its letters
	mark  *mark      // the list mark before its words
	hints []hint     // cells of a hint column beside it
	apart *glyph.Box // of a heading that stands in the margin: where; no other row goes on with it
}

func (r *row) x0() float64 { return r.words[0].x0 }
func (r *row) x1() float64 { return r.words[len(r.words)-1].x1 }

// all reports whether every word with a letter has the property; no such word, no property.
func all(words []word, property func(*glyph.Font) bool) bool {
	found := false
	for _, w := range words {
		if w.letterless {
			continue
		}
		if !property(w.font) {
			return false
		}
		found = true
	}
	return found
}

func bold(f *glyph.Font) bool   { return f.Bold }
func italic(f *glyph.Font) bool { return f.Italic }

// rowsOf sorts upright glyphs into rows by baseline and cuts the rows into words.
func rowsOf(page int, glyphs []glyph.Glyph) []*row {
	order := make([]placed, 0, len(glyphs))
	sizes := make([]float64, 0, len(glyphs))
	for i := range glyphs {
		order = append(order, placed{&glyphs[i], i})
		sizes = append(sizes, glyphs[i].Size)
	}
	if len(order) == 0 {
		return nil
	}
	slices.Sort(sizes)
	tolerance := 0.2 * sizes[len(sizes)/2]
	slices.SortStableFunc(order, func(a, b placed) int { return compare(a.Y, b.Y) })
	var rows []*row
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && order[end].Y-order[start].Y <= tolerance {
			end++
		}
		line := order[start:end]
		slices.SortStableFunc(line, func(a, b placed) int { return compare(a.X, b.X) })
		for _, text := range overprinted(line) {
			if words := wordsOf(text); len(words) > 0 {
				r := &row{page: page, words: words}
				r.measure()
				rows = append(rows, r)
			}
		}
		start = end
	}
	return rows
}

// placed is a glyph with its place in paint order. Rows are made by sorting, so it is small.
type placed struct {
	*glyph.Glyph
	paint int
}

// measure sets baseline and size from the words, weighed by their width.
func (r *row) measure() {
	best := -1.0
	width := map[float64]float64{}
	for _, w := range r.words {
		width[w.size] += w.x1 - w.x0
	}
	for _, w := range r.words { // in order of words, so that ties are stable
		if width[w.size] > best {
			best, r.size, r.y = width[w.size], w.size, w.y
		}
	}
}

// text joins the words.
func text(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// raise moves superscripts and subscripts, which stand on baselines of their own, into the row they belong to.
func raise(rows []*row) []*row {
	for i, r := range rows {
		var kept []word
		for _, w := range r.words {
			if !raiseInto(rows, i, w) {
				kept = append(kept, w)
			}
		}
		r.words = kept
	}
	return slices.DeleteFunc(rows, func(r *row) bool { return len(r.words) == 0 })
}

func raiseInto(rows []*row, i int, w word) bool {
	for _, j := range [...]int{i + 1, i - 1, i + 2, i - 2} {
		if j < 0 || j >= len(rows) || len(rows[j].words) == 0 {
			continue
		}
		host := rows[j]
		if w.size > 0.85*host.size || w.y < host.y-0.6*host.size || w.y > host.y+0.35*host.size {
			continue
		}
		for k, h := range host.words {
			gap := w.x0 - h.x1
			if h.size > w.size*1.1 && gap > -0.2*h.size && gap < 0.3*h.size && (k+1 == len(host.words) || host.words[k+1].x0 > w.x0) {
				w.glued = gap < 0.15*h.size
				host.words = slices.Insert(host.words, k+1, w)
				return true
			}
		}
	}
	return false
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func near(a, b, tolerance float64) bool { return a-b <= tolerance && b-a <= tolerance }
