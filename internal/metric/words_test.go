package metric

import (
	"testing"

	"himscore/taxonomy"
)

func loadTaxonomy(t *testing.T) *taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestEveryWordingHasTexts(t *testing.T) {
	tax := loadTaxonomy(t)
	for _, c := range tax.Verbs {
		if len(c.Match) == 0 || len(c.Reject) == 0 {
			t.Errorf("%s: no texts", c.ID)
		}
	}
	for _, c := range tax.Cues {
		if len(c.Match) == 0 || len(c.Reject) == 0 {
			t.Errorf("%s: no texts", c.ID)
		}
	}
}

func TestTheKindsThatIdiomsNameAreRead(t *testing.T) {
	for _, kind := range taxonomy.IdiomObjects {
		if objectKinds[kind] == nil {
			t.Errorf("no code knows an object that is %s", kind)
		}
	}
	for _, kind := range taxonomy.IdiomThens {
		if thenKinds[kind] == nil {
			t.Errorf("no code knows whether %s stands behind the words of an idiom", kind)
		}
	}
	if len(objectKinds) != len(taxonomy.IdiomObjects) || len(thenKinds) != len(taxonomy.IdiomThens) {
		t.Error("some kinds cannot be named in idioms.yaml")
	}
}

func TestIdiomsMakeOfTheirTextsWhatTheySay(t *testing.T) {
	j := newJudge(t)
	for _, i := range loadTaxonomy(t).Idioms {
		for _, text := range i.Match {
			if got := j.Line(text).Verdict; (got == Duty) != (i.Makes == "routine") {
				t.Errorf("%s:%d: %s makes an %s of %q, and its verdict is %s", i.File, i.Line, i.ID, i.Makes, text, got)
			}
		}
	}
}

func TestNoVerbStandsInTwoClasses(t *testing.T) {
	seen := map[string]string{}
	for _, c := range loadTaxonomy(t).Verbs {
		for _, entry := range c.Verbs {
			if other, doubled := seen[entry]; doubled {
				t.Errorf("%s stands in %s and in %s", entry, other, c.ID)
			}
			seen[entry] = c.ID
		}
	}
}

func TestEveryClassAndCueTheCodeNamesIsInTheRules(t *testing.T) {
	tax := loadTaxonomy(t)
	lex := newLexicon(tax)
	for q, words := range lex.cues {
		if len(words) == 0 {
			t.Errorf("no cue %q", cueIDs[q])
		}
	}
	classes := map[class]bool{}
	for _, c := range tax.Verbs {
		classes[class(c.ID)] = true
	}
	for _, c := range []class{change, fix, move, makes, win, teach, lead, deliver, appear, standing} {
		if !classes[c] {
			t.Errorf("no class %q", c)
		}
	}
}

func TestVerbsAreInflectedAsTheyAreSpelled(t *testing.T) {
	cases := []struct {
		entry, form string
		tense       tense
	}{
		{"reduce", "reduced", past}, {"reduce", "reducing", ing}, {"cut/cut/cut", "cutting", ing}, {"cut/cut/cut", "cut", past},
		{"trim", "trimmed", past}, {"map", "mapping", ing}, {"ship", "shipped", past}, {"write/wrote/written", "wrote", past}, {"write/wrote/written", "written", participle},
		{"standardize", "standardised", past}, {"analyze", "analysed", past}, {"label", "labelled", past}, {"label", "labeled", past},
		{"verify", "verified", past}, {"verify", "verifies", third}, {"deploy", "deployed", past}, {"oversee/oversaw/overseen", "overseeing", ing},
		{"free", "freed", past}, {"agree", "agreeing", ing}, {"coach", "coaches", third}, {"process", "processes", third}, {"submit", "submitted", past},
		{"edit", "edited", past}, {"review", "reviewed", past}, {"fix", "fixed", past}, {"open", "opened", past}, {"refer", "referred", past},
	}
	for _, c := range cases {
		t.Run(c.form, func(t *testing.T) {
			for _, f := range inflect(c.entry) {
				if f.spelling == c.form && f.tense&c.tense != 0 {
					return
				}
			}
			t.Errorf("%s is no form of %s: %v", c.form, c.entry, inflect(c.entry))
		})
	}
}

func TestReadersOfRelativesBeginWithTheirOpeners(t *testing.T) {
	tax := loadTaxonomy(t)
	var texts []string
	for _, c := range tax.Verbs {
		texts = append(append(texts, c.Match...), c.Reject...)
	}
	for _, c := range tax.Cues {
		texts = append(append(texts, c.Match...), c.Reject...)
	}
	for _, m := range tax.Metrics {
		texts = append(append(texts, m.Match...), m.Reject...)
	}
	lex := newLexicon(tax)
	for _, text := range texts {
		l := newLine(&lex, text)
		for i := range l.toks {
			for n, r := range relatives {
				if e, ok := r.read(l, i); ok && r.words != nil && l.mayOpen(i)&(1<<n) == 0 {
					t.Errorf("%q: a %s begins with %q, which is none of its words", text, e.Kind, l.toks[i].text)
				}
			}
		}
	}
}
