package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/score"
)

func mirrored(ad Advice) string {
	at := slices.IndexFunc(ad.NextSteps, func(s NextStep) bool { return s.Code == "mirror_postings" })
	if at < 0 {
		return ""
	}
	return ad.NextSteps[at].Title + ": " + ad.NextSteps[at].Why
}

func TestPostingsAreReadForWhatNoLineHas(t *testing.T) {
	ad := advise(t, coder, "him-manager", Options{})
	step := mirrored(ad)
	named := 0
	for _, m := range ad.Missing {
		said := load(t).adviser.said(m.Keyword)
		if !strings.Contains(step, said) {
			continue
		}
		if named++; m.Line > 0 || !strings.HasSuffix(strings.TrimSuffix(m.Why, " "+load(t).tax.Advice.OnlyTrue), absent) {
			t.Errorf("%s is looked for in postings, and a line tells of it: %s", said, m.Why)
		}
	}
	if named < 2 || !strings.Contains(step, "no line of yours has these terms") {
		t.Errorf("%d of the missing are named: %s", named, step)
	}
}

func TestWhoAimsAtTwoRolesReadsThePostingsOfBoth(t *testing.T) {
	ev, c := coder.evidence(), load(t)
	res := c.scorer.Score(ev, nil, score.Options{AsOf: asOf})
	for _, second := range []bool{false, true} {
		res.Roles[0].Aimed, res.Roles[1].Aimed = true, second
		step := mirrored(c.adviser.Advise(ev, res, nil, Options{AsOf: asOf}))
		if both := strings.Contains(step, "five postings each") && strings.Contains(step, res.Roles[1].Title); step == "" || both != second {
			t.Errorf("aims at a second role %v: %s", second, step)
		}
	}
}
