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

// resumePages is the most pages of a document that can be taken for a resume.
const resumePages = 4

var pageNumber = regexp.MustCompile(`^(?:[-–—|] ?)?(?:page |pg\.? )?#(?: ?(?:of|/|\|) ?#)?(?: ?[-–—|])?$`)

// dropFurniture removes page numbers and what is repeated in the same place at the top or bottom of pages. The first page keeps
// its header, which may hold the name; a repeated footer, which may hold contact data, is returned once, since where it stands
// it would part what goes on over the page end. Of a document too long for a resume, all that is taken out comes back so: nobody
// knows there what repeats, a running title or the head of a table.
func dropFurniture(pages [][]*row) (kept [][]*row, footer []*row) {
	var known []*row // edge rows of the pages before
	name := ""
	for i, rows := range pages {
		if i == 0 && len(rows) > 0 {
			name = pattern(tallest(rows))
		}
		drop := map[*row]bool{}
		for j, r := range edgesOf(rows) {
			last := r == rows[len(rows)-1]
			again := slices.IndexFunc(known, func(k *row) bool { return repeats(k, r) })
			drop[r] = again >= 0 || (j == 0 || last) && isPageNumber(r, i, len(pages), last && aloneBelow(rows)) || i > 0 && j < 2 && runningName(pattern(r), name)
			switch {
			case drop[r] && len(pages) > resumePages:
				footer = append(footer, r)
			case again >= 0 && r.page == 1 && j >= edgeRows:
				footer = append(footer, known[again])
			}
		}
		known = append(known, edgesOf(rows)...)
		pages[i] = slices.DeleteFunc(slices.Clone(rows), func(r *row) bool { return drop[r] })
	}
	for i, rows := range pages {
		pages[i] = slices.DeleteFunc(rows, func(r *row) bool { return slices.Contains(footer, r) })
	}
	return pages, footer
}

var contact = regexp.MustCompile(`[^\s@]+@[^\s@]+\.\pL{2,}|\(?\b\d{3}\)?[\s./-]{0,2}\d{3}[\s./-]\d{4}\b`)

// hasContact looks before it leaps: the expression costs more than all else that is done with a line here.
func hasContact(line string) bool {
	digits := 0
	for i := range len(line) {
		if '0' <= line[i] && line[i] <= '9' {
			digits++
		}
	}
	return (digits >= 10 || strings.Contains(line, "@")) && contact.MatchString(line)
}

// contactRunsAlong reports whether mail and telephone stand in running headers and footers alone: whatever row of the pages shows
// them is shown again in the same place of another page.
func contactRunsAlong(pages [][]*row) bool {
	if len(pages) < 2 {
		return false
	}
	runs := 0
	for i, rows := range pages {
		for _, r := range rows {
			if !hasContact(text(r.words)) {
				continue
			}
			again := slices.ContainsFunc(pages, func(other []*row) bool {
				return len(other) > 0 && other[0].page != rows[0].page && slices.ContainsFunc(edgesOf(other), func(o *row) bool { return repeats(o, r) })
			})
			if !again || !slices.Contains(edgesOf(pages[i]), r) {
				return false
			}
			runs++
		}
	}
	return runs > 0
}

// isPageNumber reports whether the first or last row of page i numbers it: "Page 1 of 2", "2 / 3", or the number alone.
func isPageNumber(r *row, i, pages int, alone bool) bool {
	p := pattern(r)
	if !pageNumber.MatchString(p) {
		return false
	}
	return strings.Contains(p, "page") || strings.Count(p, "#") == 2 || pages > 1 || alone && text(r.words) == strconv.Itoa(i+1)
}

// repeats reports whether r shows again what stood in the same place on an earlier page; a number that is the page's may differ.
func repeats(earlier, r *row) bool {
	if !near(earlier.y, r.y, 3) || !near(earlier.x0(), r.x0(), 12) {
		return false
	}
	a, b := text(earlier.words), text(r.words)
	return strings.EqualFold(a, b) || pattern(earlier) == pattern(r) && strings.Contains(b, strconv.Itoa(r.page+1)) && strings.Contains(a, strconv.Itoa(earlier.page+1))
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
func pattern(r *row) string { return numbersOf(text(r.words)) }

// numbersOf is a text in lower case with every number as #.
func numbersOf(text string) string {
	var b strings.Builder
	digits := false
	for _, c := range strings.ToLower(text) {
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
