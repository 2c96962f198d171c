package taxonomy

import "testing"

func TestALabelInsideASentence(t *testing.T) {
	for _, tt := range []struct {
		label string
		name  bool
		want  string
	}{
		{"Data quality", false, "data quality"},
		{"Patient access / registration", false, "patient access / registration"},
		{"HIPAA", false, "HIPAA"},
		{"HIPAA authorization review", false, "HIPAA authorization review"},
		{"Ambient AI documentation", false, "ambient AI documentation"},
		{"Microsoft Excel", false, "Microsoft Excel"},
		{"Official Coding Guidelines", false, "Official Coding Guidelines"},
		{"OnBase", false, "OnBase"},
		{"Optum EncoderPro", false, "Optum EncoderPro"},
		{"X12 EDI transactions", false, "X12 EDI transactions"},
		{"E-discovery", false, "e-discovery"},
		{"eMAR", false, "eMAR"},
		{"Tableau", true, "Tableau"},
	} {
		if got := (&Keyword{Label: tt.label, Name: tt.name}).Said(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.label, got, tt.want)
		}
	}
}
