package keyword

import (
	"testing"
)

func TestWhoWorksWithADepartmentDoesNotItsWork(t *testing.T) {
	m := New(load(t))
	tests := []struct {
		text   string
		beside bool
	}{
		{"Work claim edits daily with coding.", true},
		{"Sat down with coding whenever two groups differed", true},
		{"Helped with coding when the queue was long", false},
		{"Met weekly with registration and coding on holds", true},
		{"Sent incomplete charts to coding", true},
		{"Built the coding data mart", true},
		{"Settle DRG differences with coding before the bill drops", true},
		{"Sit down with coding when a chart is hard to group", true},
		{"Ask questions of charts with coding whenever a query stays open", true},
		{"Met with coding weekly to clear holds", true},
		{"Helped with coding when the clinic was short of staff", false},
		{"Comfortable with coding where the notes are long", false},
		{"A report that coding and finance each had", true},
		{"Went over mismatches with the two coders", true},
		{"Worked with coding staff on edits", true},
		{"Take requests from finance, nursing and coding", true},
		{"Sent the lists to quality, billing, registration and coding", true},
		{"Lowered denials with patient access and coding leads", true},
		{"Logged errors for the coding team", true},
		{"Prepared lists for billing and the coding team", true},
		{"Reported errors to the coding committee", true},
		{"Sat on the coding committee", false},
		{"Lead for the coding team", false},
		{"Promoted to the coding team in 2021", false},
		{"Supervised the coding team", false},
		{"Worked on edits, denials and coding", false},
		{"Helped with coding of clinic visits", false},
		{"Assist with coding and billing", false},
		{"Manage coding for nine clinics", false},
		{"Responsible for coding of ED visits", false},
		{"Trained new coders on modifiers", false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			for _, f := range m.FindWork(tt.text) {
				if f.Keyword == "medical-coding" && f.Beside != tt.beside {
					t.Errorf("beside: got %v", f.Beside)
				}
			}
		})
	}
}

// A hospital's department of risk management sees to liability and claims of harm.
func TestTheDepartmentOfRiskManagementIsNoRiskAssessment(t *testing.T) {
	m := New(load(t))
	for text, beside := range map[string]bool{
		"Answered subpoenas of a hospital with guidance from Risk Management":  true,
		"Sent incident reports of the hospital to Risk Management and Quality": true,
		"Worked with risk management and legal on hospital record holds":       true,
		"Kept the risk management plan of the hospital's systems":              false,
		"Led risk management for hospital systems under HIPAA":                 false,
		"Trained hospital staff in privacy and risk management":                false,
	} {
		found := m.FindWork(text)
		for _, f := range found {
			if f.Keyword == "risk-assessment" && f.Beside != beside {
				t.Errorf("%s: got %v", text, f.Beside)
			}
		}
	}
}

func TestWhatATeamWorksInIsItsOwn(t *testing.T) {
	m := New(load(t))
	for text, beside := range map[string]bool{
		"Escalate application issues to Epic ClinDoc and Ambulatory teams": true,
		"Hand printing problems to the Epic ClinDoc team":                  true,
		"Logged defects from upgrades with the Epic ClinDoc team":          true,
		"Built flowsheets in Epic ClinDoc and Ambulatory":                  false,
		"Support Epic ClinDoc for nine units":                              false,
		"Analyst for the Epic ClinDoc team":                                false,
	} {
		found := m.FindWork(text)
		if len(found) == 0 {
			t.Errorf("%s: nothing found", text)
		}
		for _, f := range found {
			if f.Keyword == "epic-clindoc" && f.Beside != beside {
				t.Errorf("%s: got %v", text, f.Beside)
			}
		}
	}
}

func TestThePostOfAnotherIsNotHeld(t *testing.T) {
	m := New(load(t))
	tests := []struct {
		text   string
		beside bool
	}{
		{"Hotline back-up for the Compliance Officer", true},
		{"Wrote the log with our compliance officer each week", true},
		{"Compliance officer's helper at the spring audit", true},
		{"Prepared slides for the compliance director", true},
		{"Covered for the compliance officer during a leave", false},
		{"Served as compliance officer of two clinics", false},
		{"Filled in for the compliance manager", false},
		{"Wrote the compliance plan for the clinic", false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			for _, f := range m.FindWork(tt.text) {
				if f.Keyword == "compliance" && f.Beside != tt.beside {
					t.Errorf("beside: got %v", f.Beside)
				}
			}
		})
	}
}

// Who works something out with the help desk answers no calls there.
func TestWhoCallsTheHelpDeskSupportsNoApplication(t *testing.T) {
	m := New(load(t))
	for text, want := range map[string]bool{
		"Put double charts of a clinic together with the help desk": false,
		"Calls to the help desk of the hospital fell by a third":    false,
		"Answered the help desk line of a hospital, 40 calls a day": true,
	} {
		got := false
		for _, f := range m.FindWork(text) {
			got = got || f.Keyword == "application-support"
		}
		if got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
