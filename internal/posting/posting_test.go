package posting

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

func reader(t testing.TB) (*Reader, *taxonomy.Taxonomy) {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(tax, keyword.New(tax)), tax
}

const example = `Coding Quality Analyst
Juniper Flats Hospital

About us
Juniper Flats is a nonprofit with an Epic view of the valley.

Responsibilities
- Perform coding audits of inpatient records with ICD-10-CM and DRG validation.
- Explain denials management to new staff.

Requirements
- CCS or RHIT. Associate degree in health information technology.
- Three years of inpatient coding.

Preferred
- CDIP (may be obtained within 18 months)
- Knowledge of Tableau

Benefits
401(k), dental, and access to the gym. Tuition help for SQL classes.

Juniper Flats is an equal opportunity employer in compliance with federal law.`

func need(p Posting, id string) Need {
	for _, a := range p.Asks {
		if a.ID == id {
			return a.Need
		}
	}
	return nothing
}

func TestWhatAPostingAsks(t *testing.T) {
	rd, _ := reader(t)
	p := rd.Read(example)
	tests := []struct {
		name, id string
		want     Need
	}{
		{"work to be done is required", "coding-audit", Required},
		{"a requirement is required", "ccs", Required},
		{"a wish is preferred", "tableau", Preferred},
		{"what may be earned after hire", "cdip", ObtainWithin},
		{"the employer's story asks nothing", "epic", nothing},
		{"benefits ask nothing", "sql", nothing},
		{"law asks nothing", "compliance", nothing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := need(p, tt.id); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.id, got, tt.want)
			}
		})
	}
	if p.Education != (Education{"associate", Required}) || p.Years != 3 {
		t.Errorf("got %v and %d years, want an associate degree and 3", p.Education, p.Years)
	}
	for i, a := range p.Asks[1:] {
		if a.Need == Required && p.Asks[i].Need != Required {
			t.Errorf("%s is required and stands behind %s, which is not", a.ID, p.Asks[i].ID)
		}
	}
}

func TestDegreesAndYears(t *testing.T) {
	rd, _ := reader(t)
	tests := []struct {
		name, text, level string
		years             int
	}{
		{"the first of two degrees is the lowest", "Bachelor's or Master's degree required, 5+ years of experience.", "bachelor", 5},
		{"a wish counts when nothing is demanded", "High school diploma. Bachelor's degree preferred.", "bachelor", 0},
		{"a school diploma alone asks for no degree", "High school diploma or GED required. One year of experience.", "none", 1},
		{"numbers in words", "You need four or more years of coding.", "none", 4},
		{"no degree, no years", "You will code charts.", "none", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := rd.Read("Coder\n\nRequirements\n" + tt.text)
			if p.Education.Level != tt.level || p.Years != tt.years {
				t.Errorf("got %s, %d years; want %s, %d", p.Education.Level, p.Years, tt.level, tt.years)
			}
		})
	}
}

func TestPhrasesStandInThePosting(t *testing.T) {
	rd, _ := reader(t)
	p := rd.Read(example)
	if len(p.Phrases) == 0 {
		t.Fatal("no phrase found")
	}
	for _, phrase := range p.Phrases {
		if !strings.Contains(example, phrase) {
			t.Errorf("%q does not stand in the posting", phrase)
		}
	}
}

func TestOneOfSeveralAlternativesIsEnough(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Analyst\n\nRequirements\n- CCS or RHIT required.\n- SQL")
	ev := evidence.Evidence{Claims: credential.Claims{Credentials: []credential.Claim{{ID: "rhit", Status: credential.Held}}}}
	m := Compare(p, ev, tax)
	if !slices.Equal(m.Matched, []string{"ccs", "rhit"}) || !slices.Equal(m.Missing, []string{"sql"}) || len(m.ListedOnly) != 0 {
		t.Errorf("matched %v, missing %v; want RHIT to answer for CCS, and SQL missing", m.Matched, m.Missing)
	}
	if !slices.Equal(m.AnsweredBy, []string{"rhit", "", ""}) {
		t.Errorf("answered by %q; want RHIT in place of CCS", m.AnsweredBy)
	}
	if m.Share <= 0.4 || m.Share >= 0.6 {
		t.Errorf("share %.2f, want one demand of two", m.Share)
	}
}

func TestWhatIsOnlyListedEarnsLess(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Analyst\n\nRequirements\n- SQL")
	at := func(s evidence.Strength) Match {
		return Compare(p, evidence.Evidence{Keywords: []evidence.Keyword{{ID: "sql", Best: s}}}, tax)
	}
	listed, shown, denied := at(evidence.Listed), at(evidence.Quantified), at(evidence.Denied)
	if !(denied.Share < listed.Share && listed.Share < shown.Share) || !slices.Contains(listed.ListedOnly, "sql") || len(denied.Matched) != 0 {
		t.Errorf("shares %.2f denied, %.2f listed, %.2f shown", denied.Share, listed.Share, shown.Share)
	}
}

func TestAPhraseIsMirroredWhateverItsCase(t *testing.T) {
	ev := evidence.Evidence{Resume: resume.Resume{Lines: []resume.Line{{Text: "Kept Work-Queue  backlogs short"}, {Text: "refresh failures", Hidden: true}}}}
	p := Posting{Phrases: []string{"work queue backlogs", "refresh failures"}}
	if got := mirrored(p, nil, ev); !got[0].InResume || got[1].InResume {
		t.Errorf("got %v, want the visible phrase only", got)
	}
}

func TestTheNameThePostingUsesIsWorthMirroring(t *testing.T) {
	rd, tax := reader(t)
	p := rd.Read("Clerk\n\nRequirements\n- Release of information\n- HIPAA\n- Coders trust you\n- SQL")
	ev := evidence.Evidence{
		Resume:   resume.Resume{Lines: []resume.Line{{Text: "Closed 40 ROI requests a day under HIPAA, coding"}}},
		Keywords: []evidence.Keyword{{ID: "release-of-information", Best: evidence.Duty}, {ID: "hipaa", Best: evidence.Duty}, {ID: "medical-coding", Best: evidence.Listed}},
	}
	m := Compare(p, ev, tax)
	if len(m.Phrases) == 0 || m.Phrases[0] != (Phrase{"Release of information", false}) || len(m.Phrases) > 1 && m.Phrases[1].Text == "Coders" {
		t.Errorf("got %v, want the posting's name for ROI first", m.Phrases)
	}
}

func FuzzRead(f *testing.F) {
	rd, _ := reader(f)
	f.Add(example)
	f.Add("a:\n\nb. c")
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range rd.Read(text[:min(len(text), 20_000)]).Asks {
			if a.Need == nothing || a.Text == "" {
				t.Errorf("ask %+v", a)
			}
		}
	})
}
