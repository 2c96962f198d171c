package jsonresume

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"himscore/internal/fault"
)

func TestLinesOfAJSONResume(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"highlights are bullets under their job", `{"work":[{"position":"Coder","name":"Tern Clinic","startDate":"2021-02","highlights":["Coded charts","• Audited charts"]}]}`,
			"# Work Experience\nCoder, Tern Clinic\tFeb 2021 – Present\n> Coded charts\n> Audited charts"},
		{"an older resume names the employer company", `{"work":[{"position":"Coder","company":"Tern Clinic","startDate":"2019","endDate":"2020"}]}`,
			"# Work Experience\nCoder, Tern Clinic\t2019 – 2020"},
		{"a degree stands on one line", `{"education":[{"studyType":"Bachelor of Science","area":"Health Information Management","institution":"Tern College","endDate":"2019-05-12"}]}`,
			"# Education\nBachelor of Science, Health Information Management, Tern College\tMay 2019"},
		{"a certificate has issuer and date", `{"certificates":[{"name":"RHIT","issuer":"AHIMA","date":"2020-03"}]}`, "# Certifications\nRHIT, AHIMA, Mar 2020"},
		{"a skill stands alone", `{"skills":[{"name":"SQL","level":"Advanced"},{"name":"Epic","keywords":[]}]}`, "# Skills\nSQL (Advanced)\nEpic"},
		{"skills are lists", `{"skills":[{"name":"Systems","keywords":["Epic","SQL"]},"Excel"]}`, "# Skills\nSystems: Epic, SQL\nExcel"},
		{"a file in UTF-16 is read", "\xff\xfe{\x00\"\x00b\x00a\x00s\x00i\x00c\x00s\x00\"\x00:\x00{\x00\"\x00n\x00a\x00m\x00e\x00\"\x00:\x00\"\x00A\x00d\x00a\x00\"\x00}\x00}\x00", "Ada"},
		{"wrong types are passed over", `{"basics":"x","work":{"position":"Coder","highlights":"Coded"},"skills":7,"education":[null,3]}`,
			"# Work Experience\nCoder\n> Coded\n# Skills\n7"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read([]byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range d.Lines {
				mark := map[bool]string{true: "> "}[l.Bullet] + map[bool]string{true: "# "}[l.Heading]
				got = append(got, mark+l.Text)
			}
			if text := strings.Join(got, "\n"); text != tt.want {
				t.Errorf("got\n%s\nwant\n%s", text, tt.want)
			}
		})
	}
}

func TestWhatIsNoJSONResume(t *testing.T) {
	tests := []struct {
		name, in string
		want     fault.Code
	}{
		{"malformed JSON", `{"work": [`, fault.BadRequest},
		{"another object", `{"hello": 1}`, fault.UnsupportedType},
		{"a list", `[1]`, fault.UnsupportedType},
		{"a resume that says nothing", `{"work": []}`, fault.NoText},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read([]byte(tt.in))
			if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// Whatever is sent as JSON: a failure is a fault of the caller's, lines are clean, and no line says what the file does not.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		`{"work":[{"highlights":["a\nb"]}],"basics":{"summary":"- x"}}`,
		`{"basics":{"name":"Ada","label":"Coder","email":"a@b.example","location":{"city":"Duluth","region":"MN"},"profiles":[{"network":"x","url":"y"}]}}`,
		`{"education":[{"studyType":"BS","area":"HIM","institution":"Tern","startDate":"2015-09","endDate":"2019-05-12","courses":["x"]}],"certificates":[{"name":"RHIT","date":"2020-03"}]}`,
		`{"skills":[{"name":"Systems","keywords":["Epic",1,null]},"Excel"],"languages":[{"language":"x","fluency":"y"}],"projects":{"name":"z","highlights":"w"}}`,
		`{"basics":[[[]]],"work":{"a":{"b":[null]}},"skills":7,"volunteer":true,"awards":[{"title":"\ud800\u0000\u202e"}]}`,
		`{"work":[`, `[]`, `{"hello":1}`,
	} {
		f.Add([]byte(seed))
	}
	right := map[fault.Code]bool{fault.BadRequest: true, fault.UnsupportedType: true, fault.NoText: true}
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := Read(file)
		if err != nil {
			if f, ok := errors.AsType[*fault.Error](err); !ok || !right[f.Code] {
				t.Errorf("%v is not right", err)
			}
			return
		}
		size := 0
		for _, l := range d.Lines {
			size += len(l.Text)
			if strings.TrimSpace(l.Text) == "" || !utf8.ValidString(l.Text) || strings.ContainsFunc(l.Text, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }) {
				t.Errorf("line %+q", l.Text)
			}
		}
		if size > 20*len(file)+2000 { // headings, and names of months
			t.Errorf("%d bytes came out as %d", len(file), size)
		}
		if again, _ := Read(file); !reflect.DeepEqual(again, d) {
			t.Error("read twice, it is not the same")
		}
	})
}

func TestAMalformedFileNamesTheLine(t *testing.T) {
	_, err := Read([]byte("{\n \"basics\": {},\n \"work\" [\n]}"))
	if err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("got %v, want line 3", err)
	}
}
