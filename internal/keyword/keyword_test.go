package keyword

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

func TestFindNamesWhatALineNames(t *testing.T) {
	m := New(load(t))
	tests := []struct{ name, text, want string }{
		{"one spelling stands for another", "ICD10CM, EHRs, HIPPA", "icd-10-cm:ICD10CM ehr:EHRs hipaa:HIPPA"},
		{"a list shares its head", "ICD-10-CM and -PCS", "icd-10-cm:ICD-10-CM icd-10-pcs:PCS"},
		{"a list shares its tail", "Inpatient and outpatient coding", "inpatient-coding:Inpatient outpatient-coding:outpatient coding medical-coding:coding"},
		{"a list shares its tail from the first word on", "Inpatient/outpatient coding", "inpatient-coding:Inpatient outpatient-coding:outpatient coding medical-coding:coding"},
		{"a word mistyped is the word meant", "relase of information, medical codeing", "release-of-information:relase of information medical-coding:medical codeing"},
		{"one letter that is part of a number is no name", "Python in room R25, SQL", "python:Python sql:SQL"},
		{"what the item says goes before the list", "Python, SQL, SAS drives", "python:Python sql:SQL"},
		{"a slash parts two names", "HL7/FHIR and CPT/HCPCS", "hl7:HL7 fhir:FHIR cpt:CPT hcpcs:HCPCS"},
		{"the longest name wins", "EHR optimization", "ehr-optimization:EHR optimization"},
		{"a product keeps its name inside a longer one", "Epic Caboodle", "caboodle:Epic Caboodle epic:Epic"},
		{"a long form and its letters are one mention", "release of information (ROI)", "release-of-information:release of information (ROI)"},
		{"letters defined otherwise mean that everywhere", "Return on investment (ROI) of a hospital. ROI of each clinic request.", ""},
		{"letters spelled out behind a word mean that", "Chair of the PACS club (picnic and catering squad)", ""},
		{"letters spelled out with a remark mean that", "PACS (picnic and catering squad, founded 1990)", ""},
		{"letters explained in running text mean that", "The PACS, short for picnic and catering squad", ""},
		{"what was done names what it is called", "validated data and optimized the EHR", "data-validation:validated data ehr-optimization:optimized the EHR"},
		{"a certificate may have words of its own", "Epic Willow Inpatient certified", "epic-willow:Epic Willow epic:Epic epic-cert:Epic Willow Inpatient certified"},
		{"a certificate of a product is a credential", "Epic Bridges and Clarity certifications", "epic-bridges:Epic Bridges epic:Epic epic-cert:Epic Bridges and Clarity certifications clarity:Clarity"},
		{"two words may be written as one or three", "work flow redesign, userfriendly", "workflow-redesign:work flow redesign"},
		{"an abbreviated title with points", "R.H.I.T.", "rhit:R.H.I.T"},
		{"plural letters are no credential", "Built two CHCs for patients", ""},
		{"addresses name nothing", "rhia@hospital.example www.himss.org/cahims", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, mention := range m.FindText(test.text) {
				if !mention.Near {
					got = append(got, mention.Keyword+":"+mention.Text)
				}
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

func TestAVeryLongLineIsReadToItsEnd(t *testing.T) {
	text := strings.Repeat("word ", 3*pieceLength) + "and ICD-10-CM charts"
	got := New(load(t)).FindText(text)
	if len(got) == 0 || got[0].Text != "ICD-10-CM" || got[0].At.Start != 5*3*pieceLength+4 {
		t.Errorf("found %d mentions", len(got))
	}
}

func TestHiddenLinesNameNothing(t *testing.T) {
	r := plainText("Epic EHR, HIPAA, ICD-10")
	r.Lines[0].Hidden = true
	if got := New(load(t)).Find(r); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}

func TestToolsBelowTheLastCertificationAreNone(t *testing.T) {
	m := New(load(t))
	for text, want := range map[string]bool{"SQL, Clarity, Tableau, some R": false, "Epic Clarity, 2021": true, "Epic Clarity and Caboodle": true,
		"Epic Clarity data model - self-study, no certificate": false, "Epic Cogito, self-taught": false, "Epic Clarity (self-study), certified 2022": true} {
		r := plainText(text)
		r.Lines[0].Kind, r.Lines[0].Part = resume.Certifications, resume.Item
		got := slices.ContainsFunc(m.Find(r), func(m Mention) bool { return m.Keyword == "epic-cert" })
		if got != want {
			t.Errorf("%q is a certification of Epic: %t, want %t", text, got, want)
		}
	}
}

func TestANameSaysNothingOfATrade(t *testing.T) {
	m := New(load(t))
	for text, want := range map[string]string{"Grace Baker, CPC": "cpc", "Delphine Abernathy-Roux, CRC": "crc", "Olive Shop, CPC, CRC": "cpc crc", "Baker, bread and CPC": ""} {
		r := plainText(text)
		if want != "" {
			r.Lines[0].Kind, r.Lines[0].Part = resume.Header, resume.Name
		}
		var ids []string
		for _, mention := range m.Find(r) {
			ids = append(ids, mention.Keyword)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

func TestAHeadingOfPlansDeniesItsCredentials(t *testing.T) {
	r := resume.Resume{
		Sections: []resume.Section{{Kind: resume.Certifications, Heading: "Certifications (planned)"}},
		Lines:    []resume.Line{{Number: 1, Text: "RHIT, August", Kind: resume.Certifications, Entry: -1, Part: resume.Item}},
	}
	got := New(load(t)).Find(r)
	if len(got) != 1 || got[0].Stance != Denied {
		t.Errorf("got %v", got)
	}
}

func TestAnEntryOfAnotherTradeRefusesTheWordsOfTheField(t *testing.T) {
	r := resume.Resume{
		Sections: []resume.Section{{Kind: resume.Experience}},
		Entries:  []resume.Entry{{First: 1, Last: 2}, {First: 3, Last: 4}},
	}
	for i, text := range []string{"Shop lead, Garden Barn", "Ran weekly audits of stock on shelves and trained the crew on new registers.",
		"Coder, Mercy Hospital", "Ran weekly audits of charts coded in ICD-10-CM and CPT for RHIT students, filed under HIPAA and AHIMA rules."} {
		part := resume.Body
		if i%2 == 0 {
			part = resume.Title
		}
		r.Lines = append(r.Lines, resume.Line{Number: i + 1, Text: text + strings.Repeat(" word", 15), Kind: resume.Experience, Entry: i / 2, Part: part})
	}
	var lines []int
	for _, mention := range New(load(t)).Find(r) {
		if mention.Keyword == "audits" {
			lines = append(lines, mention.At.Line)
		}
	}
	if fmt.Sprint(lines) != "[4]" {
		t.Errorf("audits were found in lines %v, want only the hospital's", lines)
	}
}

// With -fuzzminimizetime=1x the count of runs does not stand still: no input is slow, the minimizer is.
func FuzzAMentionHoldsTheWordsOfItsSpan(f *testing.F) {
	for _, text := range []string{"RHIA® (AHIMA), Epic Clarity and Caboodle", "no FHIR or HL7 experience, strong SQL", "R.N. ﬁle C++ E/M\nROI (", "İĞ EHR’s"} {
		f.Add(text)
	}
	m := New(load(f))
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Split(text, "\n")
		for _, mention := range m.FindText(text) {
			line := []rune(lines[mention.At.Line-1])
			if mention.At.Start >= mention.At.End || mention.At.End > len(line) {
				t.Fatalf("span %v of %d runes", mention.At, len(line))
			}
			if got := string(line[mention.At.Start:mention.At.End]); got != mention.Text {
				t.Fatalf("span holds %q, mention says %q", got, mention.Text)
			}
		}
	})
}

// twoPages is a text as long as a resume of two pages.
func twoPages() resume.Resume {
	return plainText(strings.Repeat("Coded 30 inpatient charts a day in ICD-10-CM and PCS with 97% accuracy; no Epic experience yet.\n"+
		"Led ROI requests, MPI clean-up and HIPAA training for nine clinics, and cut turnaround from 14 days to 5.\n", 30))
}

func BenchmarkFindInTwoPages(b *testing.B) {
	m := New(load(b))
	r := twoPages()
	for b.Loop() {
		m.Find(r)
	}
}

func BenchmarkFindInTwoPagesWithAHundredTimesTheVocabulary(b *testing.B) {
	tax := load(b)
	for i := range 100 * len(tax.Keywords) {
		tax.Keywords = append(tax.Keywords, taxonomy.Keyword{ID: fmt.Sprint("made-up-", i), Label: fmt.Sprintf("made up %d term", i)})
	}
	m := New(tax)
	r := twoPages()
	for b.Loop() {
		m.Find(r)
	}
}
