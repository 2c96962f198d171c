package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/extract/pdf/glyph"
)

// These rules were found with the fixtures of package pdf; each row is the least page that shows the fault.
func TestRulesThatProducersAskFor(t *testing.T) {
	for _, c := range []struct {
		name string
		page *sketch
		want string
	}{
		{
			"an address does not go on with the number above it",
			draw().paragraph(72, 100, "(555) 014-7732", "zoe@post.example", "Dunmore Falls").row(72, 160, "A row of the column"),
			"(555) 014-7732\nzoe@post.example\nDunmore Falls\nA row of the column\n",
		},
		{
			"short rows over the whole page are no paragraph",
			draw().paragraph(72, 100, "Health information manager, a headline of more than sixty letters", "(555) 014-7732 | zoe@post.example").row(72, 140, full+" and more"),
			"Health information manager, a headline of more than sixty letters\n(555) 014-7732 | zoe@post.example\n" + full + " and more\n",
		},
		{
			"a word in parentheses goes on with the row above",
			draw().row(72, 80, full).paragraph(72, 100, "B.S. Health Information Management", "(CAHIIM-accredited), 2015"),
			full + "\nB.S. Health Information Management (CAHIIM-accredited), 2015\n",
		},
		{
			"a hyphen of the word in a document that parts none",
			draw().paragraph(72, 100, "Processed the requests of a day under the HIPAA minimum-", "necessary rule"),
			"Processed the requests of a day under the HIPAA minimum-necessary rule\n",
		},
		{
			"a compound of three that is cut",
			draw().paragraph(72, 100, "Found missed charges for infusion times and for the evaluation-", "and-management levels"),
			"Found missed charges for infusion times and for the evaluation-and-management levels\n",
		},
		{
			"the rest of a parted word is no word",
			draw().paragraph(72, 100, "Kept the books and the audit of records by audit-", "ing every coder of the team and of all the offices"),
			"Kept the books and the audit of records by auditing every coder of the team and of all the offices\n",
		},
		{
			"a span of years that is cut",
			draw().paragraph(72, 100, "Treasurer of the information management association, 2022–", "2024: filed every return"),
			"Treasurer of the information management association, 2022–2024: filed every return\n",
		},
		{
			"accents that are glyphs of their own",
			draw().row(72, 100, "Jose Pena").row(87, 100, "´").row(107, 99, "˜"),
			"José Peña\n",
		},
		{
			"cells of a table with little white space",
			draw().row(72, 100, "RHIA").row(106, 100, "Administrator").row(72, 114, "CCS").row(106, 114, "Specialist").row(72, 128, "CHPS").row(106, 128, "Privacy"),
			"RHIA | Administrator\nCCS | Specialist\nCHPS | Privacy\n",
		},
		{
			"dates and labels in one column at the left, under their headings",
			draw().bold(72, 100, "Certifications").row(72, 114, "2016").row(160, 114, "RHIA").row(72, 128, "2018").row(160, 128, "CCS").
				bold(72, 150, "Skills").row(72, 164, "Code sets").row(160, 164, "ICD-10-CM, CPT").row(72, 178, "Systems").row(160, 178, "Epic, OnBase, 3M"),
			"Certifications\nRHIA | 2016\nCCS | 2018\nSkills\nCode sets | ICD-10-CM, CPT\nSystems | Epic, OnBase, 3M\n",
		},
		{
			"a date in justified text is no cell",
			draw().row(72, 100, "Lakemont").row(120, 100, "&").row(133, 100, "Sons").row(161, 100, "Hospital,").row(214, 100, "June").row(242, 100, "2018").row(270, 100, "–").
				row(72, 112, "February 2021").row(72, 130, "Another line that ends there and"),
			"Lakemont & Sons Hospital, June 2018 – February 2021\nAnother line that ends there and\n",
		},
		{
			"a date a little higher than what it stands beside",
			draw().row(72, 96, "2019 – 2021").bold(180, 100, "Coder, County Hospital").row(180, 112, "Coded the charts of all the clinics"),
			"Coder, County Hospital | 2019 – 2021\nCoded the charts of all the clinics\n",
		},
		{
			"a dot of a timeline beside a title with its dates",
			draw().disc(66, 100).bold(76, 100, "Coder").row(300, 100, "2019 – 2021").disc(76, 112).row(86, 112, "Coded charts"),
			"Coder | 2019 – 2021\n- Coded charts\n",
		},
		{
			"justified words in a narrow column are no cells",
			draw().row(72, 100, "Ohio").row(117, 100, "Lakes").row(167, 100, "University").row(72, 112, "(accredited)"),
			"Ohio Lakes University (accredited)\n",
		},
		{
			"two letters before a hyphen of the line break",
			draw().paragraph(72, 100, "Trained the front desk staff to verify identity be-", "fore a record is copied"),
			"Trained the front desk staff to verify identity before a record is copied\n",
		},
		{
			"a ligature as Ghostscript swaps it",
			draw().row(72, 100, "oxce").last(3, func(g *glyph.Glyph) {
				g.Text = map[string]string{"x": "\u6600\uCF00"}[g.Text] + strings.Trim(g.Text, "x")
			}),
			"office\n",
		},
		{
			"characters that are the same by definition",
			draw().row(72, 100, "Coded\u037E billed"),
			"Coded; billed\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(read(c.page), "\n")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestListLevelsHoldOverColumns(t *testing.T) {
	s := draw().row(72, 100, "Coder of the hospital")
	for i := range 5 {
		s.row(80, 112+12*float64(i), "• Item of the left one")
	}
	s.row(390, 100, "• Nested in the item")
	for i := range 4 {
		s.row(380, 112+12*float64(i), "• Item of the right one")
	}
	s.row(372, 160, "Clerk of the hospital").row(380, 172, "• Item of the clerk")
	lines, _ := Read([]glyph.Page{s.page(1)})
	var levels []int
	for _, l := range lines {
		levels = append(levels, l.Level)
	}
	if d := cmp.Diff([]int{0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0}, levels); d != "" {
		t.Error(d)
	}
}

func TestSidebarsGoOnByThemselvesOnTheNextPage(t *testing.T) {
	first, second := draw(), draw()
	for i, s := range [...]string{"Skills", "Coding", "Auditing", "Release of information", "Training"} {
		first.row(72, 100+12*float64(i), s)
	}
	first.bold(220, 100, "Experience").row(220, 112, "Coder, County Hospital").row(224, 124, "• Coded the charts of all the clinics and").
		row(234, 136, "offices of the hospital within two days of").row(224, 148, "• Led the audits of the desk until").row(234, 160, "the last")
	for i, s := range [...]string{"Education", "B.S. Health", "Languages", "Spanish"} {
		second.row(72, 100+14*float64(i), s)
	}
	second.row(234, 100, "quarter of the year").row(224, 112, "• Trained the team of the hospital").row(224, 124, "• Kept the budget of the office").
		row(224, 136, "• Wrote the guide of the desk").row(224, 148, "• Filed the returns of the clinic")
	want := "Skills\nCoding\nAuditing\nRelease of information\nTraining\nEducation\nB.S. Health\nLanguages\nSpanish\nExperience\nCoder, County Hospital\n" +
		"- Coded the charts of all the clinics and offices of the hospital within two days of\n" +
		"- Led the audits of the desk until the last quarter of the year\n- Trained the team of the hospital\n" +
		"- Kept the budget of the office\n- Wrote the guide of the desk\n- Filed the returns of the clinic\n"
	if d := cmp.Diff(strings.Split(want, "\n"), strings.Split(read(first, second), "\n")); d != "" {
		t.Error(d)
	}
}
