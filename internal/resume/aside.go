package resume

import "strings"

// withoutAsides cuts what stands in brackets, and the space around them, down to one space. Of brackets in brackets the inner ones are cut.
func withoutAsides(text string) string {
	const brackets, spaces = "()[]", "\t\n\f\r "
	at := strings.IndexAny(text, "([")
	if at < 0 {
		return text
	}
	var out strings.Builder
	for at >= 0 {
		length := strings.IndexAny(text[at+1:], brackets)
		if length < 0 {
			break
		}
		end := at + 1 + length
		if c := text[end]; c == '(' || c == '[' {
			at = end
			continue
		}
		out.WriteString(strings.TrimRight(text[:at], spaces))
		out.WriteByte(' ')
		text = strings.TrimLeft(text[end+1:], spaces)
		at = strings.IndexAny(text, "([")
	}
	out.WriteString(text)
	return out.String()
}
