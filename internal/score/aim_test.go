package score

import (
	"strings"
	"testing"

	"himscore/internal/metric"
	"himscore/taxonomy"
)

func TestAnAimIsReadFromTheWordsBehindIt(t *testing.T) {
	s, _ := load(t)
	for _, test := range []struct {
		sentence string
		want     string // the tracks it names, "" for none
	}{
		{"Ward sister stepping into informatics next year", "informatics"},
		{"Coder of six years, ready for an interoperability team", "informatics"},
		{"Interface builder looking for a seat in release of information", "him"},
		{"Stepping into health data governance after ten years of coding", "bridge"},
		{"On the way to an EHR application analyst role", "informatics"},
		{"Next step: HIM manager of a mid-sized hospital", "him"},
		{"Informatics nurse who leads go-lives", ""},                      // says what is, not what is wanted
		{"Moving to Ohio in spring; coding remains my trade", ""},         // an aim without a side
		{"Looking for a team that laughs", ""},                            //
		{"Ten years of analytics before turning to family care work", ""}, // the side stands before the aim
	} {
		var got []string
		for _, sentence := range strings.FieldsFunc(test.sentence, endsSentence) {
			for _, track := range []string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge} {
				if s.names(s.goal(wordsOf(sentence)), track) {
					got = append(got, track)
				}
			}
		}
		if !strings.Contains(strings.Join(got, " "), test.want) || test.want == "" && len(got) > 0 {
			t.Errorf("%q aims at %v, want %q", test.sentence, got, test.want)
		}
	}
}

func TestAResumeIsMeasuredAgainstTheRoleItWants(t *testing.T) {
	s, tax := load(t)
	d := draft{jobs: []job{{title: "HIM Manager", from: 2018, lines: []draftLine{{text: "a", verdict: metric.Quantified, keywords: []string{"release-of-information", "chart-completion"}}}}}}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "him-manager" {
		t.Errorf("without an aim it is measured against %s", got)
	}
	d.headline = "HIM manager looking for a privacy officer role"
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf}).Target.ID; got != "privacy-officer" {
		t.Errorf("with an aim it is measured against %s", got)
	}
	if got := s.Score(d.evidence(), nil, Options{AsOf: asOf, TargetRole: tax.Roles[0].ID}).Target.ID; got != tax.Roles[0].ID {
		t.Errorf("with a role of the caller's it is measured against %s", got)
	}
}
