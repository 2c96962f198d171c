package layout

import (
	"strings"

	"himscore/internal/extract/pdf/glyph"
)

// sketch draws a page for a test: every glyph is half an em wide.
type sketch struct {
	glyphs []glyph.Glyph
	fills  []glyph.Fill
}

var (
	regular = &glyph.Font{Name: "Test"}
	heavy   = &glyph.Font{Name: "Test-Bold", Bold: true}
)

// row draws text at 10 points with its baseline at y.
func (s *sketch) row(x, y float64, text string) *sketch { return s.draw(x, y, 10, regular, text) }

// bold is row in bold type.
func (s *sketch) bold(x, y float64, text string) *sketch { return s.draw(x, y, 10, heavy, text) }

func (s *sketch) draw(x, y, size float64, font *glyph.Font, text string) *sketch {
	for _, r := range text {
		s.glyphs = append(s.glyphs, glyph.Glyph{Text: string(r), X: x, Y: y, Advance: size / 2, Size: size, Font: font})
		x += size / 2
	}
	return s
}

// paragraph draws rows 12 points apart.
func (s *sketch) paragraph(x, y float64, rows ...string) *sketch {
	for i, r := range rows {
		s.row(x, y+12*float64(i), r)
	}
	return s
}

// spaced draws text with extra space after each glyph, as letter spacing does.
func (s *sketch) spaced(x, y, extra float64, text string) *sketch {
	for _, r := range text {
		s.row(x, y, string(r))
		x += 5 + extra
	}
	return s
}

// last changes the glyphs of the last n characters drawn.
func (s *sketch) last(n int, change func(g *glyph.Glyph)) *sketch {
	for i := len(s.glyphs) - n; i < len(s.glyphs); i++ {
		change(&s.glyphs[i])
	}
	return s
}

func (s *sketch) disc(x, y float64) *sketch {
	s.fills = append(s.fills, glyph.Fill{Box: glyph.Box{X0: x, Y0: y - 4, X1: x + 3, Y1: y - 1}, Round: true})
	return s
}

func (s *sketch) page(number int) glyph.Page {
	return glyph.Page{Number: number, Width: 612, Height: 792, Glyphs: s.glyphs, Fills: s.fills}
}

// read lays out pages and shows each line as "- " for a list item, "  " for a level, "[hidden] " and its text.
func read(pages ...*sketch) string {
	var in []glyph.Page
	for i, s := range pages {
		in = append(in, s.page(i+1))
	}
	lines, _ := Read(in)
	var b strings.Builder
	for _, l := range lines {
		if l.Hidden {
			b.WriteString("[hidden] ")
		}
		if l.Bullet {
			b.WriteString(strings.Repeat("  ", l.Level) + "- ")
		}
		b.WriteString(strings.ReplaceAll(l.Text, "\t", " | ") + "\n")
	}
	return b.String()
}
