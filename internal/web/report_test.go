package web_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/extract/pdf/ledongthuc"
	"himscore/internal/report"
)

// mark is a keyword as the page marks it: over a drawn page in points, else as text.
type mark struct {
	Keyword                  string
	Kind                     string
	Line, Start, Page        int
	Left, Top, Right, Bottom float64
	Text                     string
}

// drawnMarks measures the marks over drawn pages in points of the page.
const drawnMarks = `[...document.querySelectorAll(".drawn")].flatMap((sheet, i) => {
	const page = sheet.getBoundingClientRect();
	const points = sheet.style.aspectRatio.split("/").map(Number)[0] / page.width;
	return [...sheet.querySelectorAll(".mark")].map((m) => {
		const r = m.getBoundingClientRect();
		return {
			Keyword: m.dataset.keyword, Kind: m.classList[1], Line: Number(m.parentElement.dataset.line), Start: Number(m.dataset.start), Page: i + 1,
			Left: (r.left - page.left) * points, Top: (r.top - page.top) * points, Right: (r.right - page.left) * points, Bottom: (r.bottom - page.top) * points,
		};
	});
})`

func TestMarksLieOnTheirWordsOfADrawnPage(t *testing.T) {
	server := newServer(t)
	for _, name := range []string{"roi-specialist.pdf", "him-manager.pdf", "inpatient-coder.pdf", "data-quality-analyst.pdf", "informatics-analyst.pdf"} {
		t.Run(name, func(t *testing.T) {
			p := open(t, server, desk)
			p.read(resumes + name)
			want := scored(t, server, resumes+name, nil)
			marks := eval[[]mark](p, drawnMarks)
			under := lettersUnder(t, resumes+name, marks)
			found := map[string]string{} // a mark that is wrapped has a part in each row
			for i, m := range marks {
				box := want.line(m.Line).Box
				if m.Left < box[0]-2 || m.Right > box[2]+2 || m.Top < box[1]-4 || m.Bottom > box[3]+4 {
					t.Errorf("%s in line %d lies at %v, outside of its line %v", m.Keyword, m.Line, m, *box)
				}
				found[fmt.Sprint(m.Line, ".", m.Start, " ", m.Keyword, " ", m.Kind)] += under[i]
			}
			if diff := cmp.Diff(want.marked(), found); diff != "" {
				t.Errorf("letters under the marks (-report +page):\n%s", diff)
			}
		})
	}
}

// lettersUnder reads what is printed under each mark with the service's own reader of PDF, which shares nothing with the page's.
func lettersUnder(t *testing.T, file string, marks []mark) []string {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := ledongthuc.Read(body)
	if err != nil {
		t.Fatal(err)
	}
	under := make([]string, len(marks))
	for i, m := range marks {
		for _, g := range pages[m.Page-1].Glyphs {
			if x, y := g.Middle(); m.Left < x && x < m.Right && m.Top < y && y < m.Bottom {
				under[i] += bare(g.Text)
			}
		}
	}
	return under
}

// bare is text without what a line break may add or take.
func bare(text string) string {
	return strings.NewReplacer(" ", "", "\t", "", "-", "", "\u00ad", "", "ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff").Replace(text)
}

type reportOf = report.Report

// wanted is a report with questions that tests ask.
type wanted struct{ reportOf }

func (r wanted) line(number int) *report.Line {
	i := slices.IndexFunc(r.Lines, func(l report.Line) bool { return l.Line == number })
	return &r.Lines[i]
}

// kind is what the mark of a mention says: a credential that is still ahead is no fault.
func (r wanted) kind(keyword string, m report.Mention) string {
	ahead := slices.ContainsFunc(r.Credentials.Held, func(c report.HeldCredential) bool {
		return c.ID == keyword && c.Line == m.Line && (c.Status == "planned" || c.Status == "in_progress")
	})
	if m.Evidence == "denied" && ahead {
		return "planned"
	}
	return m.Evidence
}

// marked are the mentions that can be shown: of two that overlap the longer.
func (r wanted) marked() map[string]string {
	type span struct{ line, start, end int }
	all := map[span]string{}
	var spans []span
	for _, k := range r.Keywords {
		for _, m := range k.Mentions {
			s := span{m.Line, m.Start, m.End}
			if _, twice := all[s]; !twice {
				spans = append(spans, s)
				all[s] = fmt.Sprint(m.Line, ".", m.Start, " ", k.ID, " ", r.kind(k.ID, m))
			}
		}
	}
	marked := map[string]string{}
	for _, s := range spans {
		hidden := slices.ContainsFunc(spans, func(o span) bool {
			return o != s && o.line == s.line && o.start < s.end && s.start < o.end && o.end-o.start > s.end-s.start
		})
		if !hidden {
			marked[all[s]] = bare(string([]rune(r.line(s.line).Text)[s.start:s.end]))
		}
	}
	return marked
}

