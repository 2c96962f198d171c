package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"himscore/internal/document"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// namespaces are declared on the root of every part of a fixture, so that fixtures show only what they are about.
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
	`xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ` +
	`xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const (
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	rootRels = relsHead + `<Relationship Id="rId1" Type="` + relType + `officeDocument" Target="word/document.xml"/></Relationships>`
)

// part wraps the content of a part in its root element.
func part(root, content string) string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?><w:%s %s>%s</w:%[1]s>`, root, namespaces, content)
}

// pack makes a Word document of the named contents: body, styles, numbering, header1, footer1, footnotes. A name with a slash is
// a whole part by itself, rels are more relationships of the main part,
// background stands before its body.
func pack(t testing.TB, contents map[string]string) []byte {
	t.Helper()
	parts := []entry{{"_rels/.rels", rootRels}}
	rels := relsHead
	for _, p := range []struct{ name, root, kind string }{
		{"styles", "styles", "styles"}, {"numbering", "numbering", "numbering"}, {"footnotes", "footnotes", "footnotes"},
		{"header1", "hdr", "header"}, {"header2", "hdr", "header"}, {"footer1", "ftr", "footer"},
	} {
		if content, found := contents[p.name]; found {
			parts = append(parts, entry{"word/" + p.name + ".xml", part(p.root, content)})
			rels += fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%[1]s.xml"/>`, p.name, relType, p.kind)
		}
	}
	for name, content := range contents {
		if strings.Contains(name, "/") {
			parts = append(parts, entry{name, content})
		}
	}
	rels += contents["rels"]
	parts = append(parts, entry{"word/_rels/document.xml.rels", rels + "</Relationships>"},
		entry{"word/document.xml", part("document", contents["background"]+"<w:body>"+contents["body"]+"</w:body>")})
	return zipped(t, parts...)
}

type entry struct{ name, content string }

func zipped(t testing.TB, parts ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.content))
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

// show writes one line for each line: # heading, > list item (one for each level), ~ hidden, [n] block.
func show(d document.Document) string {
	var out strings.Builder
	for _, l := range d.Lines {
		switch {
		case l.Hidden:
			out.WriteString("~ ")
		case l.Bullet:
			out.WriteString(strings.Repeat(">", l.Level+1) + " ")
		case l.Heading:
			out.WriteString("# ")
		}
		if l.Block > 0 {
			fmt.Fprintf(&out, "[%d] ", l.Block)
		}
		out.WriteString(strings.ReplaceAll(l.Text, "\t", " | ") + "\n")
	}
	for _, f := range d.Findings {
		fmt.Fprintf(&out, "! %s %s\n", f.Severity, f.Code)
	}
	return out.String()
}

// Each fixture is a document by its parts and, in want, its lines as show writes them.
func TestLinesOfADocument(t *testing.T) {
	files, err := filepath.Glob("testdata/lines/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			fixture, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			contents := map[string]string{}
			for _, f := range fixture.Files {
				contents[f.Name] = string(f.Data)
			}
			doc, err := Read(pack(t, contents))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(contents["want"], "\n"), strings.Split(show(doc), "\n")); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", strings.TrimSpace(string(fixture.Comment)), diff)
			}
		})
	}
}
