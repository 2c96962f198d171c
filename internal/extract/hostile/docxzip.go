package hostile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
)

// archives are Word documents whose zip file is a bomb or a lie.
func archives() []File {
	main := stored("word/document.xml", inRoot("document", "<w:body>"+sentence+"</w:body>"))
	around := func(more ...member) []byte {
		return zipped(append([]member{stored("_rels/.rels", toMain), main}, more...)...)
	}
	many := make([]member, 10_000)
	for i := range many {
		many[i] = stored(fmt.Sprintf("word/p%d.xml", i), "")
	}
	large := func(n int) (all []member) {
		for i := range n {
			all = append(all, bombed(fmt.Sprintf("word/header%d.xml", i), 15))
		}
		return all
	}
	endless := main
	endless.size = 0xFFFFFFF0
	wrong := main
	wrong.sum++
	strange := main
	strange.method = 99
	locked := main
	locked.flags = 1
	return []File{
		{"a document of three gigabytes", "too_large", zipped(stored("_rels/.rels", toMain), bombed("word/document.xml", 3000))},
		{"a document of three gigabytes that says it is small", "corrupt", zipped(stored("_rels/.rels", toMain), lying("word/document.xml", 3000))},
		{"a picture named header that says it is small", "corrupt too_large", word(sentence, lying("word/media/header.png", 3000))},
		{"a document of seventeen megabytes of blanks", "too_large corrupt", zipped(stored("_rels/.rels", toMain), bombed("word/document.xml", 17))},
		{"a picture named header of three gigabytes", "too_large", word(sentence, bombed("word/media/header.png", 3000))},
		{"a picture named footer of two gigabytes", "too_large", word(sentence, bombed("word/media/footer.emf", 2000))},
		{"a picture of three gigabytes", Report, word(sentence, bombed("word/media/image1.png", 3000))},
		{"styles of a gigabyte", "too_large", word(sentence, bombed("word/styles.xml", 1000))},
		{"numbering of a gigabyte", "too_large", word(sentence, bombed("word/numbering.xml", 1000))},
		{"relationships of a gigabyte", "too_large", zipped(bombed("_rels/.rels", 1000), main)},
		{"a hundred headers that are too much together", "too_large", word(sentence, large(100)...)},
		{"a hundred members that are the same bytes", "corrupt", overlapping(100)},
		{"a member inside another", "corrupt", nested()},
		{"ten thousand members", "too_large", around(many...)},
		{"a directory that counts members that are not there", "corrupt", ended(nil, nil, 65535, 0)},
		{"a directory that lies outside the file", "corrupt", ended([]byte("PK\x03\x04"), nil, 1, 0x7FFFFFFF)},
		{"two documents with one name", "corrupt", around(main)},
		{"two documents whose names differ in capitals", "corrupt", around(stored("WORD/Document.XML", "<x/>"))},
		{"two documents whose names differ in slashes", "corrupt", around(stored(`\word\document.xml`, "<x/>"))},
		{"a size of four gigabytes in the headers", readable + " too_large", zipped(stored("_rels/.rels", toMain), endless)},
		{"a checksum that is wrong", readable, zipped(stored("_rels/.rels", toMain), wrong)},
		{"a packing that nobody knows", "corrupt", zipped(stored("_rels/.rels", toMain), strange)},
		{"a member with a password", "encrypted", zipped(stored("_rels/.rels", toMain), locked)},
		{"names that climb out of the folder", Report, around(stored("../../../../etc/passwd", "root"), stored("/etc/shadow", "x"))},
		{"a name of sixty thousand letters", Report, around(stored("word/"+strings.Repeat("a", 60_000), "x"))},
		{"a name that is no text", Report, around(stored("word/\xff\xfe\x00\n", "x"))},
		{"a name that is empty", Report, around(stored("", "x"))},
		{"a zip file in a zip file", Report, around(stored("word/embeddings/a.docx", string(around())))},
		{"a zip file that begins with something else", readable + " unsupported_type", append([]byte("MZ"+strings.Repeat("\x00", 500)), around()...)},
		{"a zip file of nothing", "unsupported_type corrupt", ended(nil, nil, 0, 0)},
		{"a zip file with a long comment", readable, append(around(), bytes.Repeat([]byte("PK\x05\x06"), 10_000)...)},
		{"a zip file in the large format that says it is endless", "corrupt", zip64()},
		{"a PDF and a Word document at once", readable + " unsupported_type", append(sheet{}.bytes(), around()...)},
	}
}

// overlapping has one member of 10 MiB and a directory that names it many times.
func overlapping(times int) []byte {
	all := []member{stored("_rels/.rels", toMain), bombed("word/document.xml", 10)}
	at := 30 + len(all[0].name) + len(all[0].packed) + 1
	for i := range times {
		again := bombed(fmt.Sprintf("word/header%d.xml", i), 10)
		again.at = at
		all = append(all, again)
	}
	return zipped(all...)
}

