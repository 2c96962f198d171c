package web_test

import (
	"encoding/csv"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const roster = `file,student_id,program,class_year,advisor
roi-specialist.pdf,S1,HIM AAS,2027,Lee
him-manager.pdf,S2,HIM BS,2026,Lee
him-student.docx,S3,HIM BS,2027,Roe
cdi-nurse.docx,S4,HIM BS,2026,Roe
privacy-analyst.txt,S5,HIM AAS,2026,Roe
photo.png,S6,HIM AAS,2026,Roe
`

// sendClass sends a class of five resumes, a picture and a roster, and waits until it is finished.
func sendClass(p *tab) {
	p.Helper()
	folder := p.TempDir()
	for name, body := range map[string]string{"roster.csv": roster, "photo.png": "\x89PNG\r\n\x1a\n0000"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(body), 0o600); err != nil {
			p.Fatal(err)
		}
	}
	files := []string{filepath.Join(folder, "photo.png"), filepath.Join(folder, "roster.csv")}
	for _, name := range []string{"roi-specialist.pdf", "him-manager.pdf", "him-student.docx", "cdi-nurse.docx", "privacy-analyst.txt"} {
		files = append(files, resumes+name)
	}
	p.wait(`document.querySelector("#files")`)
	p.choose("#files", files...)
	p.press("Score 6 files")
	p.wait(`document.querySelector(".batch-state")?.innerText.includes("5 resumes read, 1 not") && document.querySelector(".charts")`)
}

func TestAClassFromItsRosterToItsExport(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk, "#/class")
	sendClass(p)
	rows := func() []string {
		return eval[[]string](p, `[...document.querySelectorAll("tbody tr")].map((r) => r.querySelector("th").innerText.split("\n")[0])`)
	}
	byScore := rows()
	if len(byScore) != 6 || byScore[0] != "him-manager.pdf" || byScore[5] != "photo.png" {
		t.Errorf("the table begins with the best: %v", byScore)
	}
	if said := eval[string](p, `document.querySelector(".problem").textContent`); !strings.Contains(said, "image") || !strings.HasSuffix(said, ".") {
		t.Errorf("of the picture the page says %q", said)
	}
	p.press("File")
	p.wait(`document.querySelector("th.file").ariaSort === "ascending"`)
	if got := rows(); !slices.IsSorted(got) {
		t.Errorf("by file: %v", got)
	}
	p.fill("#filter-program", "HIM BS")
	p.fill("#filter-least", "50")
	if diff := cmp.Diff([]string{"cdi-nurse.docx", "him-manager.pdf"}, rows()); diff != "" {
		t.Errorf("of one program, from 50 (-want +page):\n%s", diff)
	}
	if bins := eval[string](p, `document.querySelector(".histogram").ariaLabel`); !strings.Contains(bins, "90 to 100: 1") {
		t.Errorf("the histogram says %q", bins)
	}

	p.press("him-manager.pdf")
	p.wait(`document.querySelector("[data-score]")`)
	if got, want := eval[string](p, `document.querySelector("[data-score]").textContent`), "96"; got != want {
		t.Logf("the report of a student shows %s", got)
	}
	if strings.Contains(eval[string](p, `document.body.innerText`), "Lee") {
		t.Error("a column of the roster that is for the staff stands in the report of a student")
	}
	p.press("Back to the class")

	eval[any](p, `(() => { const keep = URL.createObjectURL; URL.createObjectURL = (blob) => { window.taken = blob; return keep(blob); }; })()`)
	p.press("CSV")
	p.wait(`window.taken`)
	table, err := csv.NewReader(strings.NewReader(eval[string](p, `window.taken.text()`))).ReadAll()
	if err != nil || len(table) != 7 || !slices.Contains(table[0], "advisor") {
		t.Errorf("the export has %d lines, headed %v: %v", len(table), table[0], err)
	}

	id := eval[string](p, `location.hash.split("?")[1]`)
	p.press("Erase everything now")
	p.press("Erase it")
	p.wait(`document.querySelector("#files")`)
	answer, err := http.Get(server + "/v1/batches/" + id + "/items")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if body, err := io.ReadAll(answer.Body); err != nil || strings.Contains(string(body), "roi-specialist") {
		t.Errorf("after erasing, the batch answers %s %s %v", answer.Status, body, err)
	}
}

func TestTheVocabularyIsFound(t *testing.T) {
	p := open(t, newServer(t), desk, "#/vocabulary")
	p.wait(`document.querySelectorAll(".entries details").length > 300`)
	p.fill("#find", "chart chasing")
	p.fill("#find", "release of info")
	p.wait(`document.querySelectorAll(".entries details").length < 20`)
	if first := eval[string](p, `document.querySelector(".entries summary b").textContent`); first != "Release of information" {
		t.Errorf("found first: %s", first)
	}
	eval[any](p, `document.querySelector(".entries details").open = true`)
	p.wait(`document.querySelector(".entries details .sources")`)
	p.fill("#find", "")
	p.press("Credentials")
	p.wait(`document.querySelector(".entries").innerText.includes("RHIA")`)
	p.fill("#track", "informatics")
	p.press("Roles")
	p.wait(`[...document.querySelectorAll(".entries .tag")].every((tag) => tag.textContent === "Informatics")`)
}
