// Package posting reads a job posting: which keywords and credentials it asks for and how much, the education and
// the years it wants, and the wording worth mirroring. In: the text of a posting. Out: what it asks, and how a
// resume answers it. The employer's story, benefits and legal boilerplate ask for nothing.
package posting

import (
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Need says how much a posting asks for something.
type Need string

// The needs, strongest first.
const (
	Required     Need = "required"
	Preferred    Need = "preferred"
	ObtainWithin Need = "obtain_within"
	nothing      Need = "nothing"
)

// Ask is one keyword or credential a posting asks for, with the words that ask.
type Ask struct {
	ID    string
	Need  Need
	Text  string
	Group int // asks of one group are alternatives ("RHIT or RHIA"): one is enough; 0: stands alone
}

// Education is the lowest level a posting asks for.
type Education struct {
	Level string
	Need  Need
}

// Posting is what a posting asks for. Asks stand required before preferred, each in the order of the text.
type Posting struct {
	Asks      []Ask
	Education Education
	Years     int // years of experience; 0 where none are named
	Phrases   []string
}

// Reader reads postings by the rules of taxonomy/posting.yaml. It is safe for concurrent use.
type Reader struct {
	matcher  *keyword.Matcher
	headings map[string]Need
	cues     []cue
	degrees  []taxonomy.PostingDegree
	stops    map[string]bool
}

// New compiles the rules.
func New(t *taxonomy.Taxonomy, matcher *keyword.Matcher) *Reader {
	rd := &Reader{matcher: matcher, headings: map[string]Need{}, degrees: t.Posting.Degrees, stops: map[string]bool{}}
	for _, h := range t.Posting.Headings {
		for _, title := range h.Titles {
			rd.headings[plain(title)] = Need(h.Means)
		}
	}
	rd.cues = compileCues(t.Posting)
	for _, w := range t.Posting.PhraseStops {
		rd.stops[w] = true
	}
	return rd
}

// Read reads the text of a posting. Text that asks for nothing gives an empty Posting.
func (rd *Reader) Read(text string) Posting {
	sentences := rd.sentences(text)
	r := resume.Resume{}
	for i, s := range sentences {
		r.Lines = append(r.Lines, resume.Line{Number: i + 1, Text: s.text, Kind: resume.Other, Entry: -1, Part: resume.Body})
	}
	mentions := rd.matcher.Find(r)
	return Posting{
		Asks:      asks(sentences, mentions),
		Education: rd.education(sentences),
		Years:     years(sentences),
		Phrases:   rd.phrases(sentences, mentions),
	}
}

// asks keeps each id once, with its strongest need, and marks alternatives.
func asks(sentences []sentence, mentions []keyword.Mention) []Ask {
	var found []Ask
	index := map[string]int{}
	group := 0
	var last keyword.Mention
	for _, m := range mentions {
		s := sentences[m.At.Line-1]
		if m.Near || m.Stance == keyword.Denied || s.need == nothing {
			continue
		}
		need := s.need
		i, known := index[m.Keyword]
		if !known {
			i = len(found)
			index[m.Keyword] = i
			found = append(found, Ask{ID: m.Keyword, Need: need, Text: m.Text})
		} else if need == Required {
			found[i].Need = Required
		}
		if alternatives(s.text, last, m) {
			j := index[last.Keyword]
			if found[j].Group == 0 {
				group++
				found[j].Group = group
			}
			if !known {
				found[i].Group = found[j].Group
			}
		}
		last = m
	}
	return requiredFirst(found)
}

func requiredFirst(found []Ask) []Ask {
	ordered := make([]Ask, 0, len(found))
	for _, need := range []Need{Required, Preferred, ObtainWithin} {
		for _, a := range found {
			if a.Need == need {
				ordered = append(ordered, a)
			}
		}
	}
	return ordered
}

// alternatives tells whether b follows a in one sentence with only "or", a comma of an or-list, or a slash between.
func alternatives(text string, a, b keyword.Mention) bool {
	if a.At.Line != b.At.Line || b.At.Start <= a.At.End || a.Keyword == b.Keyword {
		return false
	}
	runes := []rune(text)
	if b.At.Start > len(runes) {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(string(runes[a.At.End:b.At.Start])))
	switch strings.Trim(between, " ,") {
	case "or", "/", "and/or", "or a", "or an":
		return true
	case "":
		rest := strings.ToLower(string(runes[b.At.End:]))
		return strings.HasPrefix(strings.TrimLeft(rest, " ,"), "or ")
	}
	return false
}
