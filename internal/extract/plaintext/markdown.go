package plaintext

import (
	"regexp"
	"strings"
)

var (
	markedHeading = regexp.MustCompile(`^(#{1,6}) +(.*?)[ #]*$`)
	markedLink    = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*\)`)
	emphasis      = regexp.MustCompile("(\\*\\*\\*|\\*\\*|__|\\*|`)([^*_`\\s](?:[^*_`]*[^*_`\\s])?)(\\*\\*\\*|\\*\\*|__|\\*|`)")
)

// markdown undoes the marks of Markdown where a text has headings of that kind, two at least. Sections are at the outermost
// level used more than once; above it stands the name, below it job titles.
func markdown(rows []row) {
	var used [7]int
	for _, r := range rows {
		if m := markedHeading.FindStringSubmatch(r.text); m != nil && !r.bullet {
			used[len(m[1])]++
		}
	}
	sections := 1
	for sections < len(used) && used[sections] < 2 {
		sections++
	}
	if sections == len(used) {
		return
	}
	for i := range rows {
		r := &rows[i]
		if m := markedHeading.FindStringSubmatch(r.text); m != nil && !r.bullet {
			r.text, r.bold, r.heading = m[2], true, len(m[1]) == sections
			if i+1 < len(rows) {
				rows[i+1].gap = true
			}
		}
		whole := strings.HasPrefix(r.text, "**") && strings.HasSuffix(r.text, "**") && strings.Count(r.text, "**") == 2
		r.bold = r.bold || whole
		r.text = markedLink.ReplaceAllString(r.text, "$1")
		r.text = emphasis.ReplaceAllString(r.text, "$2")
	}
}
