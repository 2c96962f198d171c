package keyword

import (
	"slices"
	"strings"

	"himscore/internal/resume"
)

// identity reports a hit that is part of who the applicant is or where: a name, an address, a school. It names nothing, for nobody
// is to be judged by them: Clarity Johnson, 12 Epic Lane, Lean State University.
func (d *reading) identity(l *lineRead, h hit, f *form) bool {
	line := &d.resume.Lines[l.line]
	switch {
	case line.Part == resume.Contact:
		return f.kind != title
	case line.Part == resume.Name:
		return h.first == 0 || f.kind != title && !itemAhead(l.tokens, h.first)
	case line.Kind == resume.Education, line.Part == resume.Title:
		return f.sense != nil && d.senses.inOrganization(l.tokens, h)
	}
	return false
}

// behindName leaves out the cues that stand in the name itself: Grace Baker bakes nothing, and Delphine Roux cooks no sauce.
func behindName(tokens []token, cues []cue) []cue {
	return slices.DeleteFunc(slices.Clone(cues), func(c cue) bool { return !itemAhead(tokens, c.first) })
}

// itemAhead reports that an item of a list ends somewhere before a token: credentials and headlines stand behind a name.
func itemAhead(tokens []token, at int) bool {
	for i := 1; i <= at; i++ {
		if tokens[i].gap >= listed {
			return true
		}
	}
	return false
}

// inOrganization reports a word of an organization's name: capitals from it up to "University" or "Center", or "University of" before it. A
// subject may stand there as well (Health Informatics, Leeds University), which is why only words of several meanings are asked about.
func (s *senses) inOrganization(tokens []token, h hit) bool {
	if i := h.first; i >= 2 && tokens[i-1].word == "of" && s.organization(tokens[i-2]) && tokens[i].gap == spaced {
		return true
	}
	for i := h.last + 1; i < len(tokens) && tokens[i].gap <= hyphened && (capital(tokens[i]) || adds(tokens[i])); i++ {
		if s.organization(tokens[i]) {
			return i+1 == len(tokens) || tokens[i+1].gap > spaced || tokens[i+1].word != "of" && !capital(tokens[i+1])
		}
	}
	return false
}

// organization reports a word that tells an organization wherever it stands in a name, with a capital.
func (s *senses) organization(t token) bool {
	return capital(t) && s.organizations[strings.ToLower(t.word)]
}