func TestMarksStandAtTheirWordsOfAText(t *testing.T) {
	server := newServer(t)
	for _, name := range []string{"him-student.docx", "cdi-nurse.docx", "privacy-analyst.txt", "bridge-analyst.json"} {
		t.Run(name, func(t *testing.T) {
			p := open(t, server, desk)
			p.read(resumes + name)
			want := scored(t, server, resumes+name, nil)
			marks := eval[[]mark](p, `[...document.querySelectorAll(".text mark")].map((m) => ({
				Keyword: m.dataset.keyword, Kind: m.classList[0], Line: Number(m.closest("p").querySelector("[data-line]").dataset.line), Text: m.textContent }))`)
			var found, wish []string
			for _, m := range marks {
				found = append(found, fmt.Sprint(m.Line, " ", m.Keyword, " ", m.Kind, " ", bare(m.Text)))
			}
			for place, text := range want.marked() {
				at, rest, _ := strings.Cut(place, " ")
				line, _, _ := strings.Cut(at, ".")
				wish = append(wish, fmt.Sprint(line, " ", rest, " ", text))
			}
			slices.Sort(found)
			slices.Sort(wish)
			if diff := cmp.Diff(wish, found); diff != "" {
				t.Errorf("marks (-report +page):\n%s", diff)
			}
			if got := eval[int](p, `Number(document.querySelector("[data-score]").textContent)`); got != want.Score.Total {
				t.Errorf("the page shows %d, the report %d", got, want.Score.Total)
			}
			for _, l := range want.Lines {
				if l.Verdict != "none" && eval[string](p, fmt.Sprintf(`document.querySelector("#line-%d svg").classList[1]`, l.Line)) != l.Verdict {
					t.Errorf("line %d has not the sign of %s", l.Line, l.Verdict)
				}
			}
		})
	}
}

func TestALineSaysWhyAndLeadsToTheListAndBack(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	p.read(resumes + "roi-specialist.pdf")
	want := scored(t, server, resumes+"roi-specialist.pdf", nil)
	i := slices.IndexFunc(want.Lines, func(l report.Line) bool { return len(l.Advice) > 0 && len(l.Keywords) > 0 })
	line := want.Lines[i]
	eval[any](p, fmt.Sprintf(`document.querySelector("#line-%d").click()`, line.Line))
	p.wait(`document.querySelector(".card")`)
	if card := eval[string](p, `document.querySelector(".card").innerText`); !strings.Contains(card, line.Advice[0].Message) {
		t.Errorf("the card of line %d says %q, not %q", line.Line, card, line.Advice[0].Message)
	}
	eval[any](p, `document.querySelector(".card .found button").click()`)
	p.wait(fmt.Sprintf(`document.activeElement.id === "keyword-" + document.querySelector("#line-%d [data-keyword]").dataset.keyword`, line.Line))
	if !eval[bool](p, `document.activeElement.closest("li").classList.contains("here")`) {
		t.Error("the list does not show that the keyword stands in the open line")
	}
	eval[any](p, `document.activeElement.closest("li").querySelector(".line-link").click()`)
	p.wait(`document.activeElement.matches(".drawn [data-line]")`)
}

func TestAPostingIsCompared(t *testing.T) {
	const posting = "Required: RHIT or CCS, ICD-10-PCS, three years of inpatient coding, Epic, an associate degree. Preferred: SQL and denial management, a doctorate."
	server := newServer(t)
	p := open(t, server, desk)
	p.fill("#posting", posting)
	p.read(resumes + "inpatient-coder.pdf")
	want := scored(t, server, resumes+"inpatient-coder.pdf", map[string]string{"posting": posting}).Posting
	got := eval[[]string](p, `[...document.querySelectorAll(".asks li")].map((li) => li.className)`)
	var wish []string
	for _, ask := range want.Asks {
		switch {
		case slices.Contains(want.Missing, ask.ID):
			wish = append(wish, "no")
		case slices.Contains(want.ListedOnly, ask.ID):
			wish = append(wish, "onlyListed")
		default:
			wish = append(wish, "yes")
		}
	}
	if diff := cmp.Diff(wish, got); diff != "" {
		t.Errorf("what the posting asks (-report +page):\n%s", diff)
	}
	if share := eval[string](p, `document.querySelector(".posting").closest("details").querySelector(".count").textContent`); share != fmt.Sprint(math.Round(want.Match*100), "%") {
		t.Errorf("the page shows %s, the report %v", share, want.Match)
	}
	said := []string{"Associate degree required: not seen.", "Doctorate preferred: not seen.", fmt.Sprintf("3 years of experience asked: met, dated work in the field adds up to %g.", want.YearsSeen)}
	if diff := cmp.Diff(said, eval[[]string](p, `[...document.querySelectorAll(".posting .asked")].map((e) => e.textContent)`)); diff != "" {
		t.Errorf("degrees and years (-want +page):\n%s", diff)
	}
}

