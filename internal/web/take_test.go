package web_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"himscore/internal/extract/pdf/ledongthuc"
)

// watchTaking keeps what the page hands to the browser: files as window.taken, copied text as window.copied.
func (p *tab) watchTaking() {
	p.Helper()
	eval[any](p, `(() => {
		const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
		let last;
		URL.createObjectURL = (blob) => { last = blob; return create(blob); };
		HTMLAnchorElement.prototype.click = function () { if (this.download) window.taken = { name: this.download, blob: last }; else click.call(this); };
		Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } }, configurable: true });
	})()`)
}

// take presses a button and returns the file it hands over.
func (p *tab) take(button, name string) []byte {
	p.Helper()
	eval[any](p, `window.taken = undefined`)
	p.press(button)
	p.wait(`window.taken`)
	if got := eval[string](p, `window.taken.name`); got != name {
		p.Errorf("%s is called %s, not %s", button, got, name)
	}
	url := eval[string](p, `new Promise((resolve) => { const r = new FileReader(); r.onload = () => resolve(r.result); r.readAsDataURL(window.taken.blob); })`)
	_, packed, _ := strings.Cut(url, ",")
	body, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		p.Fatal(err)
	}
	return body
}

// sameJSON compares two JSON texts by what they say.
func sameJSON(t testing.TB, what string, want, got []byte) {
	t.Helper()
	var a, b any
	if err := json.Unmarshal(want, &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got, &b); err != nil {
		t.Fatalf("%s is no JSON: %v: %.300s", what, err, got)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestTheReportIsTakenAsJSONAndAsText(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	p.read(resumes + "roi-specialist.pdf")
	p.watchTaking()
	want := scored(t, server, resumes+"roi-specialist.pdf", nil)
	body, err := json.Marshal(want.reportOf)
	if err != nil {
		t.Fatal(err)
	}
	sameJSON(t, "the report downloaded", body, p.take("Download JSON", "report.json"))

	p.press("Copy as text")
	p.wait(`window.copied && document.querySelector(".take [role=status]").innerText === "Copied"`)
	copied := eval[string](p, `window.copied`)
	says := []string{fmt.Sprintf("Score: %d of 100, %s", want.Score.Total, want.Score.Band), "RHIT: Planned", "RHIT: planned", want.Score.Parts[0].Why, want.NextSteps[0].Title}
	for _, m := range want.Missing {
		says = append(says, m.Label+" (")
	}
	for _, l := range want.Lines {
		for _, a := range l.Advice {
			says = append(says, l.Text+"\n    ", a.Message)
		}
	}
	for _, s := range says {
		if !strings.Contains(copied, s) {
			t.Errorf("the text copied lacks %q", s)
		}
	}

	eval[any](p, `navigator.clipboard.writeText = () => Promise.reject(new Error())`)
	p.press("Copy as text")
	p.wait(`document.querySelector(".take [role=status]").innerText.includes("did not allow")`)
}

func TestTheCommandShownGivesTheSameReport(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		missing(t, "there is no curl on this machine")
	}
	server := newServer(t)
	const posting = "Required: RHIT or CCS, the applicant's own Epic build; $HOME.\nPreferred: SQL & \"denials\"."
	const pasted = "Ann Example\nann@mail.example\n\nEXPERIENCE\nHIM Analyst, Example Hospital, 2020 - 2024\n- Cut $9,000 of 'denials' by 12% \\ `a` \"b\""
	for name, c := range map[string]struct{ file, called string }{
		"pdf":      {file: "inpatient-coder.pdf", called: "inpatient-coder.pdf"},
		"odd name": {file: "privacy-analyst.txt", called: `it's; a, b "c" $d.txt`},
		"pasted":   {},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			p := open(t, server, desk)
			p.wait(`document.querySelector("#role option[value=cdi-specialist]")`)
			p.fill("#role", "cdi-specialist")
			p.fill("#posting", posting)
			if c.file != "" {
				body, err := os.ReadFile(resumes + c.file)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(folder, c.called), body, 0o600); err != nil {
					t.Fatal(err)
				}
				p.read(filepath.Join(folder, c.called))
			} else {
				p.press("Paste the text")
				p.wait(`document.querySelector("#pasted")`)
				p.fill("#pasted", pasted)
				p.press("Read it")
				p.wait(`document.querySelector("[data-score]")`)
			}
			p.watchTaking()
			p.press("The request as curl")
			p.wait(`document.querySelector(".curl pre")`)
			shell := exec.Command("sh", "-c", eval[string](p, `document.querySelector(".curl pre").textContent`))
			shell.Dir = folder
			answer, err := shell.Output()
			if err != nil {
				t.Fatal(err)
			}
			sameJSON(t, "the answer to the command", p.take("Download JSON", "report.json"), answer)
			if !bytes.Contains(answer, []byte(`"posting"`)) || !bytes.Contains(answer, []byte("Clinical Documentation")) {
				t.Error("the command asked for neither posting nor role")
			}
		})
	}
}

