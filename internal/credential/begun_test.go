package credential

import (
	"strings"
	"testing"
)

func TestADegreeHardlyBegunClaimsNoneOfItsSubject(t *testing.T) {
	b := newBench(t)
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"not begun", []string{"M.S. Health Informatics, Palouse University", "Offer accepted, begins January 2027"}, "Health Informatics"},
		{"a few credits", []string{"B.S. Health Information Management, Palouse University", "9 of 120 credits, expected May 2030"}, "Health Information Management"},
		{"begun this autumn", []string{"Master of Science in Health Informatics", "Palouse University, started September 2026, expected 2028"}, "Health Informatics"},
		{"a span that began this year", []string{"M.S. Health Informatics, Palouse University, Sept 2026 - May 2028"}, "Health Informatics"},
		{"most of it done", []string{"M.S. Health Informatics, Palouse University", "30 of 36 credits, expected May 2027"}, ""},
		{"in its last year", []string{"B.S. Health Information Management, Palouse University, expected May 2027"}, ""},
		{"long finished", []string{"M.S. Health Informatics, Palouse University, 2019"}, ""},
		{"begun and finished", []string{"Certificate in Medical Coding, Palouse College, started January 2026, completed August 2026"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, claims := b.read(append([]string{"Lee Doe", "# Education"}, test.lines...)...)
			var got []string
			for _, m := range claims.Denied {
				got = append(got, m.Text)
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("denied %q, want %q", s, test.want)
			}
		})
	}
}

func TestTheNameOfAnUnlistedCertificateInMindClaimsNoKeyword(t *testing.T) {
	b := newBench(t)
	for line, want := range map[string]string{
		"Informatics certification - planned for 2028":              "Informatics",
		"Informatics certification, after I finish my degree":       "Informatics",
		"Informatics certification, Palouse Institute, earned 2023": "",
		"Informatics certification, Palouse Institute, 2023":        "",
	} {
		_, claims := b.read("Lee Doe", "# Certifications", line)
		got := ""
		for _, m := range claims.Denied {
			got += m.Text
		}
		if len(claims.Unlisted) != 1 || got != want {
			t.Errorf("%s: %d certificates, denied %q, want %q", line, len(claims.Unlisted), got, want)
		}
	}
}
