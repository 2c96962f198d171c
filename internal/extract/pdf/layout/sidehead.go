package layout

import (
	"slices"
	"unicode"

	"himscore/internal/extract/pdf/glyph"
)

// takeSideHeadings finds section headings that stand in the margin, beside the first row of their section, and puts each on a row
// of its own above that row:
//
//	EDUCATION     Prairie Lakes College, Fargo, ND        2021
//	              B.S. Health Information Management
//
//	RESEARCH      County Hospital, Fargo, ND
//	EXPERIENCE    Records Clerk                    2019 – 2021
func takeSideHeadings(rows []*row) []*row {
	if len(rows) > maxSplitRows {
		return rows
	}
	best, at := margin{}, gutter{}
	for _, x := range edges(rows) {
		for _, g := range gutters(rows, x) {
			if m, ok := marginOf(rows[g.from:g.to], x); ok && len(m.headings) > len(best.headings) {
				best, at = m, g
			}
		}
	}
	out := slices.Clone(rows[:at.from])
	out = append(out, best.interleave(at.x)...)
	return append(out, rows[at.to:]...)
}

// margin is a stretch of rows with headings in its margin.
type margin struct {
	headings []*row // each the words of one heading, though it wraps
	body     []*row
}

// newHeading begins a heading with its first row.
func newHeading(r *row) *row {
	h := &row{page: r.page, words: slices.Clone(r.words), y: r.y, size: r.size}
	h.apart = &glyph.Box{X0: r.x0(), Y0: r.y - ascent*r.size, X1: r.x1(), Y1: r.y + descent*r.size}
	return h
}

// add appends a further row of the heading.
func (r *row) add(next *row) {
	r.words = append(r.words, next.words...)
	r.apart.X1, r.apart.Y1 = max(r.apart.X1, next.x1()), next.y+descent*next.size
}

// moveTo sets the words of a row one after the other from x on, so that no column is seen where the heading stands.
func (r *row) moveTo(x float64) {
	for i := range r.words {
		w := &r.words[i]
		w.x0, w.x1 = x, x+w.x1-w.x0
		x = w.x1 + 0.3*w.size
	}
}

const (
	minSideHeadings = 2
	maxHeadingWords = 6
	maxMarginShare  = 0.35 // of the width of both columns
)

// marginOf parts rows at x into headings and body. It reports false where the left side is anything but headings: text that is not
// set off by its type, dates, or rows that do not begin beside a row of the body.
func marginOf(rows []*row, x float64) (margin, bool) {
	left, body := divide(rows, x)
	m := margin{body: body}
	if len(left) < minSideHeadings || len(body) < 2*minSideHeadings {
		return m, false
	}
	last := left[0]
	for i, r := range left {
		if !isSetOff(r, body) {
			return m, false
		}
		if n := len(m.headings); i > 0 && r.y-last.y <= 1.6*r.size && near(r.size, last.size, 0.05*r.size) && !startsRow(r, body) || i > 0 && r.y-last.y <= 1.35*r.size {
			m.headings[n-1].add(r)
		} else {
			m.headings = append(m.headings, newHeading(r))
		}
		last = r
	}
	return m, m.fits(x)
}

// fits reports whether headings and body look like it: few words, a narrow margin, a body that begins at x and is longer than the
// headings.
func (m margin) fits(x float64) bool {
	if len(m.headings) < minSideHeadings {
		return false
	}
	owners := make([]int, 0, len(m.headings)+1)
	left, right, wide := m.headings[0].apart.X0, 0.0, 0.0
	for _, h := range m.headings {
		owner := ownerOf(h, m.body)
		if len(h.words) > maxHeadingWords || isDate(text(h.words)) || owner < 0 {
			return false
		}
		owners = append(owners, owner)
		left, wide = min(left, h.apart.X0), max(wide, h.apart.X1)
	}
	if !isLongBody(append(owners, len(m.body))) {
		return false
	}
	begins := 0
	for _, r := range m.body {
		right = max(right, r.x1())
		if r.x0() < x+4*r.size {
			begins++
		}
	}
	return begins*10 >= len(m.body)*7 && wide-left <= maxMarginShare*(right-left)
}

// isLongBody reports whether most headings have several rows beside and below them; owners is the first row of each, then the end.
// Labels of a table have one.
func isLongBody(owners []int) bool {
	several := 0
	for i := 1; i < len(owners); i++ {
		if owners[i]-owners[i-1] > 1 {
			several++
		}
	}
	return several*2 > len(owners)-1
}

// isSetOff reports whether a row is set like a heading: in bold, in capitals or larger than the text beside it.
func isSetOff(r *row, body []*row) bool {
	if !slices.ContainsFunc(r.words, func(w word) bool { return !w.letterless }) {
		return false
	}
	return all(r.words, bold) || inCapitals(r.words) || r.size > 1.1*usualSize(body)
}

func inCapitals(words []word) bool {
	return all(words, func(*glyph.Font) bool { return true }) && !slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc([]rune(w.text), unicode.IsLower)
	})
}

func usualSize(rows []*row) float64 {
	sizes := make([]float64, 0, len(rows))
	for _, r := range rows {
		sizes = append(sizes, r.size)
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// startsRow reports whether a row of the body on this height comes after white space, as the first of a section does.
func startsRow(r *row, body []*row) bool {
	i := ownerOf(r, body)
	return i > 0 && body[i].y-body[i-1].y > 1.5*body[i].size
}

// ownerOf returns the row of the body that a heading stands beside, -1 where there is none.
func ownerOf(h *row, body []*row) int {
	return slices.IndexFunc(body, func(r *row) bool { return near(r.y, h.y, 0.6*max(h.size, r.size)) })
}

// interleave returns the rows of the body with each heading above the row it stands beside.
func (m margin) interleave(x float64) []*row {
	above := map[*row]*row{}
	for _, h := range m.headings {
		above[m.body[ownerOf(h, m.body)]] = h
	}
	out := make([]*row, 0, len(m.body)+len(m.headings))
	for _, r := range m.body {
		if h, ok := above[r]; ok {
			h.moveTo(x)
			out = append(out, h)
		}
		out = append(out, r)
	}
	return out
}
