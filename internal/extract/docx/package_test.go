package docx

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"himscore/internal/fault"
)

const twoLines = "<w:body><w:p><w:r><w:t>Ada Vale</w:t></w:r></w:p><w:p><w:r><w:t>Coder &amp; auditor</w:t></w:r></w:p></w:body>"

func wide(text string, order binary.AppendByteOrder) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		out = order.AppendUint16(out, unit)
	}
	return string(out)
}

func TestUnusualPackagesAreRead(t *testing.T) {
	document := part("document", twoLines)
	strict := strings.NewReplacer("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").Replace(document)
	tests := []struct {
		name  string
		parts []entry
	}{
		{"the library reads a package with relationships", []entry{{"_rels/.rels", rootRels}, {"word/_rels/document.xml.rels", relsHead + "</Relationships>"}, {"word/document.xml", document}}},
		{"no relationships at all", []entry{{"word/document.xml", document}}},
		{"relationships that are broken", []entry{{"_rels/.rels", "<Relationships><"}, {"word/document.xml", document}}},
		{"another name for the main part", []entry{{"_rels/.rels", strings.ReplaceAll(rootRels, "document.xml", "document2.xml")}, {"word/document2.xml", document}}},
		{"another name and no relationships", []entry{{"word/document2.xml", document}}},
		{"a target from the root", []entry{{"_rels/.rels", strings.ReplaceAll(rootRels, "word/document.xml", "/word/document.xml")}, {"word/document.xml", document}}},
		{"backslashes and capitals", []entry{{`Word\Document.xml`, document}}},
		{"the strict namespace", []entry{{"word/document.xml", strict}}},
		{"a byte order mark", []entry{{"word/document.xml", "\ufeff" + document}}},
		{"UTF-16, little end first", []entry{{"word/document.xml", wide(strings.Replace(document, "UTF-8", "UTF-16", 1), binary.LittleEndian)}}},
		{"UTF-16, big end first", []entry{{"word/document.xml", wide(strings.Replace(document, "UTF-8", "UTF-16", 1), binary.BigEndian)}}},
		{"Windows-1252 by declaration", []entry{{"word/document.xml", strings.Replace(document, "UTF-8", "windows-1252", 1)}}},
		{"a bare ampersand", []entry{{"word/document.xml", strings.Replace(document, "&amp;", "&", 1)}}},
		{"an unknown entity in front", []entry{{"word/document.xml", strings.Replace(document, "Ada Vale", "Ada Vale\x0b", 1)}}},
		{"an end tag is missing in the middle", []entry{{"word/document.xml", strings.Replace(document, "</w:r>", "", 1)}}},
		{"the end is missing", []entry{{"word/document.xml", strings.TrimSuffix(document, "</w:p></w:body></w:document>")}}},
		{"broken styles", []entry{{"word/document.xml", document}, {"word/styles.xml", "<w:styles><w:style"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(zipped(t, tt.parts...))
			if err != nil {
				t.Fatal(err)
			}
			if got := show(doc); got != "Ada Vale\nCoder & auditor\n" {
				t.Errorf("got %q", got)
			}
		})
	}
}

// sharedBytes points the second entry of a zip file at the bytes of the first.
func sharedBytes(t testing.TB) []byte {
	file := zipped(t, entry{"word/document.xml", part("document", twoLines)}, entry{"word/styles.xml", part("styles", "")})
	second := strings.LastIndex(string(file), "PK\x01\x02")
	copy(file[second+42:], "\x00\x00\x00\x00")
	return file
}

func locked(t testing.TB) []byte {
	file := zipped(t, entry{"word/document.xml", part("document", twoLines)})
	file[strings.Index(string(file), "PK\x01\x02")+8] |= encryptedFlag
	return file
}

func TestHostilePackagesAreRefused(t *testing.T) {
	document := part("document", twoLines)
	blanks := strings.Repeat(" ", maxPartBytes+1)
	var many, large []entry
	for i := range maxEntries + 1 {
		many = append(many, entry{strings.Repeat("a", i%50+1) + string(rune('ж'+i)), ""})
	}
	for _, name := range []string{"header1", "header2", "header3", "footer1"} {
		large = append(large, entry{"word/media/" + name + ".png", blanks[:maxPartBytes]})
	}
	tests := []struct {
		name string
		file []byte
		want fault.Code
	}{
		{"no zip file", []byte("PK\x03\x04 and nothing more"), fault.Corrupt},
		{"no main part", zipped(t, entry{"word/styles.xml", ""}), fault.Corrupt},
		{"an empty document", zipped(t, entry{"word/document.xml", part("document", "<w:body/>")}), fault.NoText},
		{"only a picture", zipped(t, entry{"word/document.xml", part("document", `<w:body><w:p><w:r><w:drawing><a:pic/></w:drawing></w:r></w:p></w:body>`)}), fault.NoText},
		{"a password", locked(t), fault.Encrypted},
		{"two entries with one name", zipped(t, entry{"word/document.xml", document}, entry{"Word/Document.xml", document}), fault.Corrupt},
		{"entries that share bytes", sharedBytes(t), fault.Corrupt},
		{"too many entries", zipped(t, many...), fault.TooLarge},
		{"a main part that unpacks to too much", zipped(t, entry{"word/document.xml", blanks}), fault.TooLarge},
		{"a picture that the library would unpack", zipped(t, entry{"word/document.xml", document}, entry{"word/media/header.png", blanks}), fault.TooLarge},
		{"parts that unpack to too much together", zipped(t, append(large, entry{"word/document.xml", document})...), fault.TooLarge},
		{"a document type", zipped(t, entry{"word/document.xml", strings.Replace(document, "<w:document", "<!DOCTYPE w:document><w:document", 1)}), fault.Corrupt},
		{"a billion laughs", zipped(t, entry{"word/document.xml", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>` + document}), fault.Corrupt},
		{"a document type in the styles", zipped(t, entry{"word/document.xml", document}, entry{"word/styles.xml", "<!DOCTYPE x><x/>"}), fault.Corrupt},
		{"paragraphs without end", zipped(t, entry{"word/document.xml", part("document", "<w:body>"+strings.Repeat("<w:p/>", maxParagraphs+1))}), fault.TooLarge},
		{"elements in elements without end", zipped(t, entry{"word/document.xml", part("document", strings.Repeat("<w:sdt>", 100_000))}), fault.Corrupt},
		{"tables in tables without end", zipped(t, entry{"word/document.xml", part("document", "<w:body>"+strings.Repeat("<w:tbl><w:tr><w:tc>", 10_000))}), fault.Corrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file)
			f, ok := errors.AsType[*fault.Error](err)
			if !ok || f.Code != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// A reader that copies what it has for each further piece would take hours for these.
func TestLongParagraphsAreReadInLinearTime(t *testing.T) {
	run := func(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }
	tests := []struct{ name, paragraph string }{
		{"many runs", strings.Repeat(run("a"), 300_000)},
		{"many breaks", "<w:r>" + strings.Repeat("<w:t>a</w:t><w:br/>", 300_000) + "</w:r>"},
		{"many looks", strings.Repeat("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"+run("b"), 100_000)},
		{"many blanks", run(strings.Repeat("a  \t ", 500_000))},
		{"open fields", strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>`+run("a"), 50_000)},
		{"text boxes in a paragraph", strings.Repeat("<w:r><w:pict><w:txbxContent><w:p>"+run("a")+"</w:p></w:txbxContent></w:pict></w:r>", 15_000)},
		{"text boxes that overlap", strings.Repeat(`<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"/><wp:positionV relativeFrom="page"/><wp:extent cx="9" cy="9"/><w:txbxContent><w:p>`+run("a")+`</w:p></w:txbxContent></wp:anchor></w:drawing></w:r>`, 15_000)},
		{"declarations", strings.Repeat(`<w:r xmlns:a="b" xmlns:w2="c"><w2:t/></w:r>`, 100_000) + run("a")},
		{"tags that are never closed, and quotes", run("a") + strings.Repeat(`<w:r a='`, 300) + strings.Repeat(`"`, 300_000)},
		{"tags without end", run("a") + strings.Repeat("<w:r ", 390) + strings.Repeat("</w:r ", 500_000)},
		{"attributes", "<w:r " + strings.Repeat(`w:a="b" `, 300_000) + "><w:t>a</w:t></w:r>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := "<w:body><w:p>" + tt.paragraph + "</w:p></w:body>"
			if _, err := Read(zipped(t, entry{"word/document.xml", part("document", body)})); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWideTablesAreReadInLinearTime(t *testing.T) {
	cell := `<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>`
	table := "<w:body><w:tbl>" + strings.Repeat("<w:tr>"+strings.Repeat(cell, 900)+"</w:tr>", 10) + "<w:tr>" + strings.Repeat("<w:tc/>", 500_000) + "</w:tr></w:tbl></w:body>"
	if _, err := Read(zipped(t, entry{"word/document.xml", part("document", table)})); err != nil {
		t.Error(err)
	}
}

func TestATruncatedDocumentIsAFaultOrALine(t *testing.T) {
	file := pack(t, map[string]string{"body": twoLines, "styles": "", "numbering": ""})
	for n := 0; n < len(file); n += 10 {
		if _, err := Read(file[:n]); err == nil {
			t.Errorf("%d of %d bytes were read as a whole document", n, len(file))
		}
	}
}
