package cli

import (
	"bytes"
	"strings"
	"testing"

	"himscore/internal/report"
)

func TestTextIsWrappedUnderWhereItBegan(t *testing.T) {
	var out bytes.Buffer
	p := newPage(&out)
	p.item(green, "  ● ", strings.Repeat("word ", 30))
	rows := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(rows) != 2 || !strings.HasPrefix(rows[0], "  ● word") || !strings.HasPrefix(rows[1], "    word") {
		t.Errorf("%q", rows)
	}
}

func TestAResumeCannotSteerTheTerminal(t *testing.T) {
	var out bytes.Buffer
	newPage(&out).item(plain, "", "RHIA\x1b[2J\u202eevil\x07\r\n100% done")
	if strings.ContainsAny(out.String(), "\x1b\x07\r\u202e") || !strings.Contains(out.String(), "100% done") {
		t.Errorf("%q", out.String())
	}
}

func TestOnlyATerminalSeesColor(t *testing.T) {
	p := &page{colored: true}
	if got := p.paint(red, "must"); got != "\x1b[31mmust\x1b[0m" {
		t.Errorf("%q", got)
	}
	if got := newPage(&bytes.Buffer{}).paint(red, "must"); got != "must" {
		t.Errorf("%q", got)
	}
}

func TestEveryLineThatAReasonNamesIsShown(t *testing.T) {
	r := report.Report{
		Level:   report.Level{Why: "The title in line 2 says so."},
		Missing: []report.Missing{{Why: "A must; lines 4, 6 and 11 only list it. Usual in 12 lines of work."}},
		Lines:   []report.Line{{Line: 1, Text: "Ana Poe", Verdict: "none"}, {Line: 2, Text: "Records Clerk", Verdict: "none"}, {Line: 4, Text: "Excel", Verdict: "none"}, {Line: 12, Text: "Spanish", Verdict: "none"}},
	}
	named := namedLines(r)
	for line, want := range map[int]bool{1: false, 2: true, 4: true, 6: true, 11: true, 12: false} {
		if named[line] != want {
			t.Errorf("line %d: named %t", line, named[line])
		}
	}
	var out bytes.Buffer
	printLines(newPage(&out), r.Lines, named)
	if got := out.String(); !strings.Contains(got, "Records Clerk") || !strings.Contains(got, "Excel") || strings.Contains(got, "Ana Poe") || strings.Contains(got, "Spanish") {
		t.Errorf("%s", got)
	}
}

func TestABarIsAsLongAsItsPoints(t *testing.T) {
	for want, c := range map[string][2]int{"█████░░░░░": {5, 10}, "░░░░░░░░░░": {-1, 10}, "██████████": {11, 10}} {
		if got := bar(c[0], c[1], 10); got != want {
			t.Errorf("%v: %s", c, got)
		}
	}
	if got := bar(1, 0, 2); got != "░░" {
		t.Errorf("a part worth nothing: %s", got)
	}
}
