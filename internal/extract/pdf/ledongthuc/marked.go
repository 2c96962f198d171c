package ledongthuc

import (
	lpdf "github.com/ledongthuc/pdf"

	"himscore/internal/extract/pdf/glyph"
)

// markedText is a marked content sequence that is open. Chromium marks ligatures so: the glyph, and in /ActualText the
// letters it stands for.
type markedText struct {
	actual bool
	text   string
	first  int // index of its first glyph
}

const (
	maxMarks        = 64
	maxActualGlyphs = 12 // replaced text longer than a word is not a ligature: somebody rewrote a line
)

// mark executes BDC. Content that may be switched off is not ours to judge.
func (in *interpreter) mark(args []lpdf.Value) {
	if len(args) != 2 || len(in.marks) >= maxMarks {
		refuse(BadOperands, "BDC")
	}
	if args[0].Name() == "OC" {
		refuse(HiddenLayer, args[1])
	}
	properties := args[1]
	if properties.Kind() == lpdf.Name {
		properties = in.resources.Key("Properties").Key(properties.Name())
	}
	m := markedText{first: len(in.glyphs)}
	if text := properties.Key("ActualText"); text.Kind() == lpdf.String {
		m.actual, m.text = true, text.Text()
	}
	in.marks = append(in.marks, m)
}

// markPlain executes BMC, which has no properties.
func (in *interpreter) markPlain([]lpdf.Value) {
	if len(in.marks) >= maxMarks {
		refuse(BadOperands, "BMC")
	}
	in.marks = append(in.marks, markedText{})
}

// unmark executes EMC: the first glyph takes the actual text, the others keep only their place.
func (in *interpreter) unmark([]lpdf.Value) {
	if len(in.marks) == 0 {
		refuse(BadOperands, "EMC")
	}
	m := in.marks[len(in.marks)-1]
	in.marks = in.marks[:len(in.marks)-1]
	if !m.actual {
		return
	}
	covered := in.glyphs[m.first:]
	if len(covered) > maxActualGlyphs || len(covered) == 0 && m.text != "" || !oneRow(covered) {
		refuse(ActualText, len(covered))
	}
	for i := range covered {
		covered[i].Text = ""
		if i == 0 {
			last := covered[len(covered)-1]
			covered[i].Text, covered[i].Told = m.text, true
			covered[i].Advance = max(covered[i].Advance, last.X+last.Advance-covered[i].X)
		}
	}
}

// replaced reports whether the glyphs drawn now are explained by an ActualText.
func (in *interpreter) replaced() bool {
	for _, m := range in.marks {
		if m.actual {
			return true
		}
	}
	return false
}

func oneRow(glyphs []glyph.Glyph) bool {
	for _, g := range glyphs {
		if d := g.Y - glyphs[0].Y; d > g.Size/2 || d < -g.Size/2 {
			return false
		}
	}
	return true
}
