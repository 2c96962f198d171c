package pdf

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/document"
	"himscore/internal/extract/pdf/glyph"
	"himscore/internal/extract/pdf/ledongthuc"
)

// The fixtures of testdata are one resume, rendered by many producers in a few templates: testdata/<producer>.<template>.pdf.
// testdata/lines/<template>.txt is what a person reads there, written from the resume and not from any reader.

// fixture is one file of testdata.
type fixture struct {
	name, template string
	file           []byte
}

func fixtures(t testing.TB) []fixture {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(paths) < 60 {
		t.Fatalf("%d fixtures, %v", len(paths), err)
	}
	var all []fixture
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		_, template, _ := strings.Cut(name, ".")
		all = append(all, fixture{name, template, file})
	}
	return all
}

// expected is a line of the resume.
type expected struct {
	text    string
	bullet  bool
	level   int
	section int
}

// expectedLines reads the lines of a template: bullets begin with •, nested ones stand two blanks in, a blank line parts sections.
func expectedLines(t testing.TB, template string) []expected {
	t.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", "lines", template+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var all []expected
	section := 0
	for text := range strings.SplitSeq(strings.TrimSpace(string(file)), "\n") {
		if text == "" {
			section++
			continue
		}
		rest, nested := strings.CutPrefix(text, "  ")
		rest, bullet := strings.CutPrefix(rest, "• ")
		level := 0
		if nested {
			level = 1
		}
		all = append(all, expected{rest, bullet, level, section})
	}
	return all
}

// sameSigns makes alike what producers may write in more than one way: hyphens, quotes, a bar that TeX sets as a dash.
var sameSigns = strings.NewReplacer("‐", "-", "‑", "-", "−", "-", "’", "'", "‘", "'", "“", `"`, "”", `"`)

// plainText is a text with signs made alike. Small caps may come back as capitals, so the name is compared without case.
func plainText(s string) string {
	s = sameSigns.Replace(s)
	if strings.EqualFold(s, name) {
		return name
	}
	return s
}

const name = "Zoë Álvarez-Knutsen, RHIA, CCS"

// running is what the fixtures repeat at the top and bottom of pages. A reader may show it or drop it.
func running(text string) bool {
	return text == "Zoë Álvarez-Knutsen" || strings.HasPrefix(text, "Page ") && len(text) < 12
}

// mistakes says how the lines differ from those of the resume: lines that are missing or mangled, lose their bullet or level, stand
// outside their section or out of its order, and lines that the resume does not have.
func mistakes(lines []document.Line, want []expected) []string {
	var out []string
	owner := make([]int, len(lines)) // 1 + place in want; 0: no line of the resume
	for i, w := range want {
		at := -1
		for j, l := range lines {
			if at < 0 && owner[j] == 0 && !l.Hidden && plainText(l.Text) == plainText(w.text) {
				at = j
			}
		}
		if at < 0 {
			out = append(out, "missing: "+w.text)
			continue
		}
		owner[at] = 1 + i
		if l := lines[at]; l.Bullet != w.bullet {
			out = append(out, fmt.Sprintf("bullet %v: %s", l.Bullet, w.text))
		} else if l.Level != w.level {
			out = append(out, fmt.Sprintf("level %d: %s", l.Level, w.text))
		}
	}
	return append(out, strays(lines, want, owner)...)
}

// strays are lines that interrupt the order of a section, and lines that the resume does not have.
func strays(lines []document.Line, want []expected, owner []int) (out []string) {
	last := 0
	done := map[int]bool{} // sections that other text followed
	for j, o := range owner {
		switch {
		case o == 0 && !running(lines[j].Text):
			out = append(out, "extra: "+lines[j].Text)
		case o == 0:
		default:
			section := want[o-1].section
			if last > 0 && want[last-1].section != section {
				done[want[last-1].section] = true
			}
			if done[section] || o < last && want[last-1].section == section {
				out = append(out, "out of order: "+want[o-1].text)
			}
			last = o
		}
	}
	return out
}

// readers are both glyph readers with the one layout.
var readers = map[string]func(file []byte) ([]glyph.Page, error){
	"ledongthuc": ledongthuc.Read,
	"pdfium":     func(file []byte) ([]glyph.Page, error) { return shared.pdfium.Read(file, 3) },
}

func linesOf(reader string, file []byte) ([]document.Line, error) {
	pages, err := readers[reader](file)
	if err != nil {
		return nil, err
	}
	doc, err := compose(reader, pages)
	return doc.Lines, err
}

func TestEveryProducerReadsAsTheResume(t *testing.T) {
	for _, f := range fixtures(t) {
		want := expectedLines(t, f.template)
		for _, reader := range [...]string{"ledongthuc", "pdfium"} {
			t.Run(f.name+"/"+reader, func(t *testing.T) {
				lines, err := linesOf(reader, f.file)
				if err != nil {
					if reader == "ledongthuc" {
						return // PDFium answers
					}
					t.Fatal(err)
				}
				known := knownMistakes[f.name]
				if found := mistakes(lines, want); !slices.Equal(found, known.lines) {
					t.Errorf("mistakes:\n%s\nknown:\n%s", strings.Join(found, "\n"), strings.Join(known.lines, "\n"))
				}
			})
		}
	}
}

func TestBothReadersGiveTheSameLinesOfEveryProducer(t *testing.T) {
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			a, err := linesOf("ledongthuc", f.file)
			if err != nil {
				return // it refuses, so PDFium alone answers
			}
			b, err := linesOf("pdfium", f.file)
			if err != nil {
				t.Fatal(err)
			}
			show := func(lines []document.Line) (out []string) {
				for _, l := range lines {
					out = append(out, fmt.Sprintf("%v %d %v %s", l.Bullet, l.Level, l.Hidden, l.Text))
				}
				return out
			}
			if d := cmp.Diff(show(a), show(b)); d != "" {
				t.Fatalf("ledongthuc (-) and pdfium (+) differ:\n%s", d)
			}
			tolerance := max(1.5, looseBoxes[f.name]) // points
			for i := range a {
				p, q := *a[i].Box, *b[i].Box
				if d := max(math.Abs(p.X0-q.X0), math.Abs(p.Y0-q.Y0), math.Abs(p.X1-q.X1), math.Abs(p.Y1-q.Y1)); d > tolerance {
					t.Errorf("the box of %q is %v by ledongthuc and %v by pdfium", a[i].Text, p, q)
				}
			}
		})
	}
}

// BenchmarkProducers measures each reader on each fixture; whole/op is how many of the lines of the resume, all/op, came back
// whole.
func BenchmarkProducers(b *testing.B) {
	if err := shared.Warm(); err != nil {
		b.Fatal(err)
	}
	for _, f := range fixtures(b) {
		want := expectedLines(b, f.template)
		for _, reader := range [...]string{"ledongthuc", "pdfium"} {
			if _, err := linesOf(reader, f.file); err != nil {
				b.Run(f.name+"/"+reader+": "+err.Error(), func(*testing.B) {})
				continue
			}
			b.Run(f.name+"/"+reader, func(b *testing.B) {
				var lines []document.Line
				for b.Loop() {
					lines, _ = linesOf(reader, f.file)
				}
				wrong := len(mistakes(lines, want))
				b.ReportMetric(float64(len(want)-wrong), "whole/op")
				b.ReportMetric(float64(len(want)), "all/op")
			})
		}
	}
}
