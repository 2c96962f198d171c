package credential

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// named drops what only describes the holder of another credential: any certified coder who codes visits is a "certified outpatient coder", and the
// letters of that name are another thing. Capitals, a list of credentials, and the absence of any other one make it a name.
func (f *Finder) named(r resume.Resume, mentions []keyword.Mention, claims []Claim) (named []Claim, described []keyword.Mention) {
	describes := func(c *Claim) bool {
		return c.Status == Held && f.credentials[c.ID].Describes && r.Lines[c.At.Line-1].Kind != resume.Certifications && inSmallLetters(r, c.At)
	}
	held := slices.Clone(claims)
	named = slices.DeleteFunc(claims, func(c Claim) bool {
		if !describes(&c) || !slices.ContainsFunc(held, func(o Claim) bool {
			return o.Status == Held && o.ID != c.ID && !describes(&o) && f.sameWork(o.ID, c.ID)
		}) {
			return false
		}
		for _, m := range mentions {
			if m.Keyword == c.ID && m.At.Line == c.At.Line && m.At.Start >= c.At.Start && m.At.End <= c.At.End {
				m.Stance = keyword.Borrowed
				described = append(described, m)
			}
		}
		return true
	})
	return named, described
}

// sameWork tells whether two credentials are made for people of one role.
func (f *Finder) sameWork(a, b string) bool {
	return slices.ContainsFunc(f.credentials[a].Roles, func(role string) bool { return slices.Contains(f.credentials[b].Roles, role) })
}

// inSmallLetters tells whether a span holds several words, none of which but the first begins with a capital.
func inSmallLetters(r resume.Resume, at resume.Span) bool {
	text := r.Lines[at.Line-1].Text
	text = text[byteOffset(text, at.Start):byteOffset(text, at.End)]
	several := false
	for start, end := range words(text) {
		if first, _ := utf8.DecodeRuneInString(text[start:end]); start > 0 && unicode.IsUpper(first) {
			return false
		}
		several = several || start > 0
	}
	return several
}

// addModules adds to a certificate of a vendor those of its other modules: each line of a list is one of its own.
func (f *Finder) addModules(r resume.Resume, claims []Claim, found []rated) {
	for i := range claims {
		c := &claims[i]
		if f.credentials[c.ID].Level != "vendor" || c.Status != Held {
			continue
		}
		for _, other := range found {
			o := other.claim
			if o.ID == c.ID && (o.Status == InProgress || o.Status == Planned && classTaken.MatchString(o.Text)) && o.At.Line != c.At.Line && r.Lines[o.At.Line-1].Kind == resume.Certifications {
				o.Name = o.Text[:nameEnd(o.Text)]
				c.Begun = append(c.Begun, o)
			}
			if o.ID == c.ID && o.Status == Held && o.At.Line != c.At.Line && o.Text != c.Text && r.Lines[o.At.Line-1].Kind == resume.Certifications && r.Lines[c.At.Line-1].Kind == resume.Certifications {
				c.Modules = append(c.Modules, o)
			}
		}
	}
}

// classTaken is how a line says that the class of a module is behind its writer, and its exam ahead.
var classTaken = lazyregexp.New(`(?i)\b(?:class(?:es)?|course(?:work)?|training)\b[^.;]{0,20}\b(?:taken|done|finished|completed?|attended)\b`)

// nameEnd is where the name of a certificate ends and what is told of it begins.
func nameEnd(text string) int {
	end := len(text)
	for _, mark := range []string{" - ", " – ", " — ", ",", ";", ":", " ("} {
		if at := strings.Index(text, mark); at > 0 {
			end = min(end, at)
		}
	}
	return end
}

// call gives the claims of vendors' certificates the names by which their lines tell them apart.
func (f *Finder) call(claims []Claim) {
	for i := range claims {
		c := &claims[i]
		for _, by := range f.credentials[c.ID].Called {
			if slices.ContainsFunc(by.Words, func(w string) bool { return strings.Contains(strings.ToLower(c.Text), w) }) {
				c.Name = by.Label
			}
		}
		if len(c.Modules) == 0 {
			continue
		}
		c.Name = undatedName(c.Text)
		for m := range c.Modules {
			c.Modules[m].Name = undatedName(c.Modules[m].Text)
		}
	}
}

// undatedName is the text of a claim before its date.
func undatedName(text string) string {
	if at := dateBehindName.FindStringIndex(text); at != nil {
		return text[:at[0]]
	}
	return text
}

var dateBehindName = lazyregexp.New(`[\s,;(–—-]+(?:since |in )?(?:\p{L}{3,9}\.? )?(?:\d{1,2}/)?(?:19|20)\d\d\b.*$`)
