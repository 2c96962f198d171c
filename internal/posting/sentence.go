package posting

import (
	"regexp"
	"strings"
	"unicode"

	"himscore/taxonomy"
)

// sentence is one sentence of a posting with how much it asks.
type sentence struct {
	text string
	need Need
}

// cue is a wording that changes how much a sentence asks; the first that fits decides.
type cue struct {
	pattern *regexp.Regexp
	need    Need
}

const maxHeadingWords = 8

var (
	mark       = regexp.MustCompile(`^\s*(?:[•●▪◦‣·\-–—*>+○o]|\d{1,2}[.)])\s+`)
	sentenceAt = regexp.MustCompile(`[.!?;](?:["”’)]*)\s+`)
	spaces     = regexp.MustCompile(`\s+`)
)

func compileCues(p taxonomy.Posting) []cue {
	compile := func(phrases []string, need Need) cue {
		var alternatives []string
		for _, phrase := range phrases {
			quoted := regexp.QuoteMeta(strings.ToLower(phrase))
			quoted = strings.ReplaceAll(quoted, `\*`, `(?:\S+\s+){0,2}\S+`)
			alternatives = append(alternatives, strings.ReplaceAll(quoted, " ", `\s+`))
		}
		return cue{regexp.MustCompile(`(?:^|[^\pL\pN])(?:` + strings.Join(alternatives, "|") + `)(?:$|[^\pL\pN])`), need}
	}
	return []cue{compile(p.Nothing, nothing), compile(p.Obtain, ObtainWithin), compile(p.Preferred, Preferred)}
}

// sentences cuts a posting into sentences and decides for each, by its heading and its own wording, what it asks.
func (rd *Reader) sentences(text string) []sentence {
	var out []sentence
	under, story := Required, true
	for _, raw := range strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		bulleted := mark.MatchString(raw)
		line := strings.TrimSpace(spaces.ReplaceAllString(mark.ReplaceAllString(raw, ""), " "))
		if line == "" {
			continue
		}
		rest := line
		if !bulleted {
			if need, after, ok := rd.heading(line); ok {
				under, story, rest = need, false, after
			}
		}
		for _, part := range cut(rest) {
			out = append(out, sentence{part, rd.need(part, under, story && len(out) > 0 && !bulleted)})
		}
	}
	return out
}

// heading tells whether a line is, or begins with, a known heading, and gives what follows it on the line.
func (rd *Reader) heading(line string) (Need, string, bool) {
	title, after := line, ""
	for _, stop := range []string{":", ". "} {
		if i := strings.Index(line, stop); i > 0 && len(strings.Fields(line[:i])) <= maxHeadingWords {
			title, after = line[:i], strings.TrimSpace(line[i+len(stop):])
			break
		}
	}
	if len(strings.Fields(title)) > maxHeadingWords {
		return "", "", false
	}
	words := strings.Fields(plain(title))
	for n := len(words); n > 0; n-- { // "Preferred (not deal breakers)", "Pay and benefits for 2027"
		if need, ok := rd.headings[strings.Join(words[:n], " ")]; ok && (n == len(words) || after != "" || strings.ContainsAny(title, "(") || upper(title)) {
			return need, after, true
		}
	}
	if about, ok := strings.CutPrefix(plain(title), "about "); ok && about != "" && after == "" {
		return nothing, "", true
	}
	return "", "", false
}

// need decides what one sentence asks. Before the first heading, sentences that do not speak to the reader tell the
// employer's story.
func (rd *Reader) need(text string, under Need, story bool) Need {
	low := strings.ToLower(text)
	for _, c := range rd.cues {
		if c.pattern.MatchString(low) && (c.need != Preferred || under == Required) {
			return c.need
		}
	}
	if story && !speaksToReader(low) {
		return nothing
	}
	return under
}

func speaksToReader(low string) bool {
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "you", "your", "candidate", "applicant", "incumbent", "responsible", "leads", "experience", "required", "must":
			return true
		}
	}
	return false
}

// cut splits a line at the ends of its sentences.
func cut(line string) []string {
	var out []string
	from := 0
	for _, at := range sentenceAt.FindAllStringIndex(line, -1) {
		if part := strings.TrimSpace(line[from:at[1]]); part != "" && !abbreviated(part) {
			out = append(out, part)
			from = at[1]
		}
	}
	if part := strings.TrimSpace(line[from:]); part != "" {
		out = append(out, part)
	}
	return out
}

func abbreviated(part string) bool {
	low := strings.ToLower(part)
	for _, end := range []string{"e.g.", "i.e.", "vs.", "etc.", "dr.", "st.", "no."} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// plain is lower case with letters, digits, parentheses-free words and single spaces.
func plain(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	s = strings.ReplaceAll(s, "&", " and ")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }), " ")
}

func upper(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
