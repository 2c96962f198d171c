package intake

import (
	"bytes"
	"strings"
	"testing"

	"himscore/internal/batch/store"
)

// Whatever is sent: a fault or files, never more of them or longer ones than the limits, every name clean.
// A short run seems to stand still while go test minimizes what it found, for up to a minute each: -fuzzminimizetime=1x keeps it going.
func FuzzRead(f *testing.F) {
	ada := stored("ada.txt", "Ada")
	f.Add("a.pdf", []byte("%PDF-1.7"))
	f.Add(`C:\..\a`, zipped(ada, deflated(f, `..\b`, strings.Repeat("b", 400)), stored("Zo\x89", "x"), stored("c\x00/", "")))
	f.Add("", zipped(with(ada, func(m *member) { m.flags = 1 }), with(ada, func(m *member) { m.at = 1 })))
	f.Add("", quoted(f, 4, "Ada"))
	f.Add("", zipped())
	spool := f.TempDir()
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		limits := Limits{FileBytes: 200, BatchBytes: 2000, Files: 5, Spool: spool}
		r := NewReader(limits)
		files, all := 0, 0
		err := r.Read(name, bytes.NewReader(body), func(file store.File) error {
			files, all = files+1, all+len(file.Body)
			if flaw := flawOf(file.Name); flaw != "" {
				t.Errorf("the name %q: %s", file.Name, flaw)
			}
			if len(file.Body) > int(limits.FileBytes) || file.Refusal != nil && file.Body != nil {
				t.Errorf("%d bytes with refusal %v", len(file.Body), file.Refusal)
			}
			return nil
		})
		if files > limits.Files || files != r.Files() || all > int(limits.BatchBytes) {
			t.Errorf("%d files, %d counted, of %d bytes", files, r.Files(), all)
		}
		if err != nil && codeOf(err) == "" {
			t.Errorf("%v is no fault", err)
		}
	})
}

// Whatever a roster is: a fault, or rows that each have a file and as many further cells as there are columns.
func FuzzParseRoster(f *testing.F) {
	for _, seed := range []string{"file,student_id,program,class_year\na.pdf,1,HIM,2027\n", "sep=;\nfile;x\n\"a\";2\n", "\xff\xfef\x00", "\xef\xbb\xbfFILE\t\xeb\n,\n", "file\n\"", "file,,\n..,\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := ParseRoster(raw)
		if (err != nil) != (codeOf(err) != "") {
			t.Errorf("%v is no fault", err)
		}
		var names []string
		for _, row := range r.rows {
			if row.file == "" || len(row.student.Extra) != len(r.Columns) {
				t.Errorf("row %+v of columns %q", row, r.Columns)
			}
			names = append(names, row.file)
		}
		if n := r.Unmatched(names); n != 0 {
			t.Errorf("%d rows do not find the file that is named like them", n)
		}
	})
}
