package intake

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestNamesAreForPeopleAndNeverPaths(t *testing.T) {
	tests := []struct{ name, raw, want string }{
		{"an ordinary one", "class 2027/Ada Vale (final).pdf", "class 2027/Ada Vale (final).pdf"},
		{"of Windows", `C:\Users\ada\cv.pdf`, "Users/ada/cv.pdf"},
		{"of a share", `\\server\share\cv.pdf`, "server/share/cv.pdf"},
		{"a drive in a drive", "C: D:cv.pdf", "cv.pdf"},
		{"of a device", `\\?\C:\cv.pdf`, "?/cv.pdf"},
		{"that climbs", "a/../../ .. /./b.pdf", "a/b.pdf"},
		{"that climbs behind a drive", "C:../b.pdf", "b.pdf"},
		{"with characters that do not show", "a\x00b\r\n\u202efdp.exe\u200b", "abfdp.exe"},
		{"that hides its climbing", ".\x00./\u200b../b", "b"},
		{"that is no UTF-8", "Zo\xeb.pdf", "Zo\uFFFD.pdf"},
		{"with letters taken apart", "Zoe\u0308.pdf", "Zo\u00eb.pdf"},
		{"of nothing", " / .. \\ ", ""},
		{"too long with its folders", strings.Repeat("a/", 200) + "cv.pdf", strings.Repeat("a/", 124) + "cv.pdf"},
		{"too long without them", "x/" + strings.Repeat("é", 200) + ".pdf", strings.Repeat("é", 125) + ".pdf"},
		{"too long with a long ending", "a." + strings.Repeat("b", 300), "a." + strings.Repeat("b", 253)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := displayName(segments(tt.raw))
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if flaw := flawOf(got); flaw != "" && got != "" {
				t.Error(flaw)
			}
		})
	}
}

// flawOf says what a display name must not be and is.
func flawOf(name string) string {
	switch {
	case name == "":
		return "it is empty"
	case len(name) > maxName:
		return "it is too long"
	case !utf8.ValidString(name):
		return "it is no UTF-8"
	case strings.Contains(name, `\`):
		return "it has a backslash"
	case strings.ContainsFunc(name, func(r rune) bool {
		return unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) && !unicode.In(r, unicode.Co, unicode.Cs)
	}):
		return "it has characters that do not show"
	case !norm.NFC.IsNormalString(name):
		return "its letters are not composed"
	}
	for _, part := range strings.Split(name, "/") {
		if part == "" || part == "." || part == ".." || len(part) > 1 && part[1] == ':' && unicode.IsLetter(rune(part[0])) {
			return "it could be a path that leads elsewhere"
		}
	}
	return ""
}
