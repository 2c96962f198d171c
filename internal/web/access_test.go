package web_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axe is axe-core, which comes with the tools that build the page.
func axe(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile("page/node_modules/axe-core/axe.min.js")
	if err != nil {
		missing(t, "there is no axe-core; npm --prefix internal/web/page ci brings it")
	}
	return string(script)
}

// violations are what axe-core finds on the page as it is, by rule and place.
func violations(p *tab) []string {
	return eval[[]string](p, `axe.run(document).then((r) => r.passes.length < 15 ? ["axe looked at next to nothing"] :
		r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + v.help + " at " + n.target.join(" ") + " " + n.any.map((a) => a.message).join(" "))))`)
}

func TestAxeFindsNothing(t *testing.T) {
	script := axe(t)
	server := newServer(t)
	for name, on := range map[string]screen{"light": desk, "dark": {width: 1280, height: 900, dark: true}, "phone, dark": {width: 390, height: 844, dark: true}} {
		t.Run(name, func(t *testing.T) {
			p := open(t, server, on)
			eval[any](p, script+";0")
			check := func(state string) {
				t.Helper()
				for _, v := range violations(p) {
					t.Errorf("%s: %s", state, v)
				}
			}
			check("the start")
			p.press("Paste the text")
			check("pasting")
			p.press("Drop a file instead")
			p.fill("#posting", "Required: RHIT or CCS, Epic, three years. Preferred: SQL.")
			p.read(resumes + "inpatient-coder.pdf")
			p.press("The request as curl")
			eval[any](p, `document.querySelectorAll("aside details").forEach((d) => (d.open = true))`)
			p.wait(`[...document.querySelectorAll(".sources li")].every((li) => li.textContent.includes(" "))`)
			eval[any](p, `document.querySelector("[data-line]").click()`)
			check("the report with everything unfolded and a card")
			if on.width > phone.width {
				p.press("As text")
				check("the text")
			}
			p.press("Edit")
			p.wait(`document.querySelector(".typing textarea") && document.querySelector(".change")`)
			check("the editor")
			p.press("Vocabulary")
			p.wait(`document.querySelectorAll(".entries details").length > 300`)
			eval[any](p, `document.querySelector(".entries details").open = true`)
			check("the vocabulary")
			p.press("A class")
			p.wait(`document.querySelector("#files")`)
			check("the start of a class")
			sendClass(p)
			p.press("Erase everything now")
			check("a class")
		})
	}
}

func TestEverythingFitsAPhone(t *testing.T) {
	server := newServer(t)
	for _, name := range []string{"him-manager.pdf", "him-student.docx", "bridge-analyst.json"} {
		p := open(t, server, phone)
		fits := func(state string) {
			t.Helper()
			if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > int(phone.width) {
				t.Errorf("%s, %s: %d points wide, led by %s", name, state, wide, eval[string](p, `[...document.querySelectorAll("body *")].find((e) => e.getBoundingClientRect().right > 391)?.outerHTML.slice(0, 200) ?? ""`))
			}
		}
		fits("the start")
		p.read(resumes + name)
		eval[any](p, `document.querySelectorAll("aside details").forEach((d) => (d.open = true))`)
		p.press("The request as curl")
		fits("the report")
		eval[any](p, `document.querySelector("[data-line]").click()`)
		p.wait(`document.querySelector(".card")`)
		fits("a card")
		if strings.HasSuffix(name, ".pdf") {
			p.press("As it looks")
			p.wait(`document.querySelector("canvas")`)
			p.drawn()
			fits("the drawn page")
		}
		p.press("Edit")
		p.wait(`document.querySelector(".typing textarea")`)
		fits("the editor")
	}
	p := open(t, server, phone, "#/class")
	sendClass(p)
	if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > int(phone.width) {
		t.Errorf("a class is %d points wide", wide)
	}
	p.press("Vocabulary")
	p.wait(`document.querySelectorAll(".entries details").length > 300`)
	if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > int(phone.width) {
		t.Errorf("the vocabulary is %d points wide", wide)
	}
}

// focused names what the keyboard is on.
const focused = `(() => { const e = document.activeElement; return e.id || e.getAttribute("aria-label") || e.innerText || e.tagName; })()`

func TestTheKeyboardReachesEverything(t *testing.T) {
	p := open(t, newServer(t), desk)
	tabUntil := func(want string) {
		t.Helper()
		var passed []string
		for range 80 {
			p.do(chromedp.KeyEvent(kb.Tab))
			at := strings.TrimSpace(eval[string](p, focused))
			if strings.HasPrefix(at, want) {
				return
			}
			passed = append(passed, at)
		}
		list, _ := json.Marshal(passed)
		t.Fatalf("Tab does not reach %q, only %s", want, list)
	}
	for _, want := range []string{"Skip to the content", "himscore", "One resume", "Choose a file", "Paste the text", "Look at a sample", "role", "posting"} {
		tabUntil(want)
	}
	p.read(resumes + "roi-specialist.pdf")
	tabUntil("Edit")
	tabUntil("line-") // one stop for the whole resume
	first := eval[string](p, focused)
	p.wait(`document.querySelector(".card")`)
	p.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	if third := eval[string](p, focused); third == first || !strings.HasPrefix(third, "line-") {
		t.Errorf("the arrows lead from %s to %s", first, third)
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.wait(`document.querySelector(".card").getAttribute("aria-label") === "Line " + document.activeElement.dataset.line`)
	line := eval[string](p, focused)
	tabUntil("Close")
	p.do(chromedp.KeyEvent(kb.Escape))
	p.wait(`!document.querySelector(".card")`)
	if at := eval[string](p, focused); at != line {
		t.Errorf("Escape leads to %s, not back to %s", at, line)
	}
	for _, want := range []string{"role", "Next steps", "Missing keywords", "Roles", "Keywords found", "Print", "Copy as text", "Download JSON", "The request as curl"} {
		tabUntil(want)
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.wait(`document.querySelector(".curl pre")`)
}
