package layout

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// edgeRows is how many rows at the top and at the bottom of a page can be a running header or footer.
const edgeRows = 3

var pageNumber = regexp.MustCompile(`^(?:[-–—|] ?)?(?:page |pg\.? )?#(?: ?(?:of|/|\|) ?#)?(?: ?[-–—|])?$`)

// dropFurniture removes page numbers and what is repeated at the top or bottom of pages: the first page keeps its header, which
// may hold the name, and the first page with a footer keeps that.
func dropFurniture(pages [][]*row) [][]*row {
	counts := map[string]int{}
	name := ""
	for i, rows := range pages {
		mine := map[string]bool{}
		for _, r := range edgesOf(rows) {
			mine[pattern(r)] = true
		}
		for p := range mine {
			counts[p]++
		}
		if i == 0 && len(rows) > 0 {
			name = pattern(tallest(rows))
		}
	}
	known := map[string]bool{}
	for i, rows := range pages {
		drop := map[*row]bool{}
		for j, r := range edgesOf(rows) {
			p := pattern(r)
			extreme := j == 0 || r == rows[len(rows)-1]
			switch {
			case pageNumber.MatchString(p) && extreme && (len(pages) > 1 || strings.Contains(p, "page") || strings.Count(p, "#") == 2):
				drop[r] = true
			case p == "#" && r == rows[len(rows)-1] && text(r.words) == strconv.Itoa(i+1) && aloneBelow(rows):
				drop[r] = true
			case counts[p] > 1 && known[p], i > 0 && j < 2 && runningName(p, name):
				drop[r] = true
			}
			known[p] = true
		}
		pages[i] = slices.DeleteFunc(rows, func(r *row) bool { return drop[r] })
	}
	return pages
}

// aloneBelow reports whether the last row is set off from the text.
func aloneBelow(rows []*row) bool {
	n := len(rows)
	return n > 1 && rows[n-1].y-rows[n-2].y > 1.8*rows[n-1].size
}

// runningName reports whether a row at the top of a later page is the applicant's name again, with no more than a page number.
func runningName(p, name string) bool {
	if len(name) < 5 || !strings.Contains(p, name) {
		return false
	}
	rest := strings.Fields(strings.Replace(p, name, "", 1))
	return len(rest) <= 5
}

func edgesOf(rows []*row) []*row {
	if len(rows) <= 2*edgeRows {
		return rows
	}
	return append(slices.Clone(rows[:edgeRows]), rows[len(rows)-edgeRows:]...)
}

func tallest(rows []*row) *row {
	best := rows[0]
	for _, r := range rows[:min(len(rows), 6)] {
		if r.size > best.size*1.05 {
			best = r
		}
	}
	return best
}

// pattern is a row in lower case with every number as #.
func pattern(r *row) string {
	var b strings.Builder
	digits := false
	for _, c := range strings.ToLower(text(r.words)) {
		if unicode.IsDigit(c) {
			if !digits {
				b.WriteByte('#')
			}
			digits = true
			continue
		}
		digits = false
		b.WriteRune(c)
	}
	return b.String()
}
