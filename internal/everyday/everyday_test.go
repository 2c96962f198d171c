package everyday

import (
	"reflect"
	"slices"
	"testing"

	"himscore/internal/golden"
	"himscore/taxonomy"
)

func load(t testing.TB) *taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

// TestALineThatWasNotAnExampleIsGuessed leaves every fifth example out, and guesses it by the others. Most lines could be of several keywords, so what
// counts is that a guess is right far more often than by chance (one in two hundred) and that other work is let alone.
func TestALineThatWasNotAnExampleIsGuessed(t *testing.T) {
	const fold = 5
	tax := *load(t)
	var held, kept []taxonomy.Everyday
	for _, e := range tax.Everyday {
		in, out := taxonomy.Everyday{Keyword: e.Keyword}, taxonomy.Everyday{Keyword: e.Keyword}
		for n, line := range e.Lines {
			if n%fold == 0 {
				out.Lines = append(out.Lines, line)
			} else {
				in.Lines = append(in.Lines, line)
			}
		}
		held, kept = append(held, out), append(kept, in)
	}
	tax.Everyday = kept
	g := New(&tax)
	var lines, right, others, wrong int
	for _, e := range held {
		for _, line := range e.Lines {
			guesses := g.Of(line)
			switch {
			case e.Keyword == "":
				others++
				wrong += min(len(guesses), 1)
			case len(guesses) > 0 && guesses[0].Keyword == e.Keyword:
				right++
				fallthrough
			default:
				lines++
			}
		}
	}
	if share(right, lines) < 0.4 || share(wrong, others) > 0.12 {
		t.Errorf("%d lines: %.3f guessed; %d of other work: %.3f taken for work of the field", lines, share(right, lines), others, share(wrong, others))
	}
}

func TestWhatSpeaksForNothingIsNoGuess(t *testing.T) {
	g := New(load(t))
	for _, line := range []string{"", "...", "14 %", "the of and", "Xyzzy plugh", "İ 5 ½", "chart chart chart chart"} {
		if got := g.Of(line); len(got) > 0 {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestTheFormsOfAWordMeet(t *testing.T) {
	for _, same := range [][]string{
		{"chart", "Charts", "charted", "charting", "chart's"}, {"query", "queries"}, {"stop", "stopped", "stopping"}, {"code", "codes", "coded", "coding"},
		{"process", "processes", "processed"}, {"bill", "billing", "billed"},
	} {
		for _, form := range same[1:] {
			if a, b := appendFeatures(nil, same[0]), appendFeatures(nil, form); !slices.Equal(a, b) {
				t.Errorf("%s and %s are two", same[0], form)
			}
		}
	}
}

// TestTheTableIsThatOfTheExamples writes it anew with UPDATE=1.
func TestTheTableIsThatOfTheExamples(t *testing.T) {
	tax := load(t)
	var g Guesser
	g.learn(tax)
	raw, err := g.table(fingerprint(tax))
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "table.gob", raw)
	var read Guesser
	if !read.read(raw, fingerprint(tax)) || !reflect.DeepEqual(read.points, g.points) || !slices.Equal(read.keywords, g.keywords) || !slices.Equal(read.examples, g.examples) {
		t.Error("what is read is not what was written")
	}
	other := *tax
	other.Everyday = other.Everyday[1:]
	if read.read(raw, fingerprint(&other)) {
		t.Error("the table of other examples is taken over")
	}
}

func share(n, of int) float64 { return float64(n) / float64(of) }

func BenchmarkNew(b *testing.B) {
	tax := load(b)
	for b.Loop() {
		New(tax).Of("")
	}
}

func BenchmarkLearn(b *testing.B) {
	tax := load(b)
	for b.Loop() {
		new(Guesser).learn(tax)
	}
}

func BenchmarkOf(b *testing.B) {
	g := New(load(b))
	for b.Loop() {
		g.Of("Called the floor when a discharge summary was still unsigned after ten days")
	}
}

func TestALineSpeaksAgainstWhatItIsUnlike(t *testing.T) {
	g := New(load(t))
	for _, tt := range []struct {
		line, keyword string
		want          bool
	}{
		{"Wrote down every copy that left the building without the patient's signature, and to whom", "stakeholder-communication", true},
		{"Wrote down every copy that left the building without the patient's signature, and to whom", "accounting-disclosures", false},
		{"Walked around", "stakeholder-communication", false},
		{"Wrote down every copy that left the building without the patient's signature, and to whom", "sql", false}, // of which there are hardly examples
	} {
		if got := g.Against(tt.line, tt.keyword); got != tt.want {
			t.Errorf("%q against %s: %v", tt.line, tt.keyword, got)
		}
	}
}
