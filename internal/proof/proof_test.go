package proof_test

import (
	"strings"
	"testing"

	"himscore/internal/proof"
	"himscore/taxonomy"
)

func TestAWrongTextIsFound(t *testing.T) {
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	at := taxonomy.Place{File: "x.yaml", Line: 7}
	tests := []struct {
		name  string
		spoil func(*taxonomy.Taxonomy)
		want  string
	}{
		{"a keyword that its text does not name", func(t *taxonomy.Taxonomy) {
			t.Keywords = append(t.Keywords, taxonomy.Keyword{Place: at, ID: "telegraphy", Label: "Telegraphy", Match: []string{"Sent letters by pigeon"}})
		}, `x.yaml:7: telegraphy: is not found in a text it must match: "Sent letters by pigeon"`},
		{"a keyword that a text to reject names", func(t *taxonomy.Taxonomy) {
			t.Keywords = append(t.Keywords, taxonomy.Keyword{Place: at, ID: "telegraphy", Label: "Telegraphy", Reject: []string{"Taught telegraphy"}})
		}, `x.yaml:7: telegraphy: is found in a text it must reject: "Taught telegraphy"`},
		{"a keyword outside the brackets", func(t *taxonomy.Taxonomy) {
			t.Keywords = append(t.Keywords, taxonomy.Keyword{Place: at, ID: "telegraphy", Label: "Telegraphy", Match: []string{"Taught telegraphy by [pigeon]"}})
		}, "telegraphy: is not found in a text it must match"},
		{"a sense that is never meant", func(t *taxonomy.Taxonomy) {
			t.Senses = append(t.Senses, taxonomy.Sense{Place: at, Term: "SQL", Case: "exact", Means: []string{"sql"}, Default: "accept", Match: []string{"Wrote letters"}})
		}, "x.yaml:7: SQL: is not found in a text it must match"},
		{"a denial that takes nothing away", func(t *taxonomy.Taxonomy) {
			t.Denials = append(t.Denials, taxonomy.Denial{Place: at, ID: "odd", Stance: "denied", Match: []string{"Wrote [SQL] every day"}})
		}, "x.yaml:7: odd: sql is affirmed and must be denied"},
		{"a metric that its line does not show", func(t *taxonomy.Taxonomy) {
			t.Metrics = append(t.Metrics, taxonomy.Metric{Place: at, ID: "telegrams", Terms: []string{"telegrams"}, Match: []string{"Sent telegrams"}})
		}, "x.yaml:7: telegrams: is not found in a text it must match"},
		{"a verb that does not lead its text", func(t *taxonomy.Taxonomy) {
			t.Verbs = append(t.Verbs, taxonomy.VerbClass{Place: at, ID: "send", Verbs: []string{"telegraph"}, Match: []string{"Posted letters"}})
		}, "x.yaml:7: send: is not found in a text it must match"},
		{"a cue that a text to reject holds", func(t *taxonomy.Taxonomy) {
			t.Cues = append(t.Cues, taxonomy.Cue{Place: at, ID: "gone", Words: []string{"gone"}, Reject: []string{"All is gone"}})
		}, "x.yaml:7: gone: is found in a text it must reject"},
		{"a cue that nothing looks for", func(t *taxonomy.Taxonomy) {
			t.Cues = append(t.Cues, taxonomy.Cue{Place: at, ID: "telegraphic", Words: []string{"stop"}})
		}, "x.yaml:7: telegraphic: is a cue that nothing looks for"},
		{"an idiom that does not decide its text", func(t *taxonomy.Taxonomy) {
			t.Idioms = append(t.Idioms, taxonomy.Idiom{Place: at, ID: "wire-off", Verbs: []string{"send"}, Behind: []string{"off"}, Makes: "act", Match: []string{"Sent the telegrams"}})
		}, "x.yaml:7: wire-off: is not found in a text it must match"},
		{"an aim that its text does not tell", func(t *taxonomy.Taxonomy) {
			t.Aims = append(t.Aims, taxonomy.Aim{Place: at, ID: "file-wires", Role: t.Roles[0].ID, Words: []string{"file|sort", "wires"}, Match: []string{"file the wires"}})
		}, "x.yaml:7: file-wires: is not found in a text it must match"},
		{"a status that its text does not give", func(t *taxonomy.Taxonomy) {
			t.Statuses = append(t.Statuses, taxonomy.StatusWording{Place: at, Status: "expired", Match: []string{"[RHIT], earned 2024"}})
		}, "x.yaml:7: expired: is not found in a text it must match"},
		{"a degree of another level", func(t *taxonomy.Taxonomy) {
			t.Degrees = append(t.Degrees, taxonomy.DegreeLevel{Place: at, Level: "master", Match: []string{"A.A.S. Health Information Technology, 2019"}})
		}, "x.yaml:7: master: is not found in a text it must match"},
		{"a title of another section", func(t *taxonomy.Taxonomy) {
			t.Sections = append(t.Sections, taxonomy.Section{Place: at, Kind: "skills", Match: []string{"Education"}})
		}, "x.yaml:7: skills: is not found in a text it must match"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			spoilt := *tax
			test.spoil(&spoilt)
			var got []string
			for _, f := range proof.Run(&spoilt) {
				got = append(got, f.Error())
			}
			if !strings.Contains(strings.Join(got, "\n"), test.want) {
				t.Errorf("want %s\nin %s", test.want, strings.Join(got, "\n"))
			}
		})
	}
}
