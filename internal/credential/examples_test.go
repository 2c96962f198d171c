package credential

import (
	"strings"
	"testing"
	"time"

	"himscore/internal/document"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

var november2026 = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// bench reads resumes with the rules of this program.
type bench struct {
	taxonomy *taxonomy.Taxonomy
	reader   *resume.Reader
	matcher  *keyword.Matcher
	finder   *Finder
}

func newBench(t testing.TB) bench {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return bench{tax, resume.NewReader(tax), keyword.New(tax), New(tax)}
}

// read finds the claims of a resume given as lines; a line that starts with "# " is a heading, one with "- " a list item.
func (b bench) read(lines ...string) (resume.Resume, Claims) {
	var d document.Document
	for _, text := range lines {
		line := document.Line{Text: text}
		if rest, ok := strings.CutPrefix(text, "# "); ok {
			line = document.Line{Text: rest, Heading: true}
		} else if rest, ok := strings.CutPrefix(text, "- "); ok {
			line = document.Line{Text: rest, Bullet: true}
		}
		d.Lines = append(d.Lines, line)
	}
	r := b.reader.Build(d)
	return r, b.finder.Find(r, b.matcher.Find(r), november2026)
}

func TestEveryStatusWordingReadsItsTexts(t *testing.T) {
	b := newBench(t)
	for _, w := range b.taxonomy.Statuses {
		b.readsTexts(t, w.Place, w.Status, w.Match, w.Reject)
	}
}

func TestEveryStepReadsItsTexts(t *testing.T) {
	b := newBench(t)
	for _, s := range b.taxonomy.Steps {
		b.readsTexts(t, s.Place, s.Status, s.Match, s.Reject)
	}
}

// readsTexts holds a rule to the texts that must read as its status and to those that must not.
func (b bench) readsTexts(t *testing.T, at taxonomy.Place, status string, match, reject []string) {
	t.Helper()
	for _, text := range match {
		if got := b.statusOfBracketed(t, text); got != status {
			t.Errorf("%s:%d: %q reads as %s, want %s", at.File, at.Line, text, got, status)
		}
	}
	for _, text := range reject {
		if got := b.statusOfBracketed(t, text); got == status {
			t.Errorf("%s:%d: %q reads as %s", at.File, at.Line, text, got)
		}
	}
}

// statusOfBracketed is the status of the credential in brackets, in a section of credentials.
func (b bench) statusOfBracketed(t *testing.T, text string) string {
	t.Helper()
	_, rest, _ := strings.Cut(text, "[")
	name, _, found := strings.Cut(rest, "]")
	if !found {
		t.Fatalf("%q holds no brackets", text)
	}
	plain := strings.NewReplacer("[", "", "]", "").Replace(text)
	r, claims := b.read("Ana Poe", "# Certifications", "- "+plain)
	start := len([]rune(text[:strings.Index(text, "[")]))
	for _, m := range b.matcher.Find(r) {
		if m.At.Line != 3 || m.At.Start > start || m.At.End < start+len([]rune(name)) && m.At.End <= start {
			continue
		}
		for _, c := range claims.Credentials {
			if c.ID == m.Keyword {
				return string(c.Status)
			}
		}
		if _, ok := b.finder.credentials[m.Keyword]; ok {
			return unclaimed
		}
	}
	t.Errorf("%q: no credential is found in the brackets", text)
	return ""
}

func TestEveryDegreeLevelReadsItsTexts(t *testing.T) {
	b := newBench(t)
	for _, d := range b.taxonomy.Degrees {
		for _, text := range d.Match {
			if _, got := b.read("Ana Poe", "# Education", text); string(got.Education.Level) != d.Level {
				t.Errorf("%s:%d: %q reads as %s", d.File, d.Line, text, got.Education.Level)
			}
		}
		for _, text := range d.Reject {
			if _, got := b.read("Ana Poe", "# Education", text); string(got.Education.Level) == d.Level {
				t.Errorf("%s:%d: %q reads as %s", d.File, d.Line, text, d.Level)
			}
		}
	}
}
