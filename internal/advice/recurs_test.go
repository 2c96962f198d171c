package advice

import (
	"testing"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
)

// A line that says how often its work comes back is not asked how much of it there is in a week.
func TestALineThatSaysHowOftenIsKnown(t *testing.T) {
	for text, want := range map[string]bool{
		"Talk over closed stays with the coders on Tuesdays":  true,
		"Pull the monthly list of lapsed badges":              true,
		"Walk the file room every Friday":                     true,
		"Log two boxes a month":                               true,
		"Walk the file room with the porter":                  false,
		"Settle each claim that came back":                    false,
		"Explain the form of this week's change to registrar": false,
	} {
		if got := recurs(text, appendWords(nil, text)); got != want {
			t.Errorf("%v: %s", got, text)
		}
	}
}

// Who talks with coding about charts codes none; who codes charts beside others does.
func TestTheNameOfADepartmentIsNoDeed(t *testing.T) {
	mention := func(beside bool) *reading {
		r := &reading{}
		m := evidence.Mention{Mention: &keyword.Mention{Keyword: "medical-coding", At: resume.Span{Line: 4, Start: 14, End: 20}, Beside: beside}}
		r.ev.Keywords = []evidence.Keyword{{ID: "medical-coding", Mentions: []evidence.Mention{m}}}
		return r
	}
	deed := func(line, start int) *keyword.Mention {
		return &keyword.Mention{Keyword: "medical-coding", At: resume.Span{Line: line, Start: start, End: 40}}
	}
	for _, tt := range []struct {
		name string
		r    *reading
		deed *keyword.Mention
		want bool
	}{
		{"the words name the department", mention(true), deed(4, 14), true},
		{"the words name the work", mention(false), deed(4, 14), false},
		{"another verb of the line", mention(true), deed(4, 30), false},
		{"another line", mention(true), deed(5, 14), false},
	} {
		if got := namesBeside(tt.r, tt.deed); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
