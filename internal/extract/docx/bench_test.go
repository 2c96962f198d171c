package docx

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkReadAWordResume reads a page and a half as Word writes it: every run with its fonts and language, revision
// ids on everything, a style sheet with all latent styles and some table styles, ten lists of nine levels.
func BenchmarkReadAWordResume(b *testing.B) {
	file := pack(b, map[string]string{
		"body": wordBody(), "styles": wordStyles(), "numbering": wordNumbering(),
		"header1": wordParagraph("Header", 0, "Ada Vale, RHIT\t555-010-0199\tada@post.example"),
		"footer1": wordParagraph("Footer", 0, "Page 1 of 2"),
	})
	doc, err := Read(file)
	if err != nil || len(doc.Lines) < 60 {
		b.Fatalf("%d lines, %v", len(doc.Lines), err)
	}
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(file); err != nil {
			b.Fatal(err)
		}
	}
}

func wordBody() string {
	var out strings.Builder
	for _, section := range []string{"Summary", "Experience", "Projects", "Education", "Skills"} {
		out.WriteString(wordParagraph("Heading1", 0, section))
		for job := range 2 {
			out.WriteString(wordParagraph("Heading2", 0, fmt.Sprintf("Inpatient Coder, Harbor Clinic\tJune 20%d – May 20%d", 10+job, 12+job)))
			for n := range 5 {
				out.WriteString(wordParagraph("ListBullet", 1+n%2, fmt.Sprintf(
					"Audited %d inpatient charts a month against ICD-10-CM and cut coding errors by %d%% within two quarters", 20+n, 5+n)))
			}
		}
	}
	out.WriteString(`<w:sectPr w:rsidR="00A77B3E"><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>` +
		`<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>`)
	return out.String()
}

// wordParagraph spreads a text over runs of five words, as editing leaves it.
func wordParagraph(style string, list int, text string) string {
	var out strings.Builder
	fmt.Fprintf(&out, `<w:p w14:paraId="5E1B7C4%d" w14:textId="77777777" w:rsidR="00C13D3E" w:rsidRPr="00C13D3E" w:rsidRDefault="00C13D3E" w:rsidP="00C13D3E"><w:pPr><w:pStyle w:val="%s"/>`, list, style)
	if list > 0 {
		fmt.Fprintf(&out, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, list)
	}
	out.WriteString(`<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs><w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/><w:rPr>` + wordLook + `</w:rPr></w:pPr>`)
	fields := strings.Split(text, "\t")
	for i, field := range fields {
		if i > 0 {
			out.WriteString(`<w:r w:rsidRPr="00C13D3E"><w:rPr>` + wordLook + `</w:rPr><w:tab/></w:r>`)
		}
		words := strings.Fields(field)
		for n := 0; n < len(words); n += 5 {
			fmt.Fprintf(&out, `<w:r w:rsidR="00E84B21" w:rsidRPr="00C13D3E"><w:rPr>%s</w:rPr><w:t xml:space="preserve">%s </w:t></w:r><w:proofErr w:type="spellStart"/>`,
				wordLook, strings.Join(words[n:min(n+5, len(words))], " "))
		}
	}
	return out.String() + `</w:p>`
}

const wordLook = `<w:rFonts w:ascii="Calibri" w:eastAsia="Times New Roman" w:hAnsi="Calibri" w:cs="Calibri"/><w:color w:val="404040" w:themeColor="text1" w:themeTint="BF"/>` +
	`<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/>`

func wordStyles() string {
	var out strings.Builder
	out.WriteString(`<w:docDefaults><w:rPrDefault><w:rPr>` + wordLook + `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">`)
	for n := range 376 {
		fmt.Fprintf(&out, `<w:lsdException w:name="Latent style %d" w:semiHidden="1" w:uiPriority="%d" w:unhideWhenUsed="1" w:qFormat="1"/>`, n, n%99)
	}
	out.WriteString(`</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	for _, name := range []string{"heading 1", "heading 2", "List Bullet", "header", "footer"} {
		id := strings.ReplaceAll(strings.ToUpper(name[:1])+name[1:], " ", "")
		fmt.Fprintf(&out, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="%[1]sChar"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00C13D3E"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="0"/></w:pPr><w:rPr>%[3]s</w:rPr></w:style>`, id, name, wordLook)
	}
	for n := range 20 {
		fmt.Fprintf(&out, `<w:style w:type="character" w:customStyle="1" w:styleId="Char%d"><w:name w:val="Own %[1]d"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>%s</w:rPr></w:style>`, n, wordLook)
	}
	for n := range 8 {
		fmt.Fprintf(&out, `<w:style w:type="table" w:styleId="Table%d"><w:name w:val="Grid Table %[1]d"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="46"/><w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr>`, n)
		for _, part := range []string{"firstRow", "lastRow", "firstCol", "lastCol", "band1Vert", "band1Horz"} {
			fmt.Fprintf(&out, `<w:tblStylePr w:type="%s"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF" w:themeColor="background1"/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="4472C4" w:themeColor="accent1"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="4472C4" w:themeFill="accent1"/></w:tcPr></w:tblStylePr>`, part)
		}
		out.WriteString(`</w:style>`)
	}
	return out.String()
}

func wordNumbering() string {
	var out strings.Builder
	for list := range 10 {
		fmt.Fprintf(&out, `<w:abstractNum w:abstractNumId="%d" w15:restartNumberingAfterBreak="0"><w:nsid w:val="0A1B2C3D"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="7E8F9A0B"/>`, list)
		for level := range 9 {
			fmt.Fprintf(&out, `<w:lvl w:ilvl="%d" w:tplc="04090001"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="720"/></w:tabs><w:ind w:left="%d" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl>`, level, 720*(level+1))
		}
		out.WriteString(`</w:abstractNum>`)
	}
	for list := range 10 {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, list+1, list)
	}
	return out.String()
}
