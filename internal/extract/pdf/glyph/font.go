package glyph

import "strings"

// NewFont describes a font by its PostScript name and the weight its descriptor gives (0 where unknown).
func NewFont(baseFont string, weight int, italic bool) *Font {
	name := baseFont
	if len(name) > 7 && name[6] == '+' {
		name = name[7:]
	}
	lower := strings.ToLower(name)
	return &Font{
		Name: name,
		Bold: weight >= 600 || containsAny(lower, "bold", "black", "heavy", "-semi", "demi", "cmbx", "cmssbx", "sfbx", "sfsx", "-bd", "-medi"),
		Icons: containsAny(lower, "awesome", "wingdings", "webdings", "dingbats", "icomoon", "materialicon", "material-icon", "materialsymbol", "icons",
			"glyphicon", "fontello", "marvosym", "ionicon", "simpleicon"),
		Italic: italic || containsAny(lower, "italic", "oblique", "slanted", "cmti", "cmsl", "sfti"),
	}
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