func TestPaperHasEverything(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	p.read(resumes + "inpatient-coder.pdf")
	const unfolded = `document.querySelectorAll("details[open]").length`
	before := eval[int](p, unfolded)
	background, printed := true, []byte(nil)
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		r, err := chromedp.Call(ctx, page.PrintToPDF, page.PrintToPDFParams{PrintBackground: &background})
		printed = r.Data
		return err
	}))
	p.wait(fmt.Sprint(unfolded, " === ", before))
	pages, err := ledongthuc.Read(printed)
	if err != nil {
		t.Fatal(err)
	}
	var letters strings.Builder
	second := 0 // where the second sheet begins
	for i, sheet := range pages {
		if i == 1 {
			second = letters.Len()
		}
		for _, g := range sheet.Glyphs {
			letters.WriteString(bare(g.Text))
		}
	}
	want := scored(t, server, resumes+"inpatient-coder.pdf", nil)
	total := fmt.Sprintf("%dof100", want.Score.Total)
	if !strings.HasPrefix(letters.String()[second:], total) {
		t.Error("the one page of the resume does not fit the first sheet of paper, with the score on the second")
	}
	says := []string{total}
	for _, part := range want.Score.Parts {
		says = append(says, part.Why)
	}
	for _, step := range want.NextSteps {
		says = append(says, step.Title)
	}
	for _, m := range want.Missing {
		says = append(says, m.Why)
	}
	for _, l := range want.Lines {
		for _, a := range l.Advice {
			says = append(says, a.Message)
		}
	}
	for _, c := range want.Credentials.Suggested {
		says = append(says, c.Name)
	}
	for _, s := range says {
		if !strings.Contains(letters.String(), bare(s)) {
			t.Errorf("the paper lacks %q", s)
		}
	}
	for _, control := range []string{"Download JSON", "Another resume", "Target role"} {
		if strings.Contains(letters.String(), bare(control)) {
			t.Errorf("the paper shows the control %q", control)
		}
	}
}

func TestAClassIsTakenInEachFormat(t *testing.T) {
	p := open(t, newServer(t), desk, "#/class")
	sendClass(p)
	p.watchTaking()
	table, err := csv.NewReader(bytes.NewReader(p.take("CSV", "results.csv"))).ReadAll()
	if err != nil || len(table) != 7 {
		t.Fatalf("the table has %d lines: %v", len(table), err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(p.take("Excel", "results.xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	if err != nil || len(rows) != 7 || rows[1][0] != table[1][0] || rows[6][0] != table[6][0] {
		t.Errorf("the workbook has %d rows: %v", len(rows), err)
	}
	lines := strings.Split(strings.TrimSpace(string(p.take("JSON, with whole reports", "results.jsonl"))), "\n")
	whole := 0
	for _, line := range lines {
		var item struct{ Report *reportOf }
		if err := json.Unmarshal([]byte(line), &item); err != nil {
			t.Fatal(err)
		}
		if item.Report != nil && len(item.Report.Lines) > 5 {
			whole++
		}
	}
	if len(lines) != 6 || whole != 5 {
		t.Errorf("%d lines with %d whole reports", len(lines), whole)
	}
}
