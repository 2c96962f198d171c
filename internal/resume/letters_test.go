package resume

import "testing"

func TestASectionOfCredentialsIsToldByItsLines(t *testing.T) {
	rd := newReader(t)
	tests := []struct {
		name  string
		lines []string
		want  Kind
	}{
		{"a title that says nothing", []string{"# Pinned above my desk", "- RHIT, 2016", "- CIC in 2028, perhaps", "- A swimming badge"}, Certifications},
		{"a title that says something else", []string{"# Papers", "- CAHIMS, spring 2026", "- Security+ (2019)", "- Two posters on forms"}, Certifications},
		{"words before the letters", []string{"# Pinned above my desk", "- 2019: RHIT", "- Passed the CCS in 2021"}, Certifications},
		{"one paper that begins with letters", []string{"# Papers", "- RHIA exam scores by school, Journal of Records, 2019", "- Forms that nobody fills in, 2021"}, Publications},
		{"a list of honors", []string{"# Honors", "- RHIT student of the year, 2014", "- Dean's list", "- Best poster"}, Awards},
		{"letters in another sense's case", []string{"# Bits and pieces", "- Chat with patients", "- Ham radio"}, Other},
		{"jobs in a section without a known title", []string{"# Since the army", "- RN night shifts on a ward", "- Drove a van", "- Kept bees"}, Other},
	}
	for _, tt := range tests {
		r := rd.Build(lines(append([]string{"Ana Poe", "# Education", "B.A., Lake College, 2010"}, tt.lines...)...))
		if got := r.Lines[len(r.Lines)-1].Kind; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
