package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/extract/pdf/glyph"
)

// What widespread resume templates do with a page.

var pictures = &glyph.Font{Name: "FontAwesome", Icons: true}

func TestTemplatesReadAsPeopleReadThem(t *testing.T) {
	arrow := func(s *sketch, x, y float64) *sketch {
		s.fills = append(s.fills, glyph.Fill{Box: glyph.Box{X0: x, Y0: y - 6.5, X1: x + 4.9, Y1: y}})
		return s
	}
	told := func(text string) func(g *glyph.Glyph) {
		return func(g *glyph.Glyph) { g.Text, g.Told = text, true }
	}
	for _, c := range []struct {
		name string
		page *sketch
		want string
	}{
		{
			"headings in the margin stand above their section, though they wrap",
			draw().bold(40, 100, "EDUCATION").row(130, 100, "Prairie Lakes College").row(130, 112, "B.S. in Health Information").
				row(130, 124, "Minor in Statistics").
				bold(40, 150, "RESEARCH").bold(40, 161, "EXPERIENCE").row(130, 150, "County Hospital").row(130, 162, "• Coded 40 charts a day").
				row(130, 174, "• Kept the index").row(130, 200, full),
			"EDUCATION\nPrairie Lakes College\nB.S. in Health Information\nMinor in Statistics\n" +
				"RESEARCH EXPERIENCE\nCounty Hospital\n- Coded 40 charts a day\n- Kept the index\n" + full + "\n",
		},
		{
			"a table of labels and values keeps them side by side",
			draw().bold(40, 100, "CODING").row(130, 100, "ICD-10-CM, CPT").bold(40, 112, "SYSTEMS").row(130, 112, "Epic, Cerner").
				bold(40, 124, "LANGUAGES").row(130, 124, "English, Spanish"),
			"CODING | ICD-10-CM, CPT\nSYSTEMS | Epic, Cerner\nLANGUAGES | English, Spanish\n",
		},
		{
			"name and contact data side by side are two blocks, and end with the head",
			draw().draw(60, 120, 24, heavy, "Ana Ruiz").row(400, 100, "12 Elm Street").row(400, 112, "Fargo, ND").row(400, 124, "ana@post.example").
				bold(60, 170, "Experience").row(60, 190, "Coder, County Hospital").row(60, 202, "Kept the index"),
			"Ana Ruiz\n12 Elm Street\nFargo, ND\nana@post.example\nExperience\nCoder, County Hospital\nKept the index\n",
		},
		{
			"contact rows that end at one edge are not running text",
			draw().row(400, 100, "12 Elm Street").row(420, 112, "Fargo, ND").row(385, 124, "ana@post.example").row(415, 136, "Post 58102").
				row(60, 170, full),
			"12 Elm Street\nFargo, ND\nana@post.example\nPost 58102\n" + full + "\n",
		},
		{
			"a paragraph set in the middle is one line",
			draw().row(60, 100, full).row(85, 112, "and it goes on in the next row, which").row(100, 124, "is in the middle as well"),
			full + " and it goes on in the next row, which\nis in the middle as well\n",
		},
		{
			"a word cut by a hyphen is whole, though the row is not full",
			draw().row(60, 60, full).row(60, 100, "Health informa-").row(62, 112, "tion by night"),
			full + "\nHealth information by night\n",
		},
		{
			"long rows that all begin anew are a list without marks",
			draw().paragraph(60, 100, "Scheduled releases of records for all clinics of the county", "Trained colleagues in the rules of privacy and in their exceptions as well",
				"Answered requests of attorneys for records of patients", "Reviewed charts for missing signatures and dates"),
			"Scheduled releases of records for all clinics of the county\nTrained colleagues in the rules of privacy and in their exceptions as well\n" +
				"Answered requests of attorneys for records of patients\nReviewed charts for missing signatures and dates\n",
		},
		{
			"arrows drawn one below the other are list marks",
			arrow(arrow(arrow(draw().row(72, 100, "First").row(72, 112, "Second").row(72, 124, "Third"), 62, 100), 62, 112), 62, 124),
			"- First\n- Second\n- Third\n",
		},
		{
			"pins drawn beside the places of entries are not",
			arrow(arrow(arrow(draw().row(72, 100, "Fargo").row(72, 112, "Work").row(72, 150, "Bismarck").row(72, 162, "Work").row(72, 200, "Minot").row(72, 240, full), 62, 100), 62, 150), 62, 200),
			"Fargo\nWork\nBismarck\nWork\nMinot\n" + full + "\n",
		},
		{
			"a picture says what the file tells to read for it, without its own name",
			draw().draw(60, 100, 10, pictures, "p").last(1, told("Phone:")).row(72, 100, "555-0100").
				draw(60, 112, 10, pictures, "t").last(1, told(`\faTrophy`)).row(72, 112, "Award").draw(60, 124, 10, pictures, "q").row(72, 124, "Mail").row(72, 150, full),
			"Phone: 555-0100\nAward\nMail\n" + full + "\n",
		},
		{
			"a text that runs into the next does not mix with it",
			draw().row(72, 100, "Coder, Outpatient Surgery of Saint").row(200, 100, "2015 to 2018").row(72, 130, full),
			"Coder, Outpatient Surgery of Saint\n2015 to 2018\n" + full + "\n",
		},
		{
			"letters painted again a little beside are there once",
			draw().row(72, 100, "Bold").row(72.9, 100.4, "Bold").row(72, 120, "all will fill"),
			"Bold\nall will fill\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(read(c.page), "\n")); d != "" {
				t.Errorf("want (-), got (+):\n%s", d)
			}
		})
	}
}

func TestAHeadingOfTheMarginKeepsItsPlace(t *testing.T) {
	s := draw().bold(40, 100, "EDUCATION").row(130, 100, "Prairie Lakes College").row(130, 112, "B.S. in Health Information").
		bold(40, 150, "WORK").row(130, 150, "County Hospital").row(130, 162, "Coder")
	lines, _ := Read([]glyph.Page{s.page(1)})
	if b := lines[0].Box; lines[0].Text != "EDUCATION" || b.X0 != 40 || b.X1 != 85 || b.Y0 != 92 {
		t.Errorf("%q at %+v", lines[0].Text, *b)
	}
}
