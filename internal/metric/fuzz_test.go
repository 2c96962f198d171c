package metric

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"himscore/internal/resume"
)

func FuzzSpansHoldTheirText(f *testing.F) {
	for _, seed := range []string{"Cut lag from 14 days to 5", "92% → 97%", "used to take three weeks; by spring, four days", "$1.2M–$1.4M", "(419) 555-0142", "½ of 3º", "1.2.3,4", "a dozen a day per 1,000", "no no no finding", "ICD-10/ICD10", "İ 5 days"} {
		f.Add(seed)
	}
	j := newJudge(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		runes := []rune(text)
		got := j.Line(text)
		if got.Verdict != Quantified && len(got.Metrics) > 0 || got.Verdict == None {
			t.Fatalf("verdict %s with metrics %v", got.Verdict, got.Metrics)
		}
		end := 0
		for _, m := range got.Numbers {
			if m.Start < end || m.Start >= m.End || m.End > len(runes) {
				t.Fatalf("span %d..%d of %d runes, after %d", m.Start, m.End, len(runes), end)
			}
			if m.Text != string(runes[m.Start:m.End]) || m.Kind == "" {
				t.Fatalf("text %q of kind %q is not at its span %q", m.Text, m.Kind, string(runes[m.Start:m.End]))
			}
			end = m.End
			for _, x := range []*float64{m.Value, m.From, m.To, m.Change} {
				if x != nil && (math.IsNaN(*x) || math.IsInf(*x, 0)) {
					t.Fatalf("%q has no finite value", m.Text)
				}
			}
		}
	})
}

func FuzzANumberPrintsAndParsesBack(f *testing.F) {
	f.Add(1900.0)
	f.Add(0.04)
	f.Add(1e15)
	j := newJudge(f)
	f.Fuzz(func(t *testing.T, want float64) {
		if math.IsNaN(want) || math.IsInf(want, 0) {
			return
		}
		printed := strconv.FormatFloat(math.Abs(want), 'f', -1, 64)
		n, ok := readNumber(newLine(&j.lex, printed).toks, 0)
		if !ok || n.value != math.Abs(want) {
			t.Fatalf("%s is read as %v", printed, n.value)
		}
	})
}

func BenchmarkJudgeATwoPageResume(b *testing.B) {
	j := newJudge(b)
	raw, err := os.ReadFile("testdata/verdicts.txt")
	if err != nil {
		b.Fatal(err)
	}
	var r resume.Resume
	for _, row := range strings.Split(string(raw), "\n") {
		if _, text, ok := strings.Cut(row, "\t"); ok && len(r.Lines) < 60 {
			r.Lines = append(r.Lines, resume.Line{Number: len(r.Lines) + 1, Part: resume.Body, Text: text})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		j.Judge(r)
	}
}

func BenchmarkJudgeOneLongHostileLine(b *testing.B) {
	j := newJudge(b)
	r := resume.Resume{Lines: []resume.Line{{Part: resume.Body, Text: strings.Repeat("from 14 to 5 no top of 23 records, ", 2000)}}}
	for b.Loop() {
		j.Judge(r)
	}
}