func TestATargetRoleIsAskedFor(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	p.read(resumes + "him-student.docx")
	want := scored(t, server, resumes+"him-student.docx", map[string]string{"target_role": "cdi-specialist"})
	p.wait(`document.querySelector("#role option[value=cdi-specialist]")`)
	p.fill("#role", "cdi-specialist")
	p.wait(fmt.Sprintf(`document.querySelector("[data-score]").textContent === "%d" && document.querySelector(".part-list p").innerText.includes("Clinical Documentation")`, want.Score.Total))
}

func TestEditingIsScoredAsItIsTyped(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	p.read(resumes + "him-student.docx")
	p.press("Edit")
	p.wait(`document.querySelector(".typing textarea") && document.querySelector(".change")`)
	text := eval[string](p, `document.querySelector(".typing textarea").value`)
	began := scoredText(t, server, []byte(text), nil).Score.Total
	better := strings.Replace(text, "Shadowed the release of information desk.", "Cut release of information turnaround from 9 days to 4.", 1)
	if better == text {
		t.Fatal("the sample has changed")
	}
	want := scoredText(t, server, []byte(better), nil).Score.Total
	if want <= began {
		t.Fatalf("%d is no better than %d", want, began)
	}
	for end := len(better) - 3; end <= len(better); end++ { // the last letters one by one: only the last of these questions is answered
		p.fill(".typing textarea", better[:end])
	}
	p.wait(fmt.Sprintf(`document.querySelector("[data-score]").textContent === "%d"`, want))
	p.wait(fmt.Sprintf(`document.querySelector(".change").textContent.startsWith("+%d ")`, want-began))
	p.wait(`[...document.querySelectorAll(".behind mark.quantified")].some((m) => m.textContent === "release of information")`)
	if behind := eval[string](p, `document.querySelector(".behind").textContent`); behind != better+"\n" {
		t.Error("the marks lie behind another text than that in the field")
	}
	p.press("As text")
	p.wait(`document.querySelector(".line mark.quantified")`)
}

func TestAnErrorIsASentence(t *testing.T) {
	server := newServer(t)
	for name, c := range map[string]struct{ body, says string }{
		"photo.png":  {"\x89PNG\r\n\x1a\n0000", "image"},
		"empty.txt":  {" \n", "no text"},
		"broken.pdf": {"%PDF-1.4\n1 0 obj\n<< /Type /Catalog", "PDF"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, []byte(c.body), 0o600); err != nil {
				t.Fatal(err)
			}
			p := open(t, server, desk)
			p.refusals = true
			p.drop(file)
			p.wait(`document.querySelector("[role=alert] p")`)
			if said := eval[string](p, `document.querySelector("[role=alert] p").textContent`); !strings.Contains(said, c.says) || !strings.HasSuffix(said, ".") || strings.ToUpper(said[:1]) != said[:1] {
				t.Errorf("the page says %q", said)
			}
			p.read(resumes + "privacy-analyst.txt") // and the next file is read
		})
	}
}

func TestMarkupInAResumeStaysText(t *testing.T) {
	server := newServer(t)
	p := open(t, server, desk)
	const line = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script> reduced denials by 12%`
	p.press("Paste the text")
	p.wait(`document.querySelector("#pasted")`)
	p.fill("#pasted", "Ann Example\nann@mail.example\n\nEXPERIENCE\nHIM Analyst, Example Hospital, 2020 - 2024\n- "+line+"\n")
	p.press("Read it")
	p.wait(`document.querySelector("[data-score]")`)
	if !eval[bool](p, fmt.Sprintf(`document.querySelector(".sheet").textContent.includes(%q) && !document.querySelector(".review img, .review script") && document.title === "himscore"`, line)) {
		t.Error("markup of the resume is not shown as its text")
	}
}

func TestAServerWithKeysAsksForOne(t *testing.T) {
	const key = "a-long-secret-of-the-test"
	p := open(t, newServer(t, key), desk)
	p.refusals = true
	p.wait(`document.querySelector("#key")`)
	p.fill("#key", "not-the-key-at-all")
	p.press("Use the key")
	p.wait(`document.querySelector(".key [role=alert]")`)
	p.fill("#key", key)
	p.press("Use the key")
	p.wait(`document.querySelectorAll("#role option").length > 20 && !document.querySelector(".key")`)
	p.read(resumes + "privacy-analyst.txt")
	p.press("The request as curl")
	p.wait(`document.querySelector(".curl pre")`)
	if command := eval[string](p, `document.querySelector(".curl pre").textContent`); strings.Contains(command, key) || !strings.Contains(command, "-F 'resume=@privacy-analyst.txt'") {
		t.Errorf("the command: %s", command)
	}
	if eval[int](p, `localStorage.length`) != 0 {
		t.Error("the key outlives the tab")
	}
}
