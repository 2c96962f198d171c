package evidence

import (
	"testing"

	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

func at(line int) resume.Span { return resume.Span{Line: line, Start: 0, End: 3} }

func TestAKeywordIsWorthItsBestAffirmedMention(t *testing.T) {
	r := resume.Resume{Lines: []resume.Line{{Number: 1}, {Number: 2}, {Number: 3}, {Number: 4, Hidden: true}, {Number: 5}}}
	judged := []metric.Judgement{{Verdict: metric.None}, {Verdict: metric.Duty}, {Verdict: metric.Quantified}, {Verdict: metric.Quantified}, {Verdict: metric.Duty, Watched: true}}
	tests := []struct {
		name     string
		mentions []keyword.Mention
		want     Strength
	}{
		{"a skills list only lists", []keyword.Mention{{Keyword: "k", At: at(1), Stance: keyword.Affirmed}}, Listed},
		{"the stronger of two lines counts", []keyword.Mention{{Keyword: "k", At: at(1), Stance: keyword.Affirmed}, {Keyword: "k", At: at(2), Stance: keyword.Affirmed}}, Duty},
		{"a quantified line proves it", []keyword.Mention{{Keyword: "k", At: at(3), Stance: keyword.Affirmed}}, Quantified},
		{"what was only watched is listed", []keyword.Mention{{Keyword: "k", At: at(5), Stance: keyword.Affirmed}}, Listed},
		{"a denied mention earns nothing", []keyword.Mention{{Keyword: "k", At: at(3), Stance: keyword.Denied}}, Denied},
		{"somebody else's earns nothing", []keyword.Mention{{Keyword: "k", At: at(3), Stance: keyword.Borrowed}}, Denied},
		{"hidden text earns nothing", []keyword.Mention{{Keyword: "k", At: at(4), Stance: keyword.Affirmed}}, Denied},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ev := Join(r, tt.mentions, judged, credential.Claims{})
			if got := ev.Best("k"); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestHintsAreKeptApartFromMentions(t *testing.T) {
	r := resume.Resume{Lines: []resume.Line{{Number: 1}}}
	ev := Join(r, []keyword.Mention{{Keyword: "k", At: at(1), Near: true}}, []metric.Judgement{{}}, credential.Claims{})
	if len(ev.Keywords) != 0 || len(ev.Near) != 1 || len(ev.Lines[0]) != 0 {
		t.Errorf("got %d keywords, %d hints, line names %v", len(ev.Keywords), len(ev.Near), ev.Lines[0])
	}
}

func TestALineNamesAKeywordOnce(t *testing.T) {
	r := resume.Resume{Lines: []resume.Line{{Number: 1}}}
	m := keyword.Mention{Keyword: "k", At: at(1), Stance: keyword.Affirmed}
	ev := Join(r, []keyword.Mention{m, m}, []metric.Judgement{{}}, credential.Claims{})
	if len(ev.Lines[0]) != 1 || len(ev.Keywords[0].Mentions) != 2 {
		t.Errorf("line names %v, %d mentions", ev.Lines[0], len(ev.Keywords[0].Mentions))
	}
}
func TestTheNameOfAProjectToldInSentencesIsWorkDone(t *testing.T) {
	for _, tt := range []struct {
		bullet bool
		want   Strength
	}{{false, Duty}, {true, Listed}} {
		r := resume.Resume{Lines: []resume.Line{
			{Number: 1, Text: "FHIR reader, Fall 2025", Kind: resume.Projects, Part: resume.Title},
			{Number: 2, Text: "Read 90 records from a test server.", Kind: resume.Projects, Part: resume.Body, Bullet: tt.bullet},
		}}
		ev := Join(r, []keyword.Mention{{Keyword: "fhir", At: resume.Span{Line: 1, End: 4}, Stance: keyword.Affirmed}}, make([]metric.Judgement, 2), credential.Claims{})
		if ev.Keywords[0].Best != tt.want {
			t.Errorf("list %v: %v", tt.bullet, ev.Keywords[0].Best)
		}
	}
}
