package advice

import (
	"slices"
	"testing"

	"himscore/internal/document"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

func codes(ad Advice) []string {
	var out []string
	for _, w := range ad.Warnings {
		out = append(out, w.Code)
	}
	return out
}

func TestWarnings(t *testing.T) {
	tests := []struct {
		name string
		note note
		want []string
	}{
		{"a record number beside a name is a patient's", note{text: "Reviewed MRN 00482913 for the unit", kind: resume.Experience, verdict: metric.Duty}, []string{"patient_data"}},
		{"a patient's birth date is a patient's", note{text: "Patient J. Doe, DOB 04/11/1961", kind: resume.Experience, verdict: metric.Duty}, []string{"patient_data"}},
		{"a social security number is the applicant's", note{text: "SSN: 078-05-1120", kind: resume.Header}, []string{"personal_id"}},
		{"a birth date in the header is the applicant's", note{text: "Date of birth: May 4, 1990", kind: resume.Header}, []string{"personal_id"}},
		{"marital status does not belong there", note{text: "Marital status: married", kind: resume.Header}, []string{"personal_id"}},
		{"a blank in brackets was left", note{text: "Cut turnaround by [number]%", kind: resume.Experience, verdict: metric.Duty}, []string{"unfilled_template"}},
		{"letters that modifiers begin with alike", note{text: "Worked modifiers 25, 59, X{EPSU} and 73; grouped 2{a}", kind: resume.Experience, verdict: metric.Duty}, nil},
		{"a blank in braces was left", note{text: "Cut turnaround by {percent}", kind: resume.Experience, verdict: metric.Duty}, []string{"unfilled_template"}},
		{"a blank of Xs was left", note{text: "Raised accuracy by XX%", kind: resume.Experience, verdict: metric.Duty}, []string{"unfilled_template"}},
		{"repeated keywords are named", list("hipaa", "hipaa", "hipaa"), []string{"keyword_stuffing"}},
		{"work with record numbers is no patient's data", note{text: "Merged 1,450 duplicate medical record numbers", kind: resume.Experience, verdict: metric.Quantified}, nil},
		{"so it is however its letters are parted", note{text: "D.O.B: 5/4/1990", kind: resume.Header}, []string{"personal_id"}},
		{"birth certificates are work", note{text: "Registered 40 births a month and corrected date of birth errors", kind: resume.Experience, verdict: metric.Quantified}, nil},
		{"a telephone number is no identifier", note{text: "555-010-1234", kind: resume.Header}, nil},
		{"a plain list is fine", list("hipaa", "icd-10-cm", "sql"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := person{title: "HIM Specialist", from: 2020, notes: []note{tt.note}}
			if got := codes(advise(t, p, "", Options{})); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestTheFindingOfHiddenTextIsAWarningThatNamesItsLines(t *testing.T) {
	p := person{title: "HIM Specialist", from: 2020, notes: []note{{text: "hipaa", hidden: true, kind: resume.Skills}}}
	for name, tt := range map[string]struct {
		findings []document.Finding
		want     []string
	}{
		"hidden text":            {[]document.Finding{document.Found(document.HiddenText, 1)}, []string{"hidden_text"}},
		"text that runs off":     {[]document.Finding{document.Found(document.OffPageText, 1)}, nil},
		"a stray sign, no words": {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			ad := advise(t, p, "", Options{}, tt.findings...)
			if got := codes(ad); !slices.Equal(got, tt.want) || len(got) > 0 && len(ad.Warnings[0].Lines) != 1 {
				t.Errorf("got %+v, want %v", ad.Warnings, tt.want)
			}
		})
	}
}

func TestNextSteps(t *testing.T) {
	steps := func(ad Advice) []string {
		var out []string
		for _, s := range ad.NextSteps {
			out = append(out, s.Code)
			if s.Title == "" || s.Why == "" || len(s.Sources) == 0 {
				t.Errorf("%+v", s)
			}
		}
		return out
	}
	t.Run("another profession says whether it means the field, then tries the work", func(t *testing.T) {
		got := steps(advise(t, person{title: "Sous Chef", from: 2015}, "", Options{}))
		if len(got) < 2 || got[0] != "learn_first" || got[1] != "reality_test" {
			t.Errorf("%v", got)
		}
	})
	t.Run("piled-up keywords are cut before anything else", func(t *testing.T) {
		p := coder
		p.notes = append(slices.Clone(p.notes), list("hipaa", "hipaa", "hipaa"))
		if got := steps(advise(t, p, "medical-coder", Options{})); got[0] != "clean_up" {
			t.Errorf("%v", got)
		}
	})
	t.Run("what is begun is finished before anything new", func(t *testing.T) {
		p := coder
		p.claims = append(slices.Clone(p.claims), begun("rhit"))
		got := steps(advise(t, p, "medical-coder", Options{}))
		if !slices.Contains(got, "finish_credential") || slices.Contains(got, "earn_credential") {
			t.Errorf("%v", got)
		}
	})
	t.Run("there are never more than five", func(t *testing.T) {
		for _, role := range load(t).tax.Roles {
			if got := steps(advise(t, person{title: "HIM Intern", notes: coder.notes}, role.ID, Options{})); len(got) > mostSteps {
				t.Errorf("%s: %v", role.ID, got)
			}
		}
	})
}
