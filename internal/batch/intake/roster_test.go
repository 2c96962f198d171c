package intake

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	utf "golang.org/x/text/encoding/unicode"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

func TestARosterIsReadHoweverItWasExported(t *testing.T) {
	wide, err := utf.UTF16(utf.LittleEndian, utf.UseBOM).NewEncoder().String("file\tprogram\r\nZoë.pdf\tHIM\r\n")
	if err != nil {
		t.Fatal(err)
	}
	zoe := []store.Student{{Program: "HIM"}}
	tests := []struct {
		name, raw string
		columns   []string
		want      []store.Student
	}{
		{"as the contract has it", "file,student_id,program,class_year\na.pdf,0012,HIM,2027\n", nil, []store.Student{{ID: "0012", Program: "HIM", ClassYear: "2027"}}},
		{"any order and case", " Class_Year ,FILE,Student_ID\n2027,a.pdf,7\n", nil, []store.Student{{ID: "7", ClassYear: "2027"}}},
		{"a mark, semicolons and CRLF", "\xef\xbb\xbffile;program\r\na.pdf;HIM\r\n", nil, zoe},
		{"tabs", "file\tprogram\na, b.pdf\tHIM", nil, zoe},
		{"Windows-1252", "file;program\nZo\xeb.pdf;HIM\n", nil, zoe},
		{"UTF-16 of Excel", wide, nil, zoe},
		{"Excel's line of the separator", "sep=;\r\nfile;program\r\na.pdf;HIM", nil, zoe},
		{"one column", "file\na.pdf\n", nil, []store.Student{{}}},
		{"blank lines", "\n\nfile,program\n\n , \na.pdf,HIM\n,\n", nil, zoe},
		{"columns we do not know, as they are", "Advisor,file,program,Advisor,Note\n Dr. X ,a.pdf,HIM,=1+1,\"two\nlines\"\n", []string{"Advisor", "Advisor", "Note"}, []store.Student{{Program: "HIM", Extra: []string{" Dr. X ", "=1+1", "two\nlines"}}}},
		{"ragged rows", "file,program,note\na.pdf,HIM\nb.pdf\nc.pdf,,n,,\n", []string{"note"}, []store.Student{{Program: "HIM", Extra: []string{""}}, {Extra: []string{""}}, {Extra: []string{"n"}}}},
		{"a column without a title and without cells", "file,program,,\na.pdf,HIM,,\n", nil, zoe},
		{"no rows", "file,program\n", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := ParseRoster([]byte(tt.raw))
			if err != nil {
				t.Fatal(err)
			}
			var got []store.Student
			for _, row := range r.rows {
				got = append(got, row.student)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.columns, r.Columns); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMistakesOfARosterAreToldByLine(t *testing.T) {
	tests := []struct {
		name, raw string
		says      []string
	}{
		{"nothing", "\n\n", []string{"empty"}},
		{"no column file", "name,program\nsecret,HIM\n", []string{"no column file"}},
		{"a column twice", "file,Program,program\n", []string{"two columns program"}},
		{"a workbook", "PK\x03\x04\x00\x00secret", []string{"no CSV"}},
		{"a longer row", "file,program\na.pdf,HIM\nsecret.pdf,HIM,secret\n", []string{"line 3 has more cells"}},
		{"no file", "sep=,\nfile,program\n\n,secret\n", []string{"line 4 names no file"}},
		{"a file twice", "file\nsecret.pdf\n\nSECRET.pdf\n", []string{"lines 2 and 4"}},
		{"a quotation mark", "file,program\nsecret.pdf,4\" secret\nb.pdf,HIM,secret\n", []string{"line 2 has a stray", "line 3 has more"}},
		{"a cell under no title", "file,\na.pdf,secret\n", []string{"line 2 has a cell"}},
		{"an open quotation", "file,program\na.pdf,\"secret\nb.pdf,HIM\n", []string{"line 2 has a stray or unclosed"}},
		{"many mistakes", "file\n" + strings.Repeat("secret.pdf\n", 30), []string{"lines 2 and 3 ", "lines 2 and 12 ", "and 19 more"}},
		{"too many rows", "file\n" + strings.Repeat("x\n", 20_001), []string{"20000 rows"}},
		{"too many columns", "file" + strings.Repeat(",secret", 200), []string{"200 columns"}},
		{"a line of separators", "file\n" + strings.Repeat(",", 1<<20), []string{"line 2 has far more"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseRoster([]byte(tt.raw))
			var f *fault.Error
			if !errors.As(err, &f) || f.Code != fault.InvalidField || len(f.Fields) != 1 || f.Fields[0].Field != "roster" {
				t.Fatalf("got %v", err)
			}
			for _, says := range tt.says {
				if !strings.Contains(f.Message, says) {
					t.Errorf("%q does not say %q", f.Message, says)
				}
			}
			if strings.Contains(strings.ToLower(f.Message), "secret") {
				t.Errorf("%q holds the text of a cell", f.Message)
			}
		})
	}
}

func TestEachFileFindsItsRow(t *testing.T) {
	tests := []struct {
		name      string
		rows      []string // the id of a student is the number of the row
		files     []string
		want      []string // "-" for nobody
		unmatched int
	}{
		{"by its name", []string{"b.pdf", "a.pdf"}, []string{"a.pdf", "b.pdf", "c.pdf"}, []string{"2", "1", "-"}, 0},
		{"in any case", []string{"ÉVA.PDF"}, []string{"e\u0301va.pdf"}, []string{"1"}, 0},
		{"without folders of the archive", []string{"a.pdf", "b.pdf"}, []string{"class/a.pdf"}, []string{"1"}, 1},
		{"without folders of the roster", []string{`C:\cv\a.pdf`}, []string{"a.pdf"}, []string{"1"}, 0},
		{"the whole name first", []string{"x/a.pdf", "y/a.pdf"}, []string{"y/a.pdf", "x/a.pdf"}, []string{"2", "1"}, 0},
		{"two files of one base name", []string{"a.pdf"}, []string{"x/a.pdf", "y/a.pdf"}, []string{"-", "-"}, 1},
		{"two rows of one base name", []string{"x/a.pdf", "y/a.pdf"}, []string{"a.pdf"}, []string{"-"}, 2},
		{"two files of one name", []string{"a.pdf"}, []string{"a.pdf", "A.pdf"}, []string{"-", "-"}, 1},
		{"a base name beside a whole one", []string{"a.pdf"}, []string{"a.pdf", "x/a.pdf"}, []string{"1", "-"}, 0},
		{"no two rows for one file", []string{"x/a.pdf", "a.pdf"}, []string{"x/a.pdf"}, []string{"1"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw := "student_id,file\n"
			for i, file := range tt.rows {
				raw += fmt.Sprintf("%d,%s\n", i+1, file)
			}
			r, err := ParseRoster([]byte(raw))
			if err != nil {
				t.Fatal(err)
			}
			names := make([]string, len(tt.files))
			for i, file := range tt.files {
				names[i] = displayName(segments(file))
			}
			var got []string
			for _, student := range r.Match(names) {
				if student == nil {
					student = &store.Student{ID: "-"}
				}
				got = append(got, student.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if n := r.Unmatched(names); n != tt.unmatched || r.Rows() != len(tt.rows) {
				t.Errorf("%d of %d rows have no file, want %d of %d", n, r.Rows(), tt.unmatched, len(tt.rows))
			}
		})
	}
}
