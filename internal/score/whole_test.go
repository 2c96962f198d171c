package score

import (
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

func TestAnEmployersYearsAreThoseOfItsPosts(t *testing.T) {
	s, _ := load(t)
	lines := []draftLine{{text: "a", verdict: metric.Duty, keywords: []string{"release-of-information", "chart-completion"}}}
	tests := []struct {
		name string
		jobs []job
		want float64
	}{
		{"one post of the field and one of the kitchen", []job{{title: "Oak Health", org: "Oak Health", from: 2010}, {title: "Release of Information Specialist", org: "Oak Health", from: 2020, lines: lines}, {title: "Tray Runner", org: "Oak Health", from: 2010, to: 2020}}, 6.5},
		{"a post outside of the employer's years", []job{{title: "Oak Health HIM", org: "Oak Health HIM", from: 2010, to: 2012, lines: lines}, {title: "Release of Information Specialist", org: "Oak Health HIM", from: 2020, lines: lines}}, 8.5},
		{"registry work beside a word of the field", []job{{title: "Data Coordinator, Transplant Registry", org: "Oak Children's", from: 2020}}, 6.5},
		{"a maker of copies of charts", []job{{title: "Records Copy Associate", org: "Elm Chart Copy LLC", from: 2020}}, 6.5},
		{"the records of a care center", []job{{title: "Medical Records / Health Information Tech", org: "Elm Care Center", from: 2020}}, 6.5},
		{"an insurer", []job{{title: "Payment Integrity Analyst", org: "Elm Health Insurance", from: 2020}}, 6.5},
		{"files of a clinic", []job{{title: "File Clerk", org: "Elm Family Clinic", from: 2020}}, 6.5},
		{"files elsewhere", []job{{title: "File Clerk", org: "Elm Toys", from: 2020}}, 0},
		{"data work elsewhere", []job{{title: "Data Coordinator", org: "Oak Toys", from: 2020}}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i := range tt.jobs {
				tt.jobs[i].kind = resume.Experience
			}
			if got := s.Score(draft{jobs: tt.jobs}.evidence(), nil, Options{AsOf: asOf}).Level; got.Years < tt.want-0.5 || got.Years > tt.want+0.5 || strings.Contains(got.Why, "lines 2 and") {
				t.Errorf("%g years, want %g: %s", got.Years, tt.want, got.Why)
			}
		})
	}
}
