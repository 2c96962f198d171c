package keyword

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// load is the taxonomy of this program.
func load(t testing.TB) *taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestEverySurfaceOfARuleIsASpellingThatNoOtherRuleDecides(t *testing.T) {
	tax := load(t)
	words := newVocabulary(0)
	words.fill(tax)
	first := map[*form]taxonomy.Sense{}
	for _, s := range tax.Senses {
		if s.Group != "" {
			continue
		}
		decided := map[string]bool{}
		words.decided(s, func(surface string, f *form) {
			if other, taken := first[f]; taken && other.Place != s.Place {
				t.Errorf("%s:%d: %q for %s is decided by %s:%d already", s.File, s.Line, surface, f.id, other.File, other.Line)
			}
			first[f], decided[surface] = s, true
		})
		for _, surface := range s.Surfaces {
			if !decided[surface] {
				t.Errorf("%s:%d: %q is no spelling of anything the rule means", s.File, s.Line, surface)
			}
		}
	}
}

// A cue that is the term itself would count at every other place that names the term.
func TestNoCueAgainstATermIsTheTermItself(t *testing.T) {
	v := newVocabulary(0)
	key := func(text string) string {
		k, _ := squeeze(v.adding.scan(text))
		return k
	}
	for _, s := range load(t).Senses {
		for _, surface := range append([]string{s.Term}, s.Surfaces...) {
			for _, cue := range s.Against {
				if key(cue) == key(surface) {
					t.Errorf("%s:%d: the cue %q against %q says nothing but the term", s.File, s.Line, cue, surface)
				}
			}
		}
	}
}

// The same words in a resume of the field, by the kind of section that they stand in.
func TestASectionTellsWhatAnAmbiguousWordMeans(t *testing.T) {
	m := New(load(t))
	for _, c := range []struct {
		kind    resume.Kind
		text    string
		keyword string
		want    bool
	}{
		{resume.Affiliations, "Captain of the neighborhood transcription circle", "transcription", false},
		{resume.Affiliations, "Member of the hospital's transcription circle", "transcription", true},
		{resume.Awards, "Second place for billing", "medical-billing", false},
		{resume.Volunteering, "Overlay of the ball field on Saturdays", "chart-merge", false},
		{resume.Summary, "Taught coding in a bakery. Now a records lead at a hospital.", "medical-coding", false},
		{resume.Summary, "Taught coding at night. Now a records lead at a hospital.", "medical-coding", true},
		{resume.Education, "CCS since 2018", "ccs", true},
		{resume.Education, "CRC (2021) and CIC held since 2020", "crc", true},
		{resume.Education, "CCS studio classes, 2018", "ccs", false},
		{resume.Education, "One year at CCA", "cca", false},
	} {
		if got := namesIn(m, c.kind, c.text, c.keyword); got != c.want {
			t.Errorf("%s: %q names %s: %t, want %t", c.kind, c.text, c.keyword, got, c.want)
		}
	}
}

// A certification of old may have the letters of a code set; the work of today has the code set.
func TestLettersSpelledOutInACertificationMeanItThereAlone(t *testing.T) {
	r := ofTheField()
	r.Lines = append(r.Lines, resume.Line{Text: "Certified Phlebotomy Technician (CPT), 2014", Kind: resume.Certifications, Entry: -1, Part: resume.Item},
		resume.Line{Text: "Assign CPT to visits of a clinic", Kind: resume.Experience, Entry: -1, Part: resume.Body})
	var found []string
	for _, mention := range New(load(t)).Find(numbered(r)) {
		if mention.Keyword == "cpt" {
			found = append(found, r.Lines[mention.At.Line-1].Text)
		}
	}
	if len(found) != 1 || !strings.HasPrefix(found[0], "Assign") {
		t.Errorf("CPT codes are found in %q, want only in the work", found)
	}
}

func namesIn(m *Matcher, kind resume.Kind, text, keyword string) bool {
	r := ofTheField()
	r.Sections = append(r.Sections, resume.Section{Kind: kind})
	r.Lines = append(r.Lines, resume.Line{Text: text, Section: 1, Kind: kind, Entry: -1, Part: resume.Item})
	r = numbered(r)
	return slices.ContainsFunc(m.Find(r), func(m Mention) bool { return m.Keyword == keyword && m.At.Line == len(r.Lines) })
}

// ofTheField is a resume that is long enough to be told to be of the field.
func ofTheField() resume.Resume {
	work := "Checked charts of inpatients for signatures of physicians, sent records under HIPAA and told nurses of each missing consent." + strings.Repeat(" word", 80)
	return resume.Resume{Sections: []resume.Section{{Kind: resume.Experience}},
		Lines: []resume.Line{{Text: work, Kind: resume.Experience, Entry: -1, Part: resume.Body}}}
}

func numbered(r resume.Resume) resume.Resume {
	for i := range r.Lines {
		r.Lines[i].Number = i + 1
	}
	return r
}
