package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/extract/pdf/glyph"
)

func draw() *sketch { return &sketch{} }

// longer than any row of the tests, so that it marks the right edge of the column
const full = "This row runs to the right edge of the column and on it the words stop"

func TestPagesReadAsPeopleReadThem(t *testing.T) {
	white := func(g *glyph.Glyph) { g.Color = glyph.Color{R: 255, G: 255, B: 255} }
	for _, c := range []struct {
		name  string
		pages []*sketch
		want  string
	}{
		{
			"a full row goes on in the next one",
			[]*sketch{draw().paragraph(72, 100, full, "and go on here.")},
			full + " and go on here.\n",
		},
		{
			"a row with room for the next word ends its line",
			[]*sketch{draw().paragraph(72, 100, full, "and go on here.", "Another line")},
			full + " and go on here.\nAnother line\n",
		},
		{
			"white space above begins a line",
			[]*sketch{draw().paragraph(72, 100, full, full, "and go on here").row(72, 142, "Another")},
			full + " " + full + " and go on here\nAnother\n",
		},
		{
			"typed bullets and what hangs under them",
			[]*sketch{draw().row(72, 100, "• "+full).row(82, 112, "and go on").row(72, 124, "• Second item")},
			"- " + full + " and go on\n- Second item\n",
		},
		{
			"a forced break inside a list item",
			[]*sketch{draw().row(72, 100, "• First").row(82, 112, "Still first").row(72, 124, "• Second")},
			"- First Still first\n- Second\n",
		},
		{
			"drawn bullets",
			[]*sketch{draw().disc(72, 100).row(82, 100, "First").disc(72, 112).row(82, 112, "Second")},
			"- First\n- Second\n",
		},
		{
			"dashes that open items, and one that does not",
			[]*sketch{draw().row(72, 100, "- First item").row(72, 112, "- second item").row(72, 140, "2019 - 2021")},
			"- First item\n- second item\n2019 - 2021\n",
		},
		{
			"nested items",
			[]*sketch{draw().row(72, 100, "• Outer").row(92, 112, "• Inner").row(92, 124, "• Inner too").row(72, 136, "• Outer again")},
			"- Outer\n  - Inner\n  - Inner too\n- Outer again\n",
		},
		{
			"numbered items",
			[]*sketch{draw().row(72, 100, "1. First").row(72, 112, "2. Second")},
			"- First\n- Second\n",
		},
		{
			"a date at the margin belongs to its title",
			[]*sketch{draw().bold(72, 100, "Coder").row(362, 100, "2019 - 2021").row(72, 112, full)},
			"Coder | 2019 - 2021\n" + full + "\n",
		},
		{
			"a title that wraps beside its dates",
			[]*sketch{draw().bold(72, 100, "Medical Coder, Outpatient Surgery of").row(262, 100, "June 2015 -").bold(72, 112, "the County").row(262, 112, "May 2018").row(72, 136, full)},
			"Medical Coder, Outpatient Surgery of the County | June 2015 - May 2018\n" + full + "\n",
		},
		{
			"dates in a column of their own",
			[]*sketch{draw().
				row(72, 100, "2019 -").row(152, 100, "Coder, County Hospital").row(72, 112, "Present").row(152, 112, "• Coded charts").row(152, 124, "• Trained two coders").
				row(72, 148, "2015").row(152, 148, "Clerk, City Clinic").row(152, 160, "• Filed charts")},
			"Coder, County Hospital | 2019 - Present\n- Coded charts\n- Trained two coders\nClerk, City Clinic | 2015\n- Filed charts\n",
		},
		{
			"letter-spaced headings",
			[]*sketch{draw().spaced(72, 100, 4, "EXPERIENCE").row(72, 130, "Text")},
			"EXPERIENCE\nText\n",
		},
		{
			"a letter-spaced heading of two words",
			[]*sketch{draw().spaced(72, 100, 4, "WORK HISTORY").row(72, 130, "Text")},
			"WORK HISTORY\nText\n",
		},
		{
			"gaps without space characters",
			[]*sketch{draw().row(72, 100, "Medical").row(109, 100, "billing").row(146, 100, "and").row(163, 100, "coding")},
			"Medical billing and coding\n",
		},
		{
			"superscripts",
			[]*sketch{draw().row(72, 100, "The 7").draw(97, 96, 6, regular, "th").row(106, 100, "floor")},
			"The 7th floor\n",
		},
		{
			"the logo of LaTeX", // kerned as TeX does it, at ten points
			[]*sketch{draw().row(72, 100, "Wrote in L").draw(118.4, 97.9, 7, regular, "A").draw(120.4, 100, 10, regular, "T").draw(123.7, 102.2, 10, regular, "E").draw(127.4, 100, 10, regular, "X").row(136, 100, "and R")},
			"Wrote in LATEX and R\n",
		},
		{
			"white text, tiny text and text outside the page are hidden",
			[]*sketch{draw().row(72, 100, "Seen").row(72, 200, "white words").last(11, white).draw(72, 220, 1, regular, "tiny words").row(72, 900, "below the page")},
			"Seen\n[hidden] white words\n[hidden] tiny words\n[hidden] below the page\n",
		},
		{
			"repeated headers and page numbers",
			[]*sketch{
				draw().row(72, 30, "Ana Ruiz, RHIT").row(72, 100, "First page").row(300, 770, "Page 1 of 2"),
				draw().row(72, 30, "Ana Ruiz, RHIT").row(72, 100, "Second page").row(300, 770, "Page 2 of 2"),
			},
			"Ana Ruiz, RHIT\nFirst page\nSecond page\n",
		},
		{
			"a repeated footer comes once, at the end",
			[]*sketch{draw().row(72, 100, "First page").row(72, 770, "ana@ruiz.example"), draw().row(72, 100, "Second page").row(72, 112, "More").row(72, 124, "And").row(72, 136, "more").row(72, 770, "ana@ruiz.example")},
			"First page\nSecond page\nMore\nAnd\nmore\nana@ruiz.example\n",
		},
		{
			"word gaps as narrow as a tight line makes them",
			[]*sketch{draw().row(72, 100, "Built").row(98.4, 100, "hybrid").row(129.8, 100, "clouds").row(161.2, 100, "with").row(182.6, 100, "care")},
			"Built hybrid clouds with care\n",
		},
		{
			"a list item that the page end cuts",
			[]*sketch{draw().row(72, 740, "• "+full), draw().row(82, 72, "and go on here.").row(72, 84, "• Second")},
			"- " + full + " and go on here.\n- Second\n",
		},
		{
			"hyphens of the line break and of the word",
			[]*sketch{draw().paragraph(72, 100, "Kept the release of information docu-", "mentation for all of us with ICD-10-", "CM codes, and then the nurse-", "led teams.")},
			"Kept the release of information documentation for all of us with ICD-10-CM codes, and then the nurse-led teams.\n",
		},
		{
			"glyphs painted twice",
			[]*sketch{draw().row(72, 100, "Bold").row(72.3, 100, "Bold")},
			"Bold\n",
		},
		{
			"text that runs upwards is read after the page",
			[]*sketch{draw().row(72, 100, "Main text").row(0, 0, "Side").last(4, func(g *glyph.Glyph) { g.X, g.Y, g.Turn = 20, 400-g.X, glyph.Up })},
			"Main text\nSide\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(read(c.pages...), "\n")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	left := []string{"Skills", "Coding", "Auditing", "Release of information", "Training"}
	right := []string{"Experience", "Coder, County Hospital", "Coded every chart of the day", "Trained all new coders", "Clerk, City Clinic", "Filed charts"}
	column := func(s *sketch, x, y float64, rows []string) *sketch {
		for i, r := range rows {
			s.row(x, y+15*float64(i), r)
		}
		return s
	}
	lines := func(rows ...[]string) string {
		all := ""
		for _, r := range rows {
			all += strings.Join(r, "\n") + "\n"
		}
		return all
	}
	header := "Ana Ruiz, RHIT, a name and contact data over the whole page, 555-0100"
	for _, c := range []struct {
		name string
		page *sketch
		want string
	}{
		{"the sidebar painted first", column(column(draw().row(72, 60, header), 72, 100, left), 250, 103, right), header + "\n" + lines(left, right)},
		{"the sidebar painted last", column(column(draw().row(72, 60, header), 250, 103, right), 72, 100, left), header + "\n" + lines(right, left)},
		{"the same baselines", column(column(draw(), 72, 100, left), 250, 100, right), lines(left, right)},
		{"a narrow gutter", column(column(draw(), 72, 100, left), 192, 103, right), lines(left, right)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(read(c.page), "\n")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestFindings(t *testing.T) {
	sidebar := draw()
	for i := range 8 {
		sidebar.row(72, 100+15*float64(i), "Skill of mine")
	}
	for i := range 8 {
		sidebar.row(250, 103+15*float64(i), "A line of experience")
	}
	white := draw().row(72, 100, "Seen").row(72, 200, "white words").last(11, func(g *glyph.Glyph) { g.Color = glyph.Color{R: 250, G: 250, B: 250} })
	shown := draw().row(72, 200, "white words").last(11, func(g *glyph.Glyph) { g.Color = glyph.Color{R: 255, G: 255, B: 255} })
	shown.fills = append(shown.fills, glyph.Fill{Box: glyph.Box{X0: 60, Y0: 150, X1: 300, Y1: 250}, Color: glyph.Color{B: 90}})
	for _, c := range []struct {
		name  string
		pages []glyph.Page
		want  []string
	}{
		{"a plain page", []glyph.Page{draw().row(72, 100, "Text").page(1)}, nil},
		{"two columns", []glyph.Page{sidebar.page(1)}, []string{"two_columns"}},
		{"white on paper", []glyph.Page{white.page(1)}, []string{"hidden_text"}},
		{"white on a dark panel", []glyph.Page{shown.page(1)}, nil},
		{"off the page", []glyph.Page{draw().row(72, 100, "Text").row(72, 950, "gone below").page(1)}, []string{"off_page_text"}},
		{"a scan", []glyph.Page{{Number: 1, Width: 612, Height: 792, ImageArea: 0.9, Images: 1}}, []string{"image_only_page"}},
		{"a picture with little text", []glyph.Page{{Number: 1, Width: 612, Height: 792, ImageArea: 0.4, Images: 1, Glyphs: draw().row(72, 100, "Text").glyphs}}, []string{"text_in_images"}},
		{"three pages", []glyph.Page{draw().row(72, 100, "One").page(1), draw().row(72, 100, "Two").page(2), draw().row(72, 100, "Three").page(3)}, []string{"long_document"}},
		{"guessed letters", []glyph.Page{{Number: 1, Width: 612, Height: 792, Unsure: 4, Glyphs: draw().row(72, 100, "Text").glyphs}}, []string{"low_confidence_font"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings := Read(c.pages)
			var got []string
			for _, f := range findings {
				got = append(got, string(f.Code))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLinesKeepTheirPlaceAndLook(t *testing.T) {
	lines, _ := Read([]glyph.Page{draw().draw(72, 50, 20, heavy, "Ana Ruiz").row(72, 100, "• "+full).row(82, 112, "and go on").page(1)})
	if len(lines) != 2 {
		t.Fatalf("got %d lines, want 2", len(lines))
	}
	name, item := lines[0], lines[1]
	if !name.Bold || name.Size != 20 || name.Block != item.Block {
		t.Errorf("name: bold %v, size %v, block %d beside %d", name.Bold, name.Size, name.Block, item.Block)
	}
	if b := item.Box; b.X0 != 82 || b.Y0 != 92 || b.X1 != 432 || b.Y1 != 114.2 {
		t.Errorf("box of the item is %+v", *b)
	}
	if item.Indent != 10 || item.Gap == 0 {
		t.Errorf("item: indent %v, gap %v", item.Indent, item.Gap)
	}
}

func FuzzLayout(f *testing.F) {
	f.Add([]byte("•abc \x01\x02def"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s sketch
		letters := []rune("aB1• -–\u00AD\x0b")
		for i := 0; i+3 < len(data); i += 4 {
			font := regular
			if data[i+3]&1 == 1 {
				font = heavy
			}
			s.draw(float64(data[i])*3-20, float64(data[i+1])*3+float64(data[i+2]%8), 1+float64(data[i+2]%24), font, string(letters[int(data[i+3]/8)%len(letters)]))
			s.glyphs[len(s.glyphs)-1].Turn = glyph.Turn(data[i+3]>>1) % 5
		}
		lines, _ := Read([]glyph.Page{s.page(1), s.page(2)})
		for _, l := range lines {
			if strings.TrimSpace(l.Text) == "" || strings.ContainsAny(l.Text, "\n\r") || l.Box == nil || l.Page < 1 || l.Page > 2 || l.Block < 1 {
				t.Fatalf("impossible line %+v", l)
			}
		}
	})
}

func TestColumnsThatTouchArePartedByPaintOrder(t *testing.T) {
	s := draw()
	for i := range 6 {
		s.row(72, 100+12*float64(i), "• Training and on")
	}
	s.row(72, 172, "• A row that is too long") // into the right column
	for i := range 8 {
		s.row(180, 100+12*float64(i), "• Led the release desk")
	}
	want := strings.Repeat("- Training and on\n", 6) + "- A row that is too long\n" + strings.Repeat("- Led the release desk\n", 8)
	if d := cmp.Diff(strings.Split(want, "\n"), strings.Split(read(s), "\n")); d != "" {
		t.Error(d)
	}
}
