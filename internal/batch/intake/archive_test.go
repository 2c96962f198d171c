package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

var small = Limits{FileBytes: 1000, BatchBytes: 20_000, Files: 10}

// taken reads one body and returns a line for each file: its name and its text, or the code of its refusal.
func taken(t testing.TB, limits Limits, name string, body []byte) ([]string, error) {
	t.Helper()
	if limits.Spool == "" {
		limits.Spool = t.TempDir()
	}
	var files []string
	err := NewReader(limits).Read(name, bytes.NewReader(body), func(f store.File) error {
		line := f.Name + ": " + string(f.Body)
		if f.Refusal != nil {
			line = f.Name + " is " + string(f.Refusal.Code)
		}
		files = append(files, line)
		return nil
	})
	if left, _ := os.ReadDir(limits.Spool); len(left) > 0 {
		t.Errorf("%d files are left on disk", len(left))
	}
	return files, err
}

func codeOf(err error) fault.Code {
	var f *fault.Error
	if errors.As(err, &f) {
		return f.Code
	}
	return ""
}

func TestAnArchiveBecomesTheFilesInIt(t *testing.T) {
	ada := stored("ada.txt", "Ada")
	long := strings.Repeat("coding audit ", 1000)
	tests := []struct {
		name    string
		members []member
		want    []string
	}{
		{"stored and deflated", []member{ada, deflated(t, "class/ben.txt", "Ben")}, []string{"ada.txt: Ada", "class/ben.txt: Ben"}},
		{"an empty file is a file", []member{stored("none.txt", "")}, []string{"none.txt: "}},
		{"folders are no files", []member{stored("class/", ""), stored(`old\`, ""), with(stored("bare", ""), func(m *member) { m.attrs = 0o040755 << 16 }), ada}, []string{"ada.txt: Ada"}},
		{"what systems leave is no file", []member{stored("__MACOSX/._ada.txt", "x"), stored(".DS_Store", "x"), stored(".git/config", "x"), stored("a/Thumbs.db", "x"), stored("Desktop.ini", "x"), stored("~$ada.docx", "x"), ada}, []string{"ada.txt: Ada"}},
		{"two of one name are both kept", []member{ada, stored("ada.txt", "Other")}, []string{"ada.txt: Ada", "ada.txt: Other"}},
		{"names that would leave a folder stay in it", []member{stored("../../etc/passwd", "1"), stored("/root.txt", "2"), stored(`C:\cv\c.txt`, "3"), stored("a/../b.txt", "4")}, []string{"etc/passwd: 1", "root.txt: 2", "cv/c.txt: 3", "a/b.txt: 4"}},
		{"a name of nothing gets one", []member{ada, stored("..", "x")}, []string{"ada.txt: Ada", "resume-2: x"}},
		{"a name in code page 437", []member{stored("Zo\x89.txt", "x")}, []string{"Zoë.txt: x"}},
		{"a name in UTF-8 without its mark", []member{stored("Zoë.txt", "x")}, []string{"Zoë.txt: x"}},
		{"an encrypted one is refused alone", []member{with(ada, func(m *member) { m.flags = 1 }), stored("b", "B")}, []string{"ada.txt is encrypted", "b: B"}},
		{"AES too", []member{with(ada, func(m *member) { m.method = 99 })}, []string{"ada.txt is encrypted"}},
		{"a compression we do not read", []member{with(ada, func(m *member) { m.method = 9 }), stored("b", "B")}, []string{"ada.txt is unsupported_type", "b: B"}},
		{"a link", []member{with(ada, func(m *member) { m.attrs = 0o120777 << 16 }), stored("b", "B")}, []string{"ada.txt is unsupported_type", "b: B"}},
		{"a wrong checksum", []member{with(ada, func(m *member) { m.sum++ }), stored("b", "B")}, []string{"ada.txt is corrupt", "b: B"}},
		{"data that does not inflate", []member{with(deflated(t, "a", "Ada"), func(m *member) { m.packed = []byte("\xff\xff") }), stored("b", "B")}, []string{"a is corrupt", "b: B"}},
		{"an entry that is not where it should be", []member{with(ada, func(m *member) { m.at = 1 << 30 }), stored("b", "B")}, []string{"ada.txt is corrupt", "b: B"}},
		{"shorter than it says", []member{with(ada, func(m *member) { m.size = 900 }), stored("b", "B")}, []string{"ada.txt is corrupt", "b: B"}},
		{"too long and honest", []member{deflated(t, "a", long), stored("b", "B")}, []string{"a is too_large", "b: B"}},
		{"too long and says it is short", []member{with(deflated(t, "a", long), func(m *member) { m.size = 3 }), stored("b", "B")}, []string{"a is too_large", "b: B"}},
		{"an archive in an archive is left to the scorer", []member{stored("inner.zip", string(zipped(ada)))}, []string{"inner.zip: " + string(zipped(ada))}},
		{"a folder called word is no Word document", []member{stored("word/ada.pdf", "x")}, []string{"word/ada.pdf: x"}},
		{"a Pages document as a folder swallows nothing", []member{ada, stored("cv.pages/Index/Document.iwa", "x")}, []string{"ada.txt: Ada", "cv.pages/Index/Document.iwa: x"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := taken(t, small, "class.zip", zipped(tt.members...))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnArchiveOnDiskIsReadLikeOneInMemory(t *testing.T) {
	members := []member{stored("a", strings.Repeat("a", 900)), with(stored("b", strings.Repeat("b", 900)), func(m *member) { m.sum++ }), stored("c", strings.Repeat("c", 1001)), stored("d", "D")}
	got, err := taken(t, small, "", zipped(members...))
	want := []string{"a: " + strings.Repeat("a", 900), "b is corrupt", "c is too_large", "d: D"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestALargeArchiveIsReadInLittleRoom(t *testing.T) {
	limits := Limits{FileBytes: 1 << 20, BatchBytes: 100 << 20, Files: 1000, Spool: t.TempDir()}
	var members []member
	for i := range 200 {
		members = append(members, stored(fmt.Sprint(i), strings.Repeat("coding audit ", 1000)))
	}
	reader := NewReader(limits)
	err := reader.Read("class.zip", bytes.NewReader(zipped(members...)), func(f store.File) error {
		if cap(f.Body) > len(f.Body)*5/4 { // files wait in memory until they are scored
			t.Errorf("%d bytes lie in room for %d", len(f.Body), cap(f.Body))
		}
		return nil
	})
	if room := reader.body.Cap(); err != nil || reader.Files() != len(members) || room > 128<<10 {
		t.Errorf("%d files, room for %d bytes, %v", reader.Files(), room, err)
	}
}

func TestAnOfficeDocumentIsOneFile(t *testing.T) {
	for _, first := range []string{"[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml", "mimetype", "META-INF/container.xml", "Index/Document.iwa"} {
		file := zipped(stored("docProps/app.txt", "x"), stored(first, "x"))
		if got, err := taken(t, small, "cv", file); err != nil || len(got) != 1 || got[0] != "cv: "+string(file) {
			t.Errorf("%s: got %q, %v", first, got, err)
		}
		file = zipped(stored(first, "x"), stored("media", "x"))
		cut := file[:len(file)-30]
		if got, err := taken(t, small, "cv", cut); err != nil || len(got) != 1 || got[0] != "cv: "+string(cut) {
			t.Errorf("%s, cut off: got %q, %v", first, got, err)
		}
		file = zipped(stored(first, "x"), stored("media", strings.Repeat("x", 2000)))
		if got, err := taken(t, small, "cv", file); err != nil || len(got) != 1 || got[0] != "cv is too_large" {
			t.Errorf("%s, long: got %q, %v", first, got, err)
		}
	}
}

func TestAnArchiveIsRefusedAsAWhole(t *testing.T) {
	many := make([]member, 11)
	for i := range many {
		many[i] = stored(fmt.Sprint(i), "x")
	}
	blown := make([]member, 10)
	for i := range blown {
		blown[i] = deflated(t, fmt.Sprint(i), strings.Repeat(" ", 900))
	}
	ada := stored("ada.txt", "Ada")
	tight := Limits{FileBytes: 1000, BatchBytes: 5000, Files: 10}
	lying := zipped(ada)
	copy(lying[len(lying)-14:], "\xff\xff\xff\xff")
	tests := []struct {
		name   string
		limits Limits
		file   []byte
		code   fault.Code
		says   string
	}{
		{"too many files", small, zipped(many...), fault.TooLarge, "10 files"},
		{"unpacks to too much", tight, zipped(blown...), fault.TooLarge, "5000 bytes"},
		{"too long as it is", tight, zipped(stored("a", strings.Repeat("x", 6000))), fault.TooLarge, "5000 bytes"},
		{"one entry listed often", small, zipped(ada, with(ada, func(m *member) { m.at = 1 }), with(ada, func(m *member) { m.at = 1 })), fault.Corrupt, "share"},
		{"entries that quote each other", small, quoted(t, 9, strings.Repeat(" ", 900)), fault.Corrupt, "share"},
		{"cut off", small, zipped(ada)[:60], fault.Corrupt, "pack the files again"},
		{"more records promised than there are", small, lying, fault.TooLarge, "entries"},
		{"nothing in it", small, zipped(), fault.BadRequest, "no file"},
		{"nothing of use in it", small, zipped(stored("class/", ""), stored(".DS_Store", "x")), fault.BadRequest, "no file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := taken(t, tt.limits, "class.zip", tt.file)
			if codeOf(err) != tt.code || !strings.Contains(fmt.Sprint(err), tt.says) {
				t.Errorf("got %v, want %s that says %q", err, tt.code, tt.says)
			}
		})
	}
}

// A quoted bomb must inflate where nobody looks for overlaps, or the test above would prove nothing.
func TestTheQuotedBombIsReal(t *testing.T) {
	z, err := zip.NewReader(bytes.NewReader(quoted(t, 5, "Ada")), int64(len(quoted(t, 5, "Ada"))))
	if err != nil || len(z.File) != 5 {
		t.Fatal(z, err)
	}
	r := NewReader(small)
	for i, f := range z.File {
		if body, problem, err := r.unpack(f); err != nil || problem != nil || !strings.HasSuffix(string(body), "Ada") {
			t.Errorf("entry %d: %q, %v, %v", i, body, problem, err)
		}
	}
}

// records is a file that would be a directory of a million records, made as it is read.
type records struct{ head, record, end []byte }

const recordCount = 1_000_000

func (r records) size() int64 { return int64(len(r.head) + recordCount*len(r.record) + len(r.end)) }

func (r records) ReadAt(b []byte, at int64) (int, error) {
	for i := range b {
		place := int(at) + i - len(r.head)
		switch {
		case place < 0:
			b[i] = r.head[place+len(r.head)]
		case place < recordCount*len(r.record):
			b[i] = r.record[place%len(r.record)]
		default:
			b[i] = r.end[place-recordCount*len(r.record)]
		}
	}
	return len(b), nil
}

func TestADirectoryThatWouldFillMemoryIsNotRead(t *testing.T) {
	ada := stored("a", "")
	full := records{head: ada.local(), record: ada.record(0)}
	size := uint32(recordCount * len(full.record))
	end := func(count uint16) []byte {
		out := binary.LittleEndian.AppendUint16([]byte("PK\x05\x06\x00\x00\x00\x00"), count)
		out = binary.LittleEndian.AppendUint16(out, count)
		out = binary.LittleEndian.AppendUint32(out, size)
		return append(binary.LittleEndian.AppendUint32(out, uint32(len(full.head))), 0, 0)
	}
	wide := append([]byte("PK\x06\x06"), make([]byte, 20)...)
	wide = binary.LittleEndian.AppendUint64(wide, recordCount)
	wide = binary.LittleEndian.AppendUint64(wide, recordCount)
	wide = binary.LittleEndian.AppendUint64(wide, uint64(size))
	wide = binary.LittleEndian.AppendUint64(wide, uint64(len(full.head)))
	locator := binary.LittleEndian.AppendUint64([]byte("PK\x06\x07\x00\x00\x00\x00"), uint64(len(full.head))+uint64(size))
	locator = append(locator, 1, 0, 0, 0)
	for name, last := range map[string][]byte{
		"the count is honest modulo 65536": end(recordCount % 65536),
		"the count is small":               end(3),
		"zip64 tells the count":            append(append(wide, locator...), end(0xffff)...),
	} {
		t.Run(name, func(t *testing.T) {
			full := full
			full.end = last
			var err error
			used := allocated(func() {
				d := &directory{source: full, size: full.size()}
				_, err = d.open(10)
			})
			if codeOf(err) != fault.TooLarge {
				t.Errorf("got %v, want too_large", err)
			}
			if used > 16<<20 {
				t.Errorf("%d bytes were allocated to refuse it", used)
			}
		})
	}
}
