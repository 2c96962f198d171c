// Package docx reads Word documents (.docx, .docm, .dotx, .dotm) as lines: package checks, styles, list numbering,
// tables, text boxes, headers, footers and notes.
//
// nguyenthenguyen/docx opens the package and hands over the main part; it gives no access to styles and numbering
// and refuses packages without certain parts, so a part reader of our own reads the rest and goes on alone where the
// library refuses. What a line means is not decided here.
package docx

import (
	"bytes"

	"himscore/internal/document"
	"himscore/internal/fault"

	office "github.com/nguyenthenguyen/docx"
)

// Read returns the lines of a Word document in reading order. It fails with corrupt, encrypted, too_large or no_text.
// Memory and time are bounded by the limits in archive.go and walk.go.
func Read(file []byte) (document.Document, error) {
	a, err := openArchive(file)
	if err != nil {
		return document.Document{}, err
	}
	p, err := openPackage(a)
	if err != nil {
		return document.Document{}, err
	}
	main, err := mainPart(file, p)
	if err != nil {
		return document.Document{}, err
	}
	styles, err := p.styles()
	if err != nil {
		return document.Document{}, err
	}
	body, err := walk(main, styles)
	if err != nil {
		return document.Document{}, err
	}
	w := newWriter(p, styles, body)
	if err := w.document(body); err != nil {
		return document.Document{}, err
	}
	doc := document.Document{Format: document.DOCX, Reader: "docx", Findings: w.findings(body)}
	visible := false
	for _, l := range w.lines {
		doc.Lines = append(doc.Lines, l.Line)
		visible = visible || !l.Hidden
	}
	if !visible {
		return document.Document{}, fault.New(fault.NoText, noText(body))
	}
	return doc, nil
}

// mainPart returns the XML of the document's body. The library is asked first; it knows only the usual name of the
// part and insists on its relationships.
func mainPart(file []byte, p *opcPackage) (string, error) {
	if p.main == "word/document.xml" {
		if err := p.readWhatTheLibraryReads(); err != nil {
			return "", err
		}
		opened, err := office.ReadDocxFromMemory(bytes.NewReader(file), int64(len(file)))
		if err == nil {
			defer opened.Close()
			return opened.Editable().GetContent(), nil
		}
	}
	main, err := p.part(p.main)
	if err != nil {
		return "", err
	}
	if len(main) == 0 {
		return "", fault.New(fault.Corrupt, "the Word document has lost its main part; open it in Word, save it again and send the new file")
	}
	return main, nil
}

func noText(b *body) string {
	if b.seen.altChunks > 0 {
		return "the Word document only embeds another document; open it in Word, save it again and send the new file"
	}
	if b.seen.pictures > 0 {
		return "the Word document holds only pictures; send a file whose text can be selected"
	}
	return "the Word document holds no text; send the resume itself"
}
