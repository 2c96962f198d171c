package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/golden"
)

var batch = store.Batch{ID: "b1", State: store.Done, Files: 17, Wishes: store.Wishes{RosterColumns: []string{"GPA", "Advisor, first choice", "=HEADING()"}}}

// class is items of every kind: read and failed, waiting and refused while waiting, with a roster and without, and from a stranger.
func class() []store.Item {
	refusal := &store.Problem{Code: fault.UnsupportedType, Message: "this is an image; send a PDF, DOCX, text or JSON Resume"}
	items := []store.Item{
		{
			ID: "i1", Name: "José Núñez.pdf", State: store.Done,
			Roster: &store.Student{ID: "007", Program: "BS HIM", ClassYear: "2027", Extra: []string{"3.20", "Dr. \"Kim\", Ana", "-5"}},
			Summary: store.Summary{
				Score: 71, Band: "good", Track: "him", Level: "student", Role: "HIM Technician", Education: "associate",
				Verdicts: map[string]int{"quantified_accomplishment": 3, "accomplishment": 2, "duty": 4},
				Shown:    []store.Named{{ID: "roi", Label: "Release of information", Note: "quantified"}, {ID: "epic", Label: "Epic", Note: "duty"}},
				Missing: []store.Named{
					{ID: "audit", Label: "Audit readiness", Note: "must"}, {ID: "hipaa", Label: "HIPAA", Note: "must"}, {ID: "sql", Label: "SQL", Note: "should"},
					{ID: "k4", Label: "Four"}, {ID: "k5", Label: "Five"}, {ID: "k6", Label: "Six"}, {ID: "k7", Label: "Seven"}, {ID: "k8", Label: "Eight"},
					{ID: "k9", Label: "Nine"}, {ID: "k10", Label: "Ten"}, {ID: "k11", Label: "Eleven"},
				},
				Held:      []store.Named{{ID: "ccs", Label: "CCS", Note: "held"}, {ID: "rhit", Label: "RHIT", Note: "in_progress"}},
				Suggested: []store.Named{{ID: "rhia", Label: "RHIA", Note: "later"}},
				Findings:  []string{"two_columns", "unusual_section_title", "unusual_section_title"}, Warnings: []string{"patient_data"},
			},
		},
		{
			ID: "i2", Name: "=HYPERLINK(\"http://x\").pdf", State: store.Failed,
			Roster:  &store.Student{Program: "+BS", Extra: []string{"\x00@SUM(1)", "a\nb"}},
			Summary: store.Summary{Problem: &store.Problem{Code: fault.NoText, Message: "there is no text in this file"}},
		},
		{ID: "i3", Name: "waiting.docx", State: store.Running},
		{ID: "i4", Name: "refused.png", State: store.Queued, Summary: store.Summary{Problem: refusal}},
	}
	for i := range 13 {
		program := "BS HIM" // the others are two and, to hide them, five
		if i >= 6 {
			program = "MS Informatics"
		}
		if i >= 11 {
			program = "PhD"
		}
		items = append(items, store.Item{
			ID: fmt.Sprint("j", i), Name: fmt.Sprint(i, ".txt"), State: store.Done,
			Roster: &store.Student{ID: fmt.Sprint(i), Program: program, ClassYear: "2027"},
			Summary: store.Summary{
				Score: 50 + i, Band: "fair", Track: "informatics", Level: "entry", Education: "bachelor",
				Missing: []store.Named{{ID: "sql", Label: "SQL", Note: "must"}}, Suggested: []store.Named{{ID: "chda", Label: "CHDA"}},
			},
		})
	}
	return items
}

