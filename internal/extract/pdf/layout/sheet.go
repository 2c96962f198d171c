package layout

import (
	"slices"
	"unicode"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
)

// sheet is one page on its way from glyphs to lines.
type sheet struct {
	page    glyph.Page
	index   int
	seen    seen
	main    turned   // the text in the direction of most of it
	asides  []turned // text in other directions
	rows    []*row   // of main
	shapes  []shape
	regions []region
	hides   bool // some of its lines are hidden
	spills  bool // some of its lines run off the page
	blocks  int  // blocks numbered so far, in the document
}

func newSheet(p glyph.Page) *sheet {
	s := &sheet{page: p, index: p.Number - 1, seen: sift(p)}
	groups := byTurn(p, clean(s.seen.visible))
	if len(groups) > 0 {
		s.main, s.asides = groups[0], groups[1:]
	} else {
		s.main = turned{width: p.Width, height: p.Height}
	}
	levelLogos(s.main.glyphs)
	s.rows = rowsOf(s.index, s.main.glyphs)
	s.shapes = bulletShapes(s.main.fills(p.Fills))
	return s
}

// arrange parts the rows into regions and finds hint columns and marks in each.
func (s *sheet) arrange() {
	for _, g := range split(takeSideHeadings(s.rows), 0) {
		g.rows = joinDates(g.rows)
		for range 3 { // a table may have hint columns within hint columns
			rows, found := takeHints(g.rows)
			if !found {
				break
			}
			g.rows = rows
		}
		g.rows = takeDateCells(raise(g.rows))
		if len(g.rows) == 0 {
			continue
		}
		findMarks(g.rows, s.shapes)
		marked := newRegion(g.rows)
		marked.column, marked.flows, marked.parallel = g.column, g.flows, g.parallel
		s.regions = append(s.regions, marked)
	}
	right := 0.0
	for _, g := range s.regions {
		right = max(right, g.right)
	}
	for i := range s.regions {
		g := &s.regions[i]
		if !g.column { // it has the width of the page, though its rows may be short
			g.right = right
		}
		g.justified = isJustified(g.rows, g.right)
	}
}

// continueBlocks numbers the regions: one that goes on with a column of the page before keeps its number, so that an entry that
// runs over the page end is one entry.
func (s *sheet) continueBlocks(before *sheet) {
	if before != nil {
		s.blocks = before.blocks
	}
	taken := map[int]bool{}
	for i := range s.regions {
		g := &s.regions[i]
		if old := before.continuedBy(g, taken); old != nil {
			g.block, g.earlier, g.resumes = old.block, old.rows, old.parallel
			taken[old.block] = true
			g.right = max(g.right, min(old.right, s.main.width))
		}
		if g.block == 0 && g.flows && i > 0 && opensFlow(g.rows[0]) {
			g.block = s.regions[i-1].block
		}
		if column := s.columnAbove(i); g.block == 0 && column != nil {
			g.block = column.block
		}
		if g.block == 0 {
			s.blocks++
			g.block = s.blocks
		}
	}
}

// columnAbove returns the column that region i goes on with below the end of the column beside it.
func (s *sheet) columnAbove(i int) *region {
	g := s.regions[i]
	for j := range slices.Backward(s.regions[:i]) {
		if c := &s.regions[j]; !g.column && c.parallel && near(g.left, c.left, 40) && g.right <= c.right+8 {
			return c
		}
	}
	return nil
}

// continuedBy returns the region of a page that goes on in g on the next page: the one with the same left edge, else one in which g
// is indented, as when only the end of a list is left.
func (s *sheet) continuedBy(g *region, taken map[int]bool) *region {
	if s == nil {
		return nil
	}
	const edge, indent = 8, 40
	for _, tolerance := range [...]float64{edge, indent} {
		for i := range slices.Backward(s.regions) {
			old := &s.regions[i]
			if d := g.left - old.left; d >= -edge && d <= tolerance && g.right <= old.right+edge && !taken[old.block] || near(d, 0, edge) && !taken[old.block] {
				return old
			}
		}
	}
	return nil
}

// opensFlow reports whether the first row of a column goes on with the column before: a list item, or the rest of one.
func opensFlow(r *row) bool {
	return r.mark != nil || !all(r.words, bold) && opensLower(r.words[0].text)
}

func (s *sheet) lines(v vocabulary) []*line {
	var lines []*line
	for i, g := range s.regions {
		next := linesOf(g, v)
		for _, l := range next {
			l.region = &s.regions[i]
		}
		if n := len(lines); g.flows && i > 0 && n > 0 && opensPage(next[0]) && flowsOn(lines[n-1], next[0]) {
			lines[n-1].join(next[0], v)
			next = next[1:]
		}
		lines = append(lines, next...)
	}
	return lines
}

// aside returns the lines that stand apart from the text of the page: turned text, then hidden text.
func (s *sheet) aside(v vocabulary) []document.Line {
	var out []document.Line
	for _, t := range s.asides {
		out = append(out, s.apart(t, rowsOf(s.index, t.glyphs), false, v)...)
	}
	for _, t := range byTurn(s.page, clean(s.seen.hidden)) {
		for _, l := range s.apart(t, rowsOf(s.index, t.glyphs), true, v) {
			if says(l.Text) {
				s.hides = true
				out = append(out, l)
			}
		}
	}
	for _, t := range byTurn(s.page, clean(s.seen.off)) {
		for _, l := range s.apart(t, rowsOf(s.index, t.glyphs), true, v) {
			if l.OffPage = true; says(l.Text) {
				s.spills = true
				out = append(out, l)
			}
		}
	}
	return out
}

// says reports whether text that is not to be seen says anything: stray signs, spaces of links and page numbers do not.
func says(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 3 && !pageNumber.MatchString(numbersOf(text))
}

// apart returns rows as lines of a block of their own.
func (s *sheet) apart(t turned, rows []*row, hidden bool, v vocabulary) []document.Line {
	if len(rows) == 0 {
		return nil
	}
	s.blocks++
	g := newRegion(rows)
	g.block = apartBlock + s.index*10 + s.blocks
	var out []document.Line
	for _, l := range linesOf(g, v) {
		if l.full() == "" {
			continue
		}
		d := l.publish(&sheet{page: s.page, main: t})
		d.Hidden = hidden
		out = append(out, d)
	}
	return out
}

// apartBlock is above every number of a region.
const apartBlock = 10_000
