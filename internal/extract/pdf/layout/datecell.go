package layout

import "strings"

// takeDateCells takes off dates that wrap in a narrow cell to the right of a title, which may wrap too and leave no gap:
//
//	Medical Coder, Outpatient Surgery, Saint   06/2015 –
//	Brannoc Surgical Partners                  02/2018
//
// The rows of the cell begin at one x, and only together do they make a date.
func takeDateCells(rows []*row) []*row {
	for i := 0; i < len(rows); i++ {
		for k := 1; k < len(rows[i].words); k++ {
			if !opensCell(rows[i].words, k) {
				continue
			}
			if cell, cuts := dateCell(rows, i, k); len(cuts) > 1 {
				for j, c := range cuts {
					rows[i+j].words = rows[i+j].words[:c]
				}
				rows[i].hints = append(rows[i].hints, cell)
				break
			}
		}
	}
	kept := rows[:0]
	for _, r := range rows {
		if len(r.words) > 0 {
			kept = append(kept, r)
		}
	}
	return kept
}

// maxCellRows is how many rows a date may wrap to.
const maxCellRows = 4

// dateCell follows the cell that begins with word k of row i downwards. It returns the cell and where it cuts each row.
func dateCell(rows []*row, i, k int) (hint, []int) {
	x := rows[i].words[k].x0
	cell := hint{text: text(rows[i].words[k:]), date: true, x0: x}
	cuts := []int{k}
	if !startsDate(cell.text) {
		return cell, nil
	}
	for j := i + 1; j < len(rows) && len(cuts) < maxCellRows; j++ {
		r, above := rows[j], rows[j-1]
		c := cut(r, x)
		if r.y-above.y > 1.6*r.size || c == len(r.words) || !near(r.words[c].x0, x, 1.5) || c > 0 && !opensCell(r.words, c) {
			break
		}
		rest := text(r.words[c:])
		if !openDate(cell.text) && isDate(rest) || !startsDate(cell.text+" "+rest) {
			break
		}
		cell.text += " " + rest
		cuts = append(cuts, c)
	}
	if !isDate(cell.text) {
		return cell, nil
	}
	return cell, cuts
}

// opensCell reports whether a cell can begin at word k: after white space, or where bold type ends.
func opensCell(words []word, k int) bool {
	return words[k].x0-words[k-1].x1 > 0.5*words[k].size || words[k-1].font.Bold && !words[k].font.Bold
}

// openDate reports whether a date is not complete: it ends with a dash or has no year yet.
func openDate(s string) bool {
	return !isDate(s) || endsOpen(s)
}

func endsOpen(s string) bool {
	return strings.HasSuffix(s, "–") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, " to")
}

// startsDate reports whether every word can be part of a date.
func startsDate(s string) bool { return isDate(s + " 2000") }
