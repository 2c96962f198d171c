package score

import (
	"strings"
	"testing"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// piles scores a resume of one line in which the words name keywords, and returns how many piles it has.
func piles(t *testing.T, kind resume.Kind, part resume.Part, text string, named ...[2]string) int {
	t.Helper()
	s, _ := load(t)
	r := resume.Resume{
		Sections: []resume.Section{{Kind: kind}},
		Lines:    []resume.Line{{Number: 1, Text: text, Kind: kind, Part: part, Entry: -1}},
	}
	var mentions []keyword.Mention
	from := map[string]int{}
	for _, n := range named {
		at := from[n[1]] + strings.Index(text[from[n[1]]:], n[1])
		from[n[1]] = at + len(n[1])
		mentions = append(mentions, keyword.Mention{Keyword: n[0], Text: n[1], At: resume.Span{Line: 1, Start: at, End: at + len(n[1])}, Stance: keyword.Affirmed})
	}
	ev := evidence.Join(r, mentions, []metric.Judgement{{Verdict: metric.None}}, draft{}.claims)
	return len(s.Score(ev, nil, Options{AsOf: asOf}).Stuffed)
}

func TestAVendorInTheNamesOfItsModulesIsNoRepetition(t *testing.T) {
	modules := "Epic ClinDoc, Epic Orders, Epic Willow"
	if n := piles(t, resume.Skills, resume.Item, modules,
		[2]string{"epic-clindoc", "Epic ClinDoc"}, [2]string{"epic-orders", "Epic Orders"}, [2]string{"epic-willow", "Epic Willow"},
		[2]string{"epic", "Epic"}, [2]string{"epic", "Epic"}, [2]string{"epic", "Epic"}); n != 0 {
		t.Errorf("%q: %d piles", modules, n)
	}
	if n := piles(t, resume.Skills, resume.Item, "Epic, Epic, Epic", [2]string{"epic", "Epic"}, [2]string{"epic", "Epic"}, [2]string{"epic", "Epic"}); n != 1 {
		t.Errorf("the vendor alone three times: %d piles", n)
	}
}

func TestAListBesideTheNameIsAPile(t *testing.T) {
	var named [][2]string
	words := []string{"sql", "python", "tableau", "epic", "cerner", "hl7", "fhir"}
	for _, w := range words {
		named = append(named, [2]string{w, w})
	}
	if n := piles(t, resume.Skills, resume.Name, "Ana Poe | "+strings.Join(words, " | "), named...); n != 1 {
		t.Errorf("%d piles", n)
	}
	if n := piles(t, resume.Skills, resume.Name, "Ana Poe | sql | epic", named[0], named[3]); n != 0 {
		t.Errorf("two keywords beside the name: %d piles", n)
	}
}

func TestCoursesByNumberAreNoRepetition(t *testing.T) {
	text := "Courses: Coding I, Coding II, Coding III"
	coding := [2]string{"medical-coding", "Coding"}
	if n := piles(t, resume.Education, resume.Item, text, coding, coding, coding); n != 0 {
		t.Errorf("among the courses: %d piles", n)
	}
	if n := piles(t, resume.Skills, resume.Item, text, coding, coding, coding); n != 1 {
		t.Errorf("among the skills: %d piles", n)
	}
}
