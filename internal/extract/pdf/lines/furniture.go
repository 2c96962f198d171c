package lines

import (
	"regexp"
	"strings"
)

var (
	pageNumber = regexp.MustCompile(`(?i)^(?:page\s*)?\d{1,2}(?:\s*(?:of|/|\|)\s*\d{1,2})?$`)
	digits     = regexp.MustCompile(`\d+`)
)

// margin is the share of a page's height at its top and bottom where headers and footers stand.
const margin = 0.09

// dropFurniture drops page numbers, and headers and footers after their first page.
func dropFurniture(rows []*row, pages int) []*row {
	pagesWith := map[string]map[int]bool{}
	for _, r := range rows {
		if r.edge() {
			if pagesWith[r.key()] == nil {
				pagesWith[r.key()] = map[int]bool{}
			}
			pagesWith[r.key()][r.page] = true
		}
	}
	shown := map[string]bool{}
	out := rows[:0]
	for _, r := range rows {
		if r.edge() && pages > 1 {
			if pageNumber.MatchString(strings.TrimSpace(r.text)) {
				continue
			}
			if len(pagesWith[r.key()]) > 1 {
				if shown[r.key()] {
					continue
				}
				shown[r.key()] = true
			}
		}
		out = append(out, r)
	}
	return out
}

func (r *row) edge() bool {
	return !r.hidden && (r.y < margin*r.pageHeight || r.y > (1-margin)*r.pageHeight)
}

func (r *row) key() string { return strings.ToLower(digits.ReplaceAllString(r.text, "#")) }
