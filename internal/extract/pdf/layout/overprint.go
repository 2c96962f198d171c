package layout

import (
	"slices"
	"strings"
)

// overprints is how many letters must stand upon others before a row counts as printed over: kerning and accents overlap too.
const overprints = 3

// overprinted parts a row, sorted by x, on which one text runs into the next, as a long title does into the date beside it. Sorted by
// x its letters would mix; each text was painted in one go. A row without such a clash comes back as it is.
func overprinted(line []placed) [][]placed {
	clashes := 0
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		apart := b.paint < a.paint || b.paint > a.paint+1
		if apart && b.X < a.X+0.6*a.Advance && strings.TrimSpace(a.Text) != "" && strings.TrimSpace(b.Text) != "" {
			clashes++
		}
	}
	if clashes < overprints {
		return [][]placed{line}
	}
	painted := slices.Clone(line)
	slices.SortFunc(painted, func(a, b placed) int { return a.paint - b.paint })
	var texts [][]placed
	start := 0
	for i := 1; i <= len(painted); i++ {
		if i == len(painted) || painted[i].X < painted[i-1].X-0.5*painted[i].Size {
			texts = append(texts, painted[start:i])
			start = i
		}
	}
	slices.SortStableFunc(texts, func(a, b []placed) int { return compare(a[0].X, b[0].X) })
	return texts
}
