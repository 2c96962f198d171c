package pipeline

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/pdftest"
	"himscore/internal/report"
)

// The lines of a resume with nothing to find fault with.
var sound = []string{
	"Ana Ruiz", "ana.ruiz@example.org, 419-555-0142", "EXPERIENCE", "Medical Coder, County Hospital, 2019 - 2023",
	"- Coded 40 emergency charts a day at 97 percent accuracy for two years", "- Cut the backlog of record requests from 14 days to 5",
	"EDUCATION", "B.S. Health Information Management, State University, 2019", "SKILLS", "Epic, Microsoft Excel",
}

// paper is a PDF of the lines, one below the other; more is painted after them on the first page.
func paper(lines []string, more string, pages ...string) []byte {
	var rows []any
	for i, l := range lines {
		rows = append(rows, 72, 720-16*i, l)
	}
	pixel := pdftest.Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\x80")
	return pdftest.Doc{Pages: append([]string{pdftest.Text(rows...) + " " + more}, pages...), Resources: "/XObject<</X1 10 0 R>>", Objects: []string{pixel}}.Bytes()
}

// word is a Word document of the lines, with more paragraphs behind them and perhaps a header.
func word(t *testing.T, lines []string, more, header string) []byte {
	t.Helper()
	const spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"`
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	rels := func(list string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
	}
	var body strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", l)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"_rels/.rels", rels(`<Relationship Id="rId1" Type="` + types + `officeDocument" Target="word/document.xml"/>`)},
		{"word/_rels/document.xml.rels", rels(`<Relationship Id="h1" Type="` + types + `header" Target="header1.xml"/>`)},
		{"word/header1.xml", `<w:hdr ` + spaces + `><w:p><w:r><w:t>` + header + `</w:t></w:r></w:p></w:hdr>`},
		{"word/document.xml", `<w:document ` + spaces + `><w:body>` + body.String() + more + `<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr></w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func without(lines []string, gone ...string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return slices.Contains(gone, l) })
}

func changed(lines []string, old, now string) []string {
	out := slices.Clone(lines)
	out[slices.Index(out, old)] = now
	return out
}

const tricks = "(release of information, HIPAA, SQL, FHIR) Tj ET "

func TestEachFindingReachesTheReportAndCostsReadability(t *testing.T) {
	undated := append(changed(sound, sound[3], "Medical Coder, County Hospital"), "Languages", "Spanish")
	var columns, labels, bars strings.Builder
	for y := 520; y > 300; y -= 20 {
		columns.WriteString(pdftest.Text(60, y, "A skill of mine", 260, y-6, "Coded charts for the hospital and the clinic"))
		labels.WriteString(pdftest.Text(72, y, "Tools", 180, y, "Coded charts for the county hospital and kept the record", 180, y-10, "complete for all clinics of the city and the county"))
		fmt.Fprintf(&bars, "0.8 g 400 %d 100 6 re f 0.2 g 400 %d %d 6 re f ", y, y, 60)
	}
	guessed := pdftest.Doc{Pages: []string{pdftest.Text(72, 700, "abcdefgh")}, Font: "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</g1 10 0 R>>" +
		"/Encoding<</Type/Encoding/Differences[97/g1/g1/g1/g1/g1/g1/g1/g1]>>/FirstChar 97/LastChar 104/Widths[1 1 1 1 1 1 1 1]>>", Objects: []string{pdftest.Stream("", "1 0 d0 0 0 1 1 re f")}}.Bytes()
	files := []struct {
		code document.Code
		file []byte
	}{
		{document.TwoColumns, paper(sound, columns.String())},
		{document.LayoutTable, paper(sound, labels.String())},
		{document.TextBoxes, word(t, sound, `<w:p><w:r><w:pict><wps:txbx><w:txbxContent><w:p><w:r><w:t>Coded charts for the county</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:pict></w:r></w:p>`, "Ana")},
		{document.ContactInHeader, word(t, without(sound, sound[1]), "", sound[1])},
		{document.MissingContact, paper(without(sound, sound[1]), "")},
		{document.UnusualSectionTitle, paper(changed(sound, "EXPERIENCE", "WHERE I HAVE BEEN"), "")},
		{document.MissingHeadings, paper(without(sound, "EXPERIENCE", "EDUCATION", "SKILLS"), "")},
		{document.MissingWorkHeading, paper(without(sound, "EXPERIENCE"), "")},
		{document.MissingDates, paper(undated, "")},
		{document.ReferencesLine, word(t, append(slices.Clone(sound), "References available upon request"), "", "")},
		{document.TextInImages, paper(sound[:4], "q 400 0 0 400 72 100 cm /X1 Do Q")},
		{document.ImageOnlyPage, paper(sound, "", "q 612 0 0 792 0 0 cm /X1 Do Q BT 3 Tr /F1 10 Tf 72 700 Td (Coded charts for the county) Tj ET")},
		{document.GraphicRatings, paper(sound, bars.String())},
		{document.SmartArt, word(t, sound, `<w:p><w:r><w:drawing><dgm:relIds r:dm="rId9"/></w:drawing></w:r></w:p>`, "Ana")},
		{document.AltChunk, word(t, sound, `<w:altChunk r:id="rId8"/>`, "Ana")},
		{document.HiddenText, paper(sound, "1 g BT /F1 10 Tf 72 300 Td "+tricks)},
		{document.OffPageText, paper(sound, "BT /F1 10 Tf 72 -40 Td "+tricks)},
		{document.LowConfidenceFont, guessed},
		{document.LongDocument, paper(sound, "", pdftest.Text(72, 700, "Coded charts"), pdftest.Text(72, 700, "Kept the index"))},
	}
	p := open(t)
	clean := run(t, p, Input{File: paper(sound, ""), AsOf: asOf})
	if len(clean.Document.Findings) != 0 {
		t.Fatalf("the sound resume has findings: %+v", clean.Document.Findings)
	}
	tried := map[document.Code]bool{}
	for _, f := range files {
		tried[f.code] = true
		t.Run(string(f.code), func(t *testing.T) {
			r := run(t, p, Input{File: f.file, AsOf: asOf})
			kind, _ := document.KindOf(f.code)
			i := slices.IndexFunc(r.Document.Findings, func(x report.Finding) bool { return x.Code == string(f.code) })
			if i < 0 || r.Document.Findings[i].Severity != string(kind.Severity) || r.Document.Findings[i].Message != kind.Message {
				t.Fatalf("findings %+v", r.Document.Findings)
			}
			readability := r.Score.Parts[len(r.Score.Parts)-1]
			if !strings.Contains(strings.ToLower(readability.Why), kind.Brief) {
				t.Errorf("the readability part says %q and not %q", readability.Why, kind.Brief)
			}
			if kind.Severity != document.Info && readability.Points >= readability.Max {
				t.Errorf("the finding costs nothing: %d of %d", readability.Points, readability.Max)
			}
		})
	}
	for _, k := range document.FindingKinds() {
		if !tried[k.Code] {
			t.Errorf("%s: no file raises it here", k.Code)
		}
	}
}

func TestTextThatNobodyCanSeeEarnsNothing(t *testing.T) {
	p := open(t)
	clean := run(t, p, Input{File: paper(sound, ""), AsOf: asOf})
	for name, c := range map[string]struct {
		more   string
		warned bool
	}{
		"white":                  {"1 g BT /F1 10 Tf 72 300 Td " + tricks, true},
		"the color of its panel": {"0.3 g 60 290 400 30 re f BT /F1 10 Tf 72 300 Td " + tricks, true},
		"one point":              {"BT /F1 1 Tf 72 300 Td " + tricks, true},
		"render mode 3":          {"BT 3 Tr /F1 10 Tf 72 300 Td " + tricks, true},
		"under a rectangle":      {"BT /F1 10 Tf 72 300 Td " + tricks + "0.9 g 60 290 400 30 re f", true},
		"under a picture":        {"BT /F1 10 Tf 72 300 Td " + tricks + "q 400 0 0 30 60 290 cm /X1 Do Q", true},
		"clipped away":           {"q 0 0 9 9 re W n BT /F1 10 Tf 72 300 Td " + tricks + "Q", true},
		"squeezed to nothing":    {"BT 0.01 Tz /F1 10 Tf 72 300 Td " + tricks, true},
		"running off the page":   {"BT /F1 10 Tf 72 -40 Td " + tricks, false},
		"to the right of a page": {"BT /F1 10 Tf 700 300 Td " + tricks, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := run(t, p, Input{File: paper(sound, c.more), AsOf: asOf})
			for _, k := range r.Keywords {
				if k.ID == "fhir" || k.ID == "sql" || k.ID == "hipaa" {
					t.Errorf("%s counts as %s", k.ID, k.Evidence)
				}
			}
			for i, part := range r.Score.Parts {
				if part.Points > clean.Score.Parts[i].Points {
					t.Errorf("%s rose from %d to %d", part.ID, clean.Score.Parts[i].Points, part.Points)
				}
			}
			warned := slices.ContainsFunc(r.Warnings, func(w report.Warning) bool { return w.Code == "hidden_text" })
			if warned != c.warned || r.Score.Total >= clean.Score.Total {
				t.Errorf("warned %v, total %d beside %d", warned, r.Score.Total, clean.Score.Total)
			}
		})
	}
}