// from is a source of items, each with a report when it has been read.
func from(items []store.Item) Source {
	return func(yield func(store.Item, []byte) error) error {
		for _, i := range items {
			var report []byte
			if i.State == store.Done {
				report = []byte(`{"taxonomy_version": "2026.11", "b": "<&>", "a": 1.50, "n": 12345678901234567890}` + "\n")
			}
			if err := yield(i, report); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestCSV(t *testing.T) {
	var out bytes.Buffer
	if err := CSV(&out, batch, from(class())); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/results.golden.csv", out.Bytes())
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 18 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func TestJSONL(t *testing.T) {
	var out bytes.Buffer
	if err := JSONL(&out, batch, from(class())); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/results.golden.jsonl", out.Bytes())
	for line := range strings.Lines(out.String()) {
		var got Line
		if err := json.Unmarshal([]byte(line), &got); err != nil || got.ID == "" || got.Roster == nil {
			t.Errorf("%v: %s", err, line)
		}
	}
}

func TestJSONLKeepsColumnsOfOneHeadingApart(t *testing.T) {
	var out bytes.Buffer
	b := store.Batch{Wishes: store.Wishes{RosterColumns: []string{"note", "note", "note (2)"}}}
	if err := JSONL(&out, b, from([]store.Item{{Roster: &store.Student{Extra: []string{"1", "2", "3", "beyond"}}}})); err != nil {
		t.Fatal(err)
	}
	var got Line
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"note": "1", "note (2)": "2", "note (2) (2)": "3"}, got.Roster); d != "" {
		t.Error(d)
	}
}

func TestEachCodeHasATitle(t *testing.T) {
	for _, code := range fault.Codes {
		if titles[code] == "" {
			t.Errorf("%s has none", code)
		}
	}
}

func TestGuard(t *testing.T) {
	for _, c := range []struct{ in, cell, roster string }{
		{"", "", ""},
		{"a=b", "a=b", "a=b"},
		{"=1+1", "'=1+1", "'=1+1"},
		{"@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"},
		{"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
		{"-2+3", "'-2+3", "'-2+3"},
		{"\t=1", "'\t=1", "'\t=1"},
		{"\r=1", "'\r=1", "'\r=1"},
		{"\n=1", "'\n=1", "'\n=1"},
		{"＝1", "'＝1", "'＝1"},
		{"＋1", "'＋1", "'＋1"},
		{"－1", "'－1", "'－1"},
		{"＠a", "'＠a", "'＠a"},
		{" =1", "' =1", "' =1"},
		{"\u00a0=1", "'\u00a0=1", "'\u00a0=1"},
		{"\u200b=1", "'\u200b=1", "'\u200b=1"},
		{"\uFEFF=1", "'\uFEFF=1", "'\uFEFF=1"},
		{"\x00=1", "'=1", "'=1"},
		{"-5", "'-5", "-5"},
		{"+3.2", "'+3.2", "+3.2"},
		{"-1.234,5", "'-1.234,5", "-1.234,5"},
		{"-.5", "'-.5", "-.5"},
		{"-5\n", "'-5\n", "'-5\n"},
		{"--5", "'--5", "'--5"},
		{"+1 555 0100", "'+1 555 0100", "'+1 555 0100"},
		{"-", "'-", "'-"},
		{"−5", "−5", "−5"}, // a minus sign proper starts no formula
		{"'=1", "'=1", "'=1"},
		{"a\x07b\uFFFEc\tö", "abc\tö", "abc\tö"},
		{"\xff=", "\uFFFD=", "\uFFFD="},
	} {
		if got := guard(c.in); got != c.cell {
			t.Errorf("guard(%q) = %q, want %q", c.in, got, c.cell)
		}
		if got := guardRoster(c.in); got != c.roster {
			t.Errorf("guardRoster(%q) = %q, want %q", c.in, got, c.roster)
		}
	}
}

func TestNoPieceOfACSVCellBeginsAFormula(t *testing.T) {
	for in, want := range map[string]string{
		"HIPAA; SQL":            "HIPAA; SQL",
		"a;b=c":                 "a;b=c",
		`x;=HYPERLINK("a");y`:   `x;'=HYPERLINK("a");y`,
		"x; \"=1":               "x; \"'=1",
		"a\n=1\n\u200b+1;;\t＠x": "a\n'=1\n\u200b'+1;;\t'＠x",
	} {
		var out bytes.Buffer
		if err := CSV(&out, store.Batch{}, from([]store.Item{{Name: in}})); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || rows[1][0] != want {
			t.Errorf("%q: %q, %v", in, rows[1][0], err)
		}
	}
}

func TestCutCountsAsASpreadsheetDoes(t *testing.T) {
	if got := cut(strings.Repeat("é", cellSize)); got != strings.Repeat("é", cellSize) {
		t.Error("text of two bytes a character was cut too early")
	}
	if got := cut(strings.Repeat("😀", cellSize)); got != strings.Repeat("😀", cellSize/2) {
		t.Errorf("%d bytes are left", len(got))
	}
}

// What goes wrong in the source or the writer comes back, and a workbook that failed has written nothing.
func TestErrorsComeBack(t *testing.T) {
	broken := errors.New("the database is down")
	for name, write := range map[string]func(io.Writer, store.Batch, Source) error{"CSV": CSV, "XLSX": XLSX, "JSONL": JSONL} {
		var out bytes.Buffer
		err := write(&out, batch, func(yield func(store.Item, []byte) error) error {
			for _, i := range class() {
				if err := yield(i, nil); err != nil {
					return err
				}
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
		if name == "XLSX" && out.Len() > 0 {
			t.Error("half a workbook was written")
		}
		many := slices.Repeat(class(), 200) // more than a buffer holds
		if err := write(full{}, batch, from(many)); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: %v", name, err)
		}
	}
}

var errFull = errors.New("the disk is full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
