package keyword

import (
	"strings"
	"testing"

	"himscore/internal/resume"
)

// Within a job most denials praise, so that fewer are read there than in a profile.
func TestALineOfWorkLosesOnlyWhatItsWriterDidNotDo(t *testing.T) {
	m := New(load(t))
	tests := []struct{ name, text, want string }{
		{"a task that was not the writer's", "Fetched folders; medical coding was never my task", "medical coding"},
		{"a denied deed with nobody else named", "Boxed films, but did not abstract tumor registry cases", "tumor registry"},
		{"neither of two", "Neither coding nor tumor registry fell to me", "coding, tumor registry"},
		{"a name set against another", "Abstracted for HEDIS (not MIPS)", "MIPS"},
		{"what something else was used for", "Drew the census in Excel instead of Tableau", "Tableau"},
		{"an exception", "Ran all of the records room except tumor registry", "tumor registry"},
		{"the deed of others", "Phoned patients; our consultants built Tableau", "Tableau"},
		{"others told of behind a comma", "Sent duplicates to the registry staff, who merged the MPI", "MPI"},
		{"an occasion of others", "Listened in on HEDIS calls held by the quality office", "HEDIS"},
		{"one with people of its own", "File charts; the tumor registry has its own clerks", "tumor registry"},
		{"the deed of those that the writer leads", "Led two analysts, who built Tableau", ""},
		{"the deed of the writer's own people", "Kept the schedule; my coders handled HEDIS", ""},
		{"what came of the writer's work", "Wrote a guide; the night nurses wrote 40% fewer HEDIS notes", ""},
		{"an occasion at which the writer did something", "Sat in on HEDIS calls and drew the plan the office used", ""},
		{"work that went to others", "Tumor registry went to a vendor; I mailed charts", "Tumor registry"},
		{"a right that was not given", "Was not given Epic access, worked on paper for Mercy Hospital", "Epic"},
		{"one person beside the writer", "My classmate built Tableau", "Tableau"},
		{"one person, with code sets that have figures of their own", "A coworker coded the ICD-10-PCS part", "ICD-10-PCS"},
		{"one person and the writer", "My classmate and I built Tableau", ""},
		{"what others supply", "Drew the slides (SQL courtesy of a teammate)", "SQL"},
		{"what came from others, with a part of one's own", "Tableau sheets came from a colleague, I made the slides", "Tableau"},
		{"what the place does not do", "Post payments; HEDIS is nothing this office reports", "HEDIS"},
		{"what the place does not do, said with a contraction", "HEDIS isn't something our group does", "HEDIS"},
		{"what the place does not do lightly", "HEDIS is not something I let wait", ""},
		{"a tool that the place lacks", "The clinic has no Meditech; we chart on paper", "Meditech"},
		{"work that is bought", "Medical coding was outsourced, I tracked invoices", "Medical coding"},
		{"the deed of an officer whose post names a keyword", "The privacy officer handled HEDIS; I took the calls", "HEDIS"},
		{"work done in another office", "Medical coding was done in another office; I sent the sheets", "Medical coding"},
		{"work that was bought before", "Medical coding was outsourced until I brought it home", ""},
		{"what others built and the writer opens", "A consultant built Tableau for us, I open it on Mondays", "Tableau"},
		{"a system that was not there yet", "We were not on Meditech yet, all was paper", "Meditech"},
		{"the deed of one with a title", "Sorted mail; the RHIA did HEDIS", "HEDIS"},
		{"a flaw that is denied", "Passed two HIPAA reviews with no findings", ""},
		{"somebody else's lack", "Taught interns who had never opened Epic", ""},
		{"a denial of another thing", "Wrote SQL so that no clerk had to retype", ""},
		{"twice denied", "Released nothing without HIPAA review", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var denied []string
			for _, mention := range m.FindWork(test.text) {
				if !mention.Near && mention.Stance != Affirmed {
					denied = append(denied, mention.Text)
				}
			}
			if got := strings.Join(denied, ", "); got != test.want {
				t.Errorf("denied %q, want %q", got, test.want)
			}
		})
	}
}

func TestAWishCountsUnlessTheWriterIsThatAlready(t *testing.T) {
	const wish = "Seeking a seat in release of information or in tumor registry"
	m := New(load(t))
	for name, test := range map[string]struct{ headline, wish, title, body, want string }{
		"a job title":              {"Ana Poe", wish, "Release of Information Clerk", "Answered letters", "tumor registry"},
		"a headline":               {"Release of information specialist", wish, "Clerk", "Answered letters", "tumor registry"},
		"the sentence itself":      {"Ana Poe", "Release of information clerk seeking release of information work", "Clerk", "Answered letters", ""},
		"a line of work":           {"Ana Poe", wish, "Clerk", "Answered release of information requests for a hospital", "release of information, tumor registry"},
		"the skills of a headline": {"Records Clerk | HIPAA | Release of Information", wish, "Clerk", "Answered letters", "release of information, tumor registry"},
	} {
		r := resume.Resume{
			Sections: []resume.Section{{Kind: resume.Header}, {Kind: resume.Summary}, {Kind: resume.Experience}},
			Entries:  []resume.Entry{{Section: 2, First: 3, Last: 4}},
			Lines: []resume.Line{
				{Number: 1, Text: test.headline, Kind: resume.Header, Entry: -1, Part: resume.Headline},
				{Number: 2, Text: test.wish, Section: 1, Kind: resume.Summary, Entry: -1, Part: resume.Item},
				{Number: 3, Text: test.title, Section: 2, Kind: resume.Experience, Part: resume.Title},
				{Number: 4, Text: test.body, Section: 2, Kind: resume.Experience, Part: resume.Body},
			},
		}
		var denied []string
		for _, mention := range m.Find(r) {
			if mention.Stance == Denied && mention.At.Line == 2 {
				denied = append(denied, mention.Text)
			}
		}
		if got := strings.Join(denied, ", "); got != test.want {
			t.Errorf("%s: denied %q, want %q", name, got, test.want)
		}
	}
}