// nested has a stored member that holds a whole other one.
func nested() []byte {
	inner := zipped(bombed("word/styles.xml", 10))
	outer := stored("word/media/image1.png", string(inner))
	again := bombed("word/styles.xml", 10)
	again.at = 30 + len(outer.name) + 1
	return zipped(outer, stored("word/document.xml", inRoot("document", "<w:body>"+sentence+"</w:body>")), again)
}

func zip64() []byte {
	var out bytes.Buffer
	out.WriteString("PK\x03\x04PK\x06\x06")
	for range 6 {
		out.Write(binary.LittleEndian.AppendUint64(nil, 0x7FFFFFFFFFFFFFF0))
	}
	out.WriteString("PK\x06\x07\x00\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00")
	return ended(out.Bytes(), nil, 65535, 0xFFFFFFFF)
}

// parts are Word documents whose parts refer to one another in circles, or to the outside.
func parts() []File {
	rels := func(body string) member {
		return stored("word/_rels/document.xml.rels", relsRoot+body+"</Relationships>")
	}
	related := func(body, relations string, more ...member) []byte {
		return zipped(append([]member{stored("_rels/.rels", toMain), stored("word/document.xml", inRoot("document", "<w:body>"+body+"</w:body>")), rels(relations)}, more...)...)
	}
	relation := func(kind, target, mode string) string {
		return `<Relationship Id="r1" Type="` + relsType + kind + `" Target="` + target + `"` + mode + `/>`
	}
	const external = ` TargetMode="External"`
	head := `<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>`
	based := func(n int, last string) string {
		var b strings.Builder
		for i := range n {
			next := fmt.Sprint("s", i+1)
			if i == n-1 {
				next = last
			}
			fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="s%d"><w:name w:val="s%[1]d"/><w:basedOn w:val="%s"/></w:style>`, i, next)
		}
		return inRoot("styles", b.String())
	}
	styled := strings.ReplaceAll(sentence, "<w:p>", `<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>`)
	linked := inRoot("numbering", `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="a"/><w:numStyleLink w:val="b"/></w:abstractNum>`+
		`<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="b"/><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)
	listed := strings.ReplaceAll(sentence, "<w:p>", `<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr></w:pPr>`)
	return []File{
		{"a style that is based on itself", Report, word(styled, stored("word/styles.xml", based(1, "s0")))},
		{"styles based on one another in a ring", Report, word(styled, stored("word/styles.xml", based(50, "s0")))},
		{"a chain of fifty thousand styles", Report, word(styled, deflatedMember("word/styles.xml", based(50_000, "none")))},
		{"lists that are defined by one another", Report, word(listed, stored("word/numbering.xml", linked))},
		{"a list a billion levels deep", Report, word(strings.ReplaceAll(listed, `w:val="1"`, `w:val="-2147483648"`))},
		{"a main part that is its own relationships", readable, zipped(stored("_rels/.rels", strings.Replace(toMain, "word/document.xml", "_rels/.rels", 1)), stored("word/document.xml", inRoot("document", sentence)))},
		{"a main part outside the package", readable, zipped(stored("_rels/.rels", strings.Replace(toMain, "word/document.xml", "../../../../etc/passwd", 1)), stored("word/document.xml", inRoot("document", "<w:body>"+sentence+"</w:body>")))},
		{"a main part on another machine", readable, zipped(stored("_rels/.rels", strings.Replace(toMain, `Target="word/document.xml"`, `Target="http://127.0.0.1:9/x"`+external, 1)), stored("word/document.xml", inRoot("document", "<w:body>"+sentence+"</w:body>")))},
		{"a header that is the document", readable, related(sentence+head, relation("header", "document.xml", ""))},
		{"a header on another machine", Report, related(sentence+head, relation("header", "http://127.0.0.1:9/header.xml", external))},
		{"a template on another machine", Report, related(sentence, relation("attachedTemplate", `file://\\127.0.0.1\share\evil.dotm`, external))},
		{"a frame of the outside", Report, related(sentence, relation("frame", "http://127.0.0.1:9/", external)+relation("oleObject", "http://127.0.0.1:9/", external))},
		{"a thousand headers that are one", readable + " too_large", related(sentence+strings.Repeat(head, 1000), relation("header", "h.xml", ""), deflatedMember("word/h.xml", inRoot("hdr", strings.Repeat(sentence, 1000))))},
		{"a hundred thousand relationships", Report, zipped(stored("_rels/.rels", toMain), stored("word/document.xml", inRoot("document", "<w:body>"+sentence+"</w:body>")), deflatedMember("word/_rels/document.xml.rels", relsRoot+strings.Repeat(relation("header", "a.xml", ""), 60_000)+"</Relationships>"))},
		{"an inserted file of another kind", Report, related(sentence+`<w:altChunk r:id="r1"/>`, relation("aFChunk", "chunk.html", ""), stored("word/chunk.html", "<script>while(1);</script>"))},
		{"a main part that is missing", "corrupt unsupported_type", zipped(stored("_rels/.rels", toMain))},
		{"a main part that is empty", "corrupt no_text", wordOf("")},
		{"a main part that is a picture", "corrupt no_text", wordOf("\x89PNG\r\n\x1a\n")},
		{"a macro", Report, word(sentence, stored("word/vbaProject.bin", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))},
	}
}
