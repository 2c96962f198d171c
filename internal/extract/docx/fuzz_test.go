package docx

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"himscore/internal/document"
	"himscore/internal/fault"

	"github.com/rogpeppe/go-internal/txtar"
)

// sound checks what holds for every file: reading ends in a fault, or in lines that are never blank.
func sound(t *testing.T, doc document.Document, err error) {
	t.Helper()
	if _, ok := errors.AsType[*fault.Error](err); err != nil && !ok {
		t.Errorf("%v is no fault", err)
	}
	if err == nil && len(doc.Lines) == 0 {
		t.Error("neither lines nor a fault")
	}
	for _, l := range doc.Lines {
		if strings.TrimSpace(l.Text) == "" || strings.Contains(l.Text, "\n") {
			t.Errorf("line %q", l.Text)
		}
	}
}

// Whatever stands in the main part, beside styles and lists that are used.
func FuzzRead(f *testing.F) {
	f.Add(twoLines)
	f.Add(`<w:body><w:p><w:r><w:t>• a</w:t><w:br/><w:t>b-</w:t><w:br/><w:t>c</w:t></w:r></w:p></w:body>`)
	f.Add(`<w:body><w:p><w:r><w:pict><v:rect fillcolor="#"><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p>`)
	fixtures, err := filepath.Glob("testdata/lines/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range fixtures {
		fixture, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range fixture.Files {
			if file.Name == "body" {
				f.Add("<w:body>" + string(file.Data) + "</w:body>")
			}
		}
	}
	styles := part("styles", `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`+
		`<w:style w:type="table" w:styleId="Grid4"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>`)
	numbering := part("numbering", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:pStyle w:val="Heading1"/></w:lvl></w:abstractNum>`+
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Fuzz(func(t *testing.T, content string) {
		doc, err := Read(zipped(t, entry{"word/styles.xml", styles}, entry{"word/numbering.xml", numbering},
			entry{"word/document.xml", part("document", content)}))
		sound(t, doc, err)
	})
}

// Whatever the package is: an archive that passes the checks keeps its promises, whatever its directory says.
func FuzzArchive(f *testing.F) {
	f.Add(zipped(f, entry{"word/document.xml", part("document", twoLines)}))
	f.Add(zipped(f, entry{"_rels/.rels", rootRels}, entry{"word/_rels/document.xml.rels", relsHead + "</Relationships>"}, entry{"word/document.xml", part("document", twoLines)}))
	f.Add(sharedBytes(f))
	f.Add(locked(f))
	f.Fuzz(func(t *testing.T, file []byte) {
		a, err := openArchive(file)
		if err == nil {
			keepsItsPromises(t, a)
		}
		doc, err := Read(file)
		sound(t, doc, err)
	})
}

func keepsItsPromises(t *testing.T, a *archive) {
	if len(a.entries) > maxEntries {
		t.Errorf("%d entries", len(a.entries))
	}
	all := 0
	for name := range a.entries {
		if name != strings.ToLower(name) {
			t.Errorf("entry %q", name)
		}
		content, err := a.part(name)
		if _, ok := errors.AsType[*fault.Error](err); err != nil && !ok {
			t.Errorf("%v is no fault", err)
		}
		if len(content) > maxPartBytes {
			t.Errorf("a part of %d bytes", len(content))
		}
		all += len(content)
	}
	if all > maxAllBytes {
		t.Errorf("%d bytes in all", all)
	}
}
