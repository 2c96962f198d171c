package batch

import (
	"slices"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/report"
)

// summarize takes from a report what lists, exports and cohorts show.
func summarize(r report.Report) store.Summary {
	s := store.Summary{
		Score: r.Score.Total, Band: r.Score.Band, Track: r.Track.ID, Level: r.Level.ID, Education: r.Education.Level,
		Verdicts: map[string]int{},
	}
	if len(r.Roles) > 0 {
		s.Role = r.Roles[0].Title
	}
	for _, l := range r.Lines {
		if l.Verdict != "none" {
			s.Verdicts[l.Verdict]++
		}
	}
	for _, k := range r.Keywords {
		if k.Category != "credential" && k.Evidence != "listed" && k.Evidence != "denied" {
			s.Shown = append(s.Shown, store.Named{ID: k.ID, Label: k.Label, Note: k.Evidence})
		}
	}
	for _, m := range r.Missing {
		s.Missing = append(s.Missing, store.Named{ID: m.Keyword, Label: m.Label, Note: m.Priority})
	}
	for i, c := range r.Credentials.Held {
		if slices.ContainsFunc(r.Credentials.Held[:i], func(before report.HeldCredential) bool { return before.ID == c.ID }) {
			continue // another module of the same vendor
		}
		s.Held = append(s.Held, store.Named{ID: c.ID, Label: c.Label, Note: c.Status})
	}
	for _, c := range r.Credentials.Suggested {
		s.Suggested = append(s.Suggested, store.Named{ID: c.ID, Label: c.Label, Note: c.When})
	}
	for _, f := range r.Document.Findings {
		s.Findings = append(s.Findings, f.Code)
	}
	for _, w := range r.Warnings {
		s.Warnings = append(s.Warnings, w.Code)
	}
	return s
}

func failed(f *fault.Error) store.Summary {
	return store.Summary{Problem: &store.Problem{Code: f.Code, Message: f.Message, Fields: f.Fields}}
}
