package extract

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"strings"
	"unicode"

	"himscore/internal/document"
	"himscore/internal/extract/plaintext"
	"himscore/internal/fault"
)

// pdfMark may stand behind some junk; readers in the field accept it within the first KiB.
const pdfMark = "%PDF-"

// signature is how a format that we do not read begins, and what a person calls it.
type signature struct {
	offset int
	bytes  string
	name   string
}

var signatures = []signature{
	{0, "\x89PNG\r\n\x1a\n", "a PNG image"},
	{0, "\xff\xd8\xff", "a JPEG image"},
	{0, "GIF87a", "a GIF image"},
	{0, "GIF89a", "a GIF image"},
	{0, "II*\x00", "a TIFF image"},
	{0, "MM\x00*", "a TIFF image"},
	{0, "BM", "a BMP image"},
	{8, "WEBP", "a WebP image"},
	{4, "ftyphei", "a HEIC image"},
	{4, "ftyphev", "a HEIC image"},
	{4, "ftypmif", "a HEIC image"},
	{4, "ftypmsf", "a HEIC image"},
	{4, "ftypavif", "an AVIF image"},
	{4, "ftyp", "a video"},
	{0, "{\\rtf", "an RTF document"},
	{0, "\x1f\x8b", "a gzip archive"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{0, "Rar!\x1a\x07", "a RAR archive"},
	{0, "BZh", "a bzip2 archive"},
	{0, "\xfd7zXZ\x00", "an xz archive"},
	{257, "ustar", "a tar archive"},
	{0, "%!PS", "a PostScript file"},
	{0, "\xffWPC", "a WordPerfect document"},
	{0, "MZ", "a program"},
	{0, "\x7fELF", "a program"},
}

const (
	zipMark = "PK\x03\x04"
	zipNone = "PK\x05\x06"
	oleMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// sniff decides the format from the bytes, never from a name. The error says what the file is instead.
func sniff(file []byte) (document.Format, error) {
	head := file[:min(len(file), 1024)]
	switch {
	case bytes.HasPrefix(file, []byte(zipMark)), bytes.HasPrefix(file, []byte(zipNone)):
		return sniffZip(file)
	case bytes.HasPrefix(file, []byte(oleMark)):
		return "", oleFault(file)
	case bytes.Contains(head, []byte(pdfMark)):
		return document.PDF, nil
	}
	for _, s := range signatures {
		if len(file) >= s.offset+len(s.bytes) && string(file[s.offset:s.offset+len(s.bytes)]) == s.bytes && !looksLikeText(s, file) {
			return "", unsupported(s.name)
		}
	}
	return sniffText(file)
}

// looksLikeText spares a text that happens to begin with a short signature ("BMI coding project").
func looksLikeText(s signature, file []byte) bool {
	if len(s.bytes) > 3 || s.bytes[0] >= 0x7f {
		return false
	}
	_, ok := plaintext.Decode(file[:min(len(file), 4096)])
	return ok
}

func unsupported(what string) error {
	return fault.Newf(fault.UnsupportedType, "this is %s; send the resume as PDF, DOCX, plain text or JSON Resume", what)
}

// sniffZip tells a Word document from the other things that are zip files inside.
func sniffZip(file []byte) (document.Format, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return "", fault.Wrap(fault.Corrupt, "the file ends early or is damaged; save or upload it again", err)
	}
	kind := "a ZIP archive"
	for i, f := range z.File {
		if i > 2000 {
			break
		}
		name := strings.ToLower(f.Name)
		switch {
		case strings.HasPrefix(name, "word/"), name == "_rels/.rels":
			return document.DOCX, officeKind(z)
		case strings.HasPrefix(name, "xl/"):
			kind = "an Excel workbook"
		case strings.HasPrefix(name, "ppt/"):
			kind = "a PowerPoint presentation"
		case strings.HasPrefix(name, "index/document.iwa"), strings.HasSuffix(name, ".iwa"):
			kind = "an Apple Pages document"
		case name == "content.xml":
			kind = "an OpenDocument file (ODT)"
		case name == "meta-inf/container.xml":
			kind = "an EPUB book"
		}
	}
	return "", unsupported(kind)
}

// officeKind refuses the other Office formats, whose packages look alike.
func officeKind(z *zip.Reader) error {
	for i, f := range z.File {
		if i > 2000 {
			break
		}
		switch {
		case strings.HasPrefix(f.Name, "xl/"):
			return unsupported("an Excel workbook")
		case strings.HasPrefix(f.Name, "ppt/"):
			return unsupported("a PowerPoint presentation")
		case strings.HasPrefix(f.Name, "visio/"):
			return unsupported("a Visio drawing")
		case strings.HasPrefix(f.Name, "word/"):
			return nil
		}
	}
	return nil
}

// oleFault names what an OLE file is: an old Office document, or a new one locked with a password.
func oleFault(file []byte) error {
	has := func(stream string) bool { // directory entries name their streams in UTF-16
		return bytes.Contains(file, wideText(stream))
	}
	switch {
	case has("EncryptedPackage"):
		return fault.New(fault.Encrypted, "the document needs a password; save it without one and send it again")
	case has("WordDocument"):
		return fault.New(fault.UnsupportedType, "this is an old Word document (.doc); save it as .docx or PDF and send that")
	case has("Workbook"):
		return unsupported("an old Excel workbook (.xls)")
	case has("PowerPoint Document"):
		return unsupported("an old PowerPoint presentation (.ppt)")
	case has("__properties_version1.0"):
		return unsupported("an Outlook message (.msg)")
	default:
		return unsupported("an old Office file (.doc, .xls or .ppt)")
	}
}

func wideText(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for i := 0; i < len(s); i++ {
		out = append(out, s[i], 0)
	}
	return out
}

// sniffText tells JSON, web pages and plain text apart.
func sniffText(file []byte) (document.Format, error) {
	text, ok := plaintext.Decode(file)
	if !ok {
		return "", unsupported("a binary file of a kind we do not know")
	}
	start := strings.TrimLeftFunc(text, unicode.IsSpace)
	low := strings.ToLower(start[:min(len(start), 512)])
	switch {
	case start == "":
		return "", fault.New(fault.NoText, "the file holds no text; send the resume itself")
	case strings.HasPrefix(start, "{"):
		return document.JSONResume, nil
	case strings.HasPrefix(start, "[") && json.Valid([]byte(start)):
		return "", unsupported("a JSON file, and no JSON Resume")
	case strings.HasPrefix(start, `\documentclass`):
		return "", unsupported("the source of a LaTeX document")
	case strings.HasPrefix(low, "<!doctype html"), strings.HasPrefix(low, "<html"):
		return "", unsupported("a web page (HTML)")
	case strings.HasPrefix(low, "<?xml"):
		return "", unsupported("an XML file")
	default:
		return document.Text, nil
	}
}
