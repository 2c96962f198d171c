package resume

import (
	"slices"

	"himscore/internal/document"
)

// unmarked takes the bullets off the headings of a typed resume that marks them as others mark the items of a list: ">> Education / Training". Two
// known titles above text or above a list of their own show the habit; all short lines that stand as they do are read as headings then.
func (rd *Reader) unmarked(lines []document.Line) []document.Line {
	const fewest = 2
	known := 0
	for i := range lines {
		if _, says := rd.titles[key(titleOf(lines[i].Text))]; says && marksHeading(lines, i) {
			known++
		}
	}
	if known < fewest {
		return lines
	}
	out := slices.Clone(lines)
	for i := range lines {
		out[i].Bullet = lines[i].Bullet && !marksHeading(lines, i)
	}
	return out
}

// marksHeading says whether a line with a bullet stands apart from what is above it and is no item of a list.
func marksHeading(lines []document.Line, i int) bool {
	l := &lines[i]
	if !l.Bullet || l.Hidden || l.Gap == 0 || i+1 >= len(lines) || len(l.Text) > longestHeading || Words(l.Text) > longestUnknown {
		return false
	}
	below := &lines[i+1]
	return below.Gap > 0 || !below.Bullet || below.Level > l.Level
}
