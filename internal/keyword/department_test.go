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
		{"Met weekly with registration and coding on holds", true},
		{"Sent incomplete charts to coding", true},
		{"Built the coding data mart", true},
		{"A report that coding and finance each had", true},
		{"Went over mismatches with the two coders", true},
		{"Worked with coding staff on edits", true},
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
