package proof

import (
	"time"

	"himscore/internal/credential"
	"himscore/internal/document"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// asOf is the day on which the texts of statuses and degrees are judged.
var asOf = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// claims reads one line of a section as a resume would hold it.
type claims struct {
	reader  *resume.Reader
	matcher *keyword.Matcher
	finder  *credential.Finder
}

func (c claims) read(heading, text string, bullet bool) ([]keyword.Mention, credential.Claims) {
	r := c.reader.Build(document.Document{Format: document.DOCX, Reader: "docx", Lines: []document.Line{
		{Text: "Ana Poe"}, {Text: heading, Heading: true}, {Text: text, Bullet: bullet},
	}})
	mentions := c.matcher.Find(r)
	return mentions, c.finder.Find(r, mentions, asOf)
}

// statuses asks that the credential in brackets has the status of its wording or of its step; a status of none is no claim at all.
func statuses(t *taxonomy.Taxonomy, c claims) []Failure {
	isCredential := map[string]bool{}
	for _, k := range t.Credentials {
		isCredential[k.ID] = true
	}
	stands := func(status string) func(marked) bool {
		return func(text marked) bool {
			mentions, found := c.read("Certifications", text.plain, true)
			for _, mention := range mentions {
				at := resume.Span{Line: 1, Start: mention.At.Start, End: mention.At.End}
				if mention.At.Line == 3 && isCredential[mention.Keyword] && text.covers(at) {
					return statusOf(found, mention.Keyword) == status
				}
			}
			return false
		}
	}
	var failures []Failure
	for _, w := range t.Statuses {
		failures = append(failures, texts(w.Place, w.Status, w.Match, w.Reject, stands(w.Status))...)
	}
	for _, s := range t.Steps {
		failures = append(failures, texts(s.Place, s.ID, s.Match, s.Reject, stands(s.Status))...)
	}
	return failures
}

func statusOf(found credential.Claims, id string) string {
	for _, claim := range found.Credentials {
		if claim.ID == id {
			return string(claim.Status)
		}
	}
	return "none"
}

// degrees asks that a line of an education section states its level as completed.
func degrees(t *taxonomy.Taxonomy, c claims) []Failure {
	var failures []Failure
	for _, d := range t.Degrees {
		failures = append(failures, texts(d.Place, d.Level, d.Match, d.Reject, func(text marked) bool {
			_, found := c.read("Education", text.plain, false)
			return string(found.Education.Level) == d.Level
		})...)
	}
	return failures
}
