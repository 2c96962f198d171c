package extract

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"himscore/internal/document"
	"himscore/internal/extract/plaintext"
	"himscore/internal/fault"
)

func zipOf(t testing.TB, names ...string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, n := range names {
		if _, err := z.Create(n); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheFormatIsReadFromTheBytes(t *testing.T) {
	tests := []struct {
		name, file string
		want       document.Format
	}{
		{"a PDF", "%PDF-1.7\n", document.PDF},
		{"a PDF behind junk", "\xef\xbb\xbfjunk\n%PDF-1.4", document.PDF},
		{"a Word document", zipOf(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), document.DOCX},
		{"a template with a macro", zipOf(t, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), document.DOCX},
		{"a Word document that begins like a PDF inside", zipOf(t, "word/document.xml", "%PDF-1.7"), document.DOCX},
		{"a JSON object", "  {\"basics\": {}}", document.JSONResume},
		{"text in UTF-8", "Zoë Ångström\nCoder", document.Text},
		{"text in UTF-16 with a mark", "\xff\xfeC\x00o\x00d\x00e\x00r\x00", document.Text},
		{"text in UTF-16 without a mark", "C\x00o\x00d\x00e\x00r\x00s\x00", document.Text},
		{"text in Windows-1252", "R\xe9sum\xe9 of a coder \x96 present", document.Text},
		{"text that begins like a bitmap", "BMI coding project\nBoise", document.Text},
		{"text that begins with a bracket", "[Name]\nCoder", document.Text},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := sniff([]byte(tt.file)); got != tt.want || err != nil {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestWhatWeDoNotReadIsNamed(t *testing.T) {
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	tests := []struct {
		name, file, says string
		code             fault.Code
	}{
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", "PNG image", fault.UnsupportedType},
		{"a photo of a phone", "\x00\x00\x00\x18ftypheic\x00\x00", "HEIC image", fault.UnsupportedType},
		{"an archive", zipOf(t, "resume.pdf"), "ZIP archive", fault.UnsupportedType},
		{"a workbook", zipOf(t, "_rels/.rels", "xl/workbook.xml"), "Excel workbook", fault.UnsupportedType},
		{"an OpenDocument text", zipOf(t, "mimetype", "content.xml"), "ODT", fault.UnsupportedType},
		{"an old Word document", ole + string(wideText("WordDocument")), ".doc", fault.UnsupportedType},
		{"a Word document with a password", ole + string(wideText("EncryptedPackage")), "password", fault.Encrypted},
		{"an old workbook", ole + string(wideText("Workbook")), ".xls", fault.UnsupportedType},
		{"a mail of Outlook", ole + string(wideText("__properties_version1.0")), "Outlook", fault.UnsupportedType},
		{"a list in JSON", "[{\"basics\": {}}]", "JSON", fault.UnsupportedType},
		{"the source of a PDF", "\\documentclass{article}", "LaTeX", fault.UnsupportedType},
		{"blanks", " \n\t\r\n", "no text", fault.NoText},
		{"rich text", "{\\rtf1\\ansi", "RTF", fault.UnsupportedType},
		{"a web page", "<!DOCTYPE html><p>Coder", "HTML", fault.UnsupportedType},
		{"noise", "\x01\x02\x00\x03\x04\x05\x06\x07\x08", "binary", fault.UnsupportedType},
		{"half a Word document", zipOf(t, "word/document.xml")[:40], "damaged", fault.Corrupt},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := sniff([]byte(tt.file))
			if codeOf(err) != tt.code || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want %s that says %q", err, tt.code, tt.says)
			}
		})
	}
}

// Whatever the bytes are, they have a format or a fault of the caller's, and the same one each time.
func FuzzSniff(f *testing.F) {
	for _, seed := range []string{"%PDF-1.7", zipMark, zipNone, oleMark + strings.Repeat("\x00", 600), "{", "[1]", "<html", "C\x00o\x00d\x00e\x00r\x00s\x00", "BMI", "\xff\xfeA\x00"} {
		f.Add([]byte(seed))
	}
	f.Add([]byte(zipOf(f, "_rels/.rels", "word/document.xml", "xl/workbook.xml")))
	right := map[fault.Code]bool{fault.UnsupportedType: true, fault.Encrypted: true, fault.Corrupt: true, fault.NoText: true}
	f.Fuzz(func(t *testing.T, file []byte) {
		format, err := sniff(file)
		if (format == "") == (err == nil) && !(format == document.DOCX && err != nil) {
			t.Fatalf("format %q with %v", format, err)
		}
		if err != nil && !right[codeOf(err)] {
			t.Errorf("%v is not right for a file that is no resume", err)
		}
		if again, other := sniff(file); again != format || (other == nil) != (err == nil) {
			t.Errorf("%q, then %q", format, again)
		}
		if _, readable := plaintext.Decode(file); (format == document.Text || format == document.JSONResume) && !readable {
			t.Errorf("%q, and not readable as text", format)
		}
	})
}
