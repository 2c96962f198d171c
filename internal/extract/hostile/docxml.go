package hostile

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
)

// markup are Word documents whose XML is a bomb or broken.
func markup() []File {
	const broken = readable + " too_large timed_out"
	laughs := `<!DOCTYPE w:document [<!ENTITY a0 "ha">`
	for i := range 30 {
		laughs += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
	}
	document := inRoot("document", "<w:body>"+sentence+"</w:body>")
	behind := func(prolog string) []byte {
		return wordOf(strings.Replace(document, "<w:document", prolog+"<w:document", 1))
	}
	attributes := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ` w:a%d="1"`, i)
		}
		return b.String()
	}
	spaces := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ` xmlns:n%d="u%[1]d"`, i)
		}
		return b.String()
	}
	deep := func(name string, n int) []byte {
		return word(sentence + strings.Repeat("<"+name+">", n) + strings.Repeat("</"+name+">", n))
	}
	utf := func(order binary.AppendByteOrder, mark string) []byte {
		out := []byte(mark)
		for _, unit := range utf16.Encode([]rune(strings.Replace(document, "UTF-8", "UTF-16", 1))) {
			out = order.AppendUint16(out, unit)
		}
		return wordOf(string(out))
	}
	return []File{
		{"a billion laughs", "corrupt", behind(laughs + "]>")},
		{"an entity from the file system", "corrupt", behind(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`)},
		{"an entity from the network", "corrupt", behind(`<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>`)},
		{"an entity of eight megabytes", "corrupt", behind(`<!DOCTYPE x [<!ENTITY e "` + strings.Repeat("a", 8<<20) + `">]>`)},
		{"an entity that nobody declared", broken, word(sentence + "<w:p><w:r><w:t>&nope;&#0;&#xFFFFFFFF;&#xD800;</w:t></w:r></w:p>")},
		{"elements nested without end", broken, deep("w:sdt", 400_000)},
		{"foreign elements nested without end", broken, deep("x", 400_000)},
		{"tables nested ten thousand deep", broken, deep("w:tbl><w:tr><w:tc", 10_000)},
		{"text boxes nested in one another", broken, word(sentence + strings.Repeat("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", 2000))},
		{"alternatives nested in one another", broken, word(sentence + strings.Repeat("<mc:AlternateContent><mc:Fallback>", 2000))},
		{"attributes without end", broken, word("<w:p" + attributes(200_000) + ">" + sentence[len("<w:p>"):])},
		{"a hundred thousand namespaces", broken, word("<w:p" + spaces(200_000) + ">" + sentence[len("<w:p>"):])},
		{"an attribute of eight megabytes", broken, word(`<w:p w:x="` + strings.Repeat("a", 8<<20) + `">` + sentence[len("<w:p>"):])},
		{"a name of eight megabytes", broken, word(sentence + "<w:" + strings.Repeat("a", 8<<20) + "/>")},
		{"a comment without end", broken, word(sentence + "<!-- " + strings.Repeat("-", 1<<20))},
		{"an instruction without end", broken, word(sentence + "<? " + strings.Repeat("?", 1<<20))},
		{"character data without end", broken, word(sentence + "<![CDATA[" + strings.Repeat("]", 1<<20))},
		{"elements that never end", broken, word(strings.Repeat("<w:p><w:r><w:t>Ada codes charts", 2000))},
		{"ends that never began", broken, word(sentence + strings.Repeat("</w:p>", 500_000))},
		{"a document in UTF-16", Report, utf(binary.LittleEndian, "\xff\xfe")},
		{"a document in UTF-16 without a mark", broken, utf(binary.BigEndian, "")},
		{"a document in half of UTF-16", broken, wordOf("\xff\xfe<\x00w\x00:\x00" + strings.Repeat("\xd8", 1001))},
		{"a document in an encoding nobody knows", broken, wordOf(strings.Replace(document, "UTF-8", "klingon", 1))},
		{"a document that says UTF-16 and is not", broken, wordOf(strings.Replace(document, "UTF-8", "UTF-16", 1))},
		{"a document in UTF-7", broken, wordOf(strings.Replace(document, "UTF-8", "UTF-7", 1))},
		{"bytes that are no letters", broken, word(sentence + "<w:p><w:r><w:t>" + strings.Repeat("\xc3\x28\xff\xfe\x00\x01", 10_000) + "</w:t></w:r></w:p>")},
	}
}

// stories are Word documents with too much of one thing.
func stories() []File {
	const heavy = Report + " no_text corrupt too_large timed_out"
	run := func(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }
	paragraph := func(inside string) string { return "<w:p>" + inside + "</w:p>" }
	all := func(name, piece string, n int) File {
		return File{name, heavy, word(sentence + strings.Repeat(piece, n))}
	}
	notes := stored("word/footnotes.xml", inRoot("footnotes", strings.Repeat(`<w:footnote w:id="1">`+sentence+`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`, 100)))
	return []File{
		all("empty paragraphs without end", "<w:p/>", 400_000),
		all("paragraphs beyond any resume", paragraph(run("Coded forty charts")), 100_000),
		all("tables beyond any resume", "<w:tbl><w:tr><w:tc>"+paragraph(run("a"))+"</w:tc></w:tr></w:tbl>", 60_000),
		{"a table of cells without end", heavy, word(sentence + "<w:tbl><w:tr>" + strings.Repeat("<w:tc>"+paragraph(run("a"))+"</w:tc>", 150_000) + "</w:tr></w:tbl>")},
		{"a cell that spans a billion columns", heavy, word(sentence + `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge w:val="restart"/></w:tcPr>` + paragraph(run("a")) + "</w:tc></w:tr></w:tbl>")},
		{"a paragraph of runs without end", heavy, word(paragraph(strings.Repeat(run("a"), 200_000)))},
		{"a paragraph of breaks without end", heavy, word(paragraph("<w:r>" + strings.Repeat("<w:t>a</w:t><w:br/>", 250_000) + "</w:r>"))},
		{"a paragraph of tabs without end", heavy, word(paragraph("<w:r>" + strings.Repeat("<w:t>a</w:t><w:tab/>", 250_000) + "</w:r>"))},
		{"a paragraph of fifteen megabytes", heavy, word(paragraph(run(strings.Repeat("coded charts ", 1_200_000))))},
		{"fields that never end", heavy, word(paragraph(strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, 200_000) + run("Ada codes")))},
		{"text that was deleted", "no_text", word(`<w:p><w:del><w:r><w:delText>Ada</w:delText></w:r></w:del></w:p>`)},
		{"text that nobody sees", heavy, word(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>RHIA CCS FHIR SQL</w:t></w:r></w:p>`)},
		{"symbols beyond letters", heavy, word(sentence + paragraph(strings.Repeat(`<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFF"/></w:r>`, 50_000)))},
		{"a size beyond numbers", heavy, word(`<w:p><w:pPr><w:spacing w:before="99999999999999999999"/><w:ind w:left="-99999999999999999999"/></w:pPr><w:r><w:rPr><w:sz w:val="9999999999999999999999"/></w:rPr><w:t>Ada codes charts</w:t></w:r></w:p>`)},
		{"notes that refer to themselves", heavy, word(sentence+`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, notes)},
		{"text boxes beyond any resume", heavy, word(sentence + paragraph(strings.Repeat("<w:r><w:pict><v:textbox><w:txbxContent>"+paragraph(run("a"))+"</w:txbxContent></v:textbox></w:pict></w:r>", 60_000)))},
	}
}
