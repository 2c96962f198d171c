package web_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"himscore/internal/extract/pdf/pdftest"
)

// These tests hold what made first visitors stumble.

func TestAPlannedCredentialIsNotStruckOut(t *testing.T) {
	p := open(t, newServer(t), desk)
	p.read(resumes + "him-student.docx")
	if kind := eval[string](p, `document.querySelector(".text mark[data-keyword=rhia]").className`); !strings.Contains(kind, "planned") {
		t.Errorf("a planned RHIA is marked as %q", kind)
	}
	if eval[string](p, `getComputedStyle(document.querySelector(".text mark[data-keyword=rhia]")).textDecorationLine`) != "none" {
		t.Error("a planned RHIA is struck out")
	}
	if legend := eval[string](p, `document.querySelector(".legend").innerText`); !strings.Contains(legend, "Planned") {
		t.Errorf("the legend says %q", legend)
	}
}

func TestTheCardOfALineCoversNoLine(t *testing.T) {
	server := newServer(t)
	const overlap = `(() => {
		const a = document.querySelector(".card").getBoundingClientRect(), b = document.querySelector(%q).getBoundingClientRect();
		return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	})()`
	for name, on := range map[string]screen{"desk": desk, "phone": phone} {
		t.Run(name, func(t *testing.T) {
			p := open(t, server, on)
			p.read(resumes + "inpatient-coder.pdf")
			for _, id := range eval[[]string](p, `[...document.querySelectorAll("[data-line]")].map((e) => e.id)`) {
				eval[any](p, fmt.Sprintf(`document.getElementById(%q).click()`, id))
				p.wait(fmt.Sprintf(`document.getElementById(%q).ariaExpanded === "true" && document.querySelector(".card")`, id))
				covered := ".paper" // beside the resume there is room for the card
				if on == phone {
					covered = "#" + id
				}
				p.wait(fmt.Sprintf("!"+overlap, covered))
			}
		})
	}
}

func TestAPhoneShowsTheResumeFirst(t *testing.T) {
	server := newServer(t)
	p := open(t, server, phone)
	p.read(resumes + "roi-specialist.pdf")
	if !eval[bool](p, `document.querySelector(".drawn canvas").getBoundingClientRect().top < innerHeight / 2`) {
		t.Error("the drawn page does not begin in the upper half of the window")
	}
	score := scored(t, server, resumes+"roi-specialist.pdf", nil).Score
	if glance, want := eval[string](p, `document.querySelector(".glance").innerText`), fmt.Sprintf("%d of 100, %s", score.Total, score.Band); glance != want {
		t.Errorf("above the resume stands %q, want %q", glance, want)
	}
	eval[any](p, `document.querySelector(".glance").click()`)
	p.wait(`document.querySelector("[data-score]").getBoundingClientRect().top < innerHeight / 2`)
	if !eval[bool](p, `document.querySelector("[data-score]").getBoundingClientRect().top > document.querySelector(".bar").getBoundingClientRect().bottom`) {
		t.Error("the score is hidden under the bar")
	}
}

func TestChoosingAgainSaysThatItAdds(t *testing.T) {
	p := open(t, newServer(t), desk, "#/class")
	p.wait(`document.querySelector("#files")`)
	p.choose("#files", resumes+"roi-specialist.pdf", resumes+"him-manager.pdf")
	p.wait(`document.querySelector(".chosen").innerText.startsWith("2 files chosen.")`)
	p.wait(`[...document.querySelectorAll("button")].some((b) => b.innerText === "Add more files")`)
	p.choose("#files", resumes+"him-manager.pdf", resumes+"him-student.docx") // the first of them again
	p.wait(`document.querySelector(".chosen").innerText.startsWith("1 added to those chosen before: 3 files in all.")`)
	p.press("Start over")
	p.wait(`document.querySelector(".chosen").innerText === ""`)
}

func TestPagesFarBelowAreDrawnTooForPaper(t *testing.T) {
	var pages []string
	for n := range 6 {
		pages = append(pages, pdftest.Text(72, 720, "Ana Poe", 72, 700, "Experience", 72, 680, fmt.Sprintf("Coded %d charts a day at Rowan Hospital", 40+n)))
	}
	file := filepath.Join(t.TempDir(), "long.pdf")
	if err := os.WriteFile(file, pdftest.Doc{Pages: pages}.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	p := open(t, newServer(t), desk)
	p.read(file) // waits for every page
	if n := eval[int](p, `document.querySelectorAll("canvas[data-drawn]").length`); n != len(pages) {
		t.Errorf("%d pages of %d are drawn", n, len(pages))
	}
	if eval[float64](p, `scrollY`) != 0 {
		t.Error("the page was scrolled")
	}
}
