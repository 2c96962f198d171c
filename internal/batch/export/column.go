package export

import (
	"slices"
	"strings"

	"himscore/internal/batch/store"
)

// column is one column of a table: its heading, its width in characters, and what stands in it: a string, an int, or nil for nothing.
type column struct {
	heading string
	width   float64
	cell    func(store.Item) any
}

// columns are those of a batch's table; the package comment describes them.
func columns(b store.Batch) []column {
	all := []column{
		{"file", 32, func(i store.Item) any { return guard(i.Name) }},
		{"student_id", 14, roster(func(s *store.Student) string { return s.ID })},
		{"program", 28, roster(func(s *store.Student) string { return s.Program })},
		{"class_year", 11, roster(func(s *store.Student) string { return s.ClassYear })},
	}
	for n, heading := range b.Wishes.RosterColumns {
		all = append(all, column{guard(heading), 16, roster(func(s *store.Student) string {
			if n < len(s.Extra) {
				return s.Extra[n]
			}
			return ""
		})})
	}
	return append(all,
		column{"state", 9, func(i store.Item) any { return string(i.State) }},
		column{"score", 8, number(func(s store.Summary) int { return s.Score })},
		column{"band", 8, text(func(s store.Summary) string { return s.Band })},
		column{"track", 12, text(func(s store.Summary) string { return s.Track })},
		column{"level", 10, text(func(s store.Summary) string { return s.Level })},
		column{"nearest_role", 28, text(func(s store.Summary) string { return s.Role })},
		column{"education", 12, text(func(s store.Summary) string { return s.Education })},
		column{"quantified", 11, number(func(s store.Summary) int { return s.Verdicts["quantified_accomplishment"] })},
		column{"accomplishments", 16, number(func(s store.Summary) int { return s.Verdicts["accomplishment"] })},
		column{"duties", 8, number(func(s store.Summary) int { return s.Verdicts["duty"] })},
		column{"keywords_shown", 48, text(func(s store.Summary) string { return labels(s.Shown) })},
		column{"missing_must", 48, text(func(s store.Summary) string { return labels(must(s.Missing)) })},
		column{"missing", 48, text(func(s store.Summary) string { return labels(s.Missing[:min(10, len(s.Missing))]) })},
		column{"credentials_held", 28, text(held)},
		column{"credentials_suggested", 28, text(func(s store.Summary) string { return labels(s.Suggested) })},
		column{"warnings", 24, text(func(s store.Summary) string { return codes(s.Warnings) })},
		column{"findings", 36, text(func(s store.Summary) string { return codes(s.Findings) })},
		column{"problem_code", 16, problem(func(p *store.Problem) string { return string(p.Code) })},
		column{"problem", 60, problem(func(p *store.Problem) string { return p.Message })},
	)
}

func roster(of func(*store.Student) string) func(store.Item) any {
	return func(i store.Item) any {
		if i.Roster == nil {
			return ""
		}
		return guardRoster(of(i.Roster))
	}
}

func text(of func(store.Summary) string) func(store.Item) any {
	return func(i store.Item) any {
		if i.State != store.Done {
			return ""
		}
		return guard(of(i.Summary))
	}
}

func number(of func(store.Summary) int) func(store.Item) any {
	return func(i store.Item) any {
		if i.State != store.Done {
			return nil
		}
		return of(i.Summary)
	}
}

// problem is of items that have failed. One that was refused has its problem from the start, and has not ended before it is failed.
func problem(of func(*store.Problem) string) func(store.Item) any {
	return func(i store.Item) any {
		if i.State != store.Failed || i.Summary.Problem == nil {
			return ""
		}
		return guard(of(i.Summary.Problem))
	}
}

func labels(named []store.Named) string {
	all := make([]string, len(named))
	for i, n := range named {
		all[i] = n.Label
	}
	return strings.Join(all, "; ")
}

func must(missing []store.Named) []store.Named {
	var all []store.Named
	for _, n := range missing {
		if n.Note == "must" {
			all = append(all, n)
		}
	}
	return all
}

func held(s store.Summary) string {
	all := make([]string, len(s.Held))
	for i, n := range s.Held {
		all[i] = n.Label
		if n.Note != "" && n.Note != "held" {
			all[i] += " (" + n.Note + ")"
		}
	}
	return strings.Join(all, "; ")
}

// codes joins codes, each once, where it stands first.
func codes(all []string) string {
	var once []string
	for _, code := range all {
		if !slices.Contains(once, code) {
			once = append(once, code)
		}
	}
	return strings.Join(once, "; ")
}
