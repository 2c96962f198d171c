package resume

import (
	"strings"
	"unicode"
)

// joinedTitle tells the kind of a title made of several: "Clinical / PPE", "Strengths & Skills", "Work and Military History". All of them are
// titles, or short for one ("Clinical" for "Clinical Experience"). The first word that decides one gives the kind, else the first title.
func (rd *Reader) joinedTitle(text string) (Kind, bool) {
	if !strings.ContainsAny(text, "&/+,") && !andWord.In(text) {
		return "", false
	}
	kind := Kind("")
	parts := strings.Split(joints.Replace(text), "/")
	for _, part := range parts {
		of, known := rd.titles[key(part)]
		if !known {
			of, known = rd.titles[key(part)+"experience"]
		}
		if !known {
			return "", false
		}
		if kind == "" {
			kind = of
		}
	}
	if told, ok := rd.kindByWord(words(text)); ok {
		kind = told
	}
	return kind, len(parts) > 1
}

var andWord = NewPieces(" and ")

var joints = strings.NewReplacer("&", "/", "+", "/", " and ", "/", " And ", "/", " AND ", "/", ", ", "/")

// withoutInitials drops the stops of initials: "U.S. Experience" is no sentence.
func withoutInitials(text string) string {
	if strings.IndexByte(text, '.') < 0 {
		return text
	}
	letters := 0 // that stand before
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r == '.' && letters == 1:
			letters = 0
			return -1
		default:
			letters = 0
		}
		return r
	}, text)
}

// setApart finds the titles of plain text that look like nothing but stand apart: "Retail experience" with its deciding word at the end, and
// "Work Experience in Jordan", which begins with a title, with a blank line on both sides or above a list.
func (b *builder) setApart(i int, said []string, current Kind) (Kind, bool) {
	const longest, sentence = 5, 3 // words
	text := b.doc[i].Text
	first, _, _ := strings.Cut(text, " ")
	if !b.apart(i) || len(said) < 2 || len(said) > longest || b.rd.saysOrg(text) || !unicode.IsUpper([]rune(first)[0]) || strings.HasSuffix(first, "ed") {
		return "", false
	}
	if kind, ok := b.rd.kindByWord(said[len(said)-1:]); ok && kind != Other && (len(said) <= sentence || titleCased(text)) {
		return kind, true
	}
	if first, _, joined := strings.Cut(joints.Replace(text), "/"); joined && titleCased(text) {
		if kind, ok := b.rd.titles[key(first)]; ok {
			return kind, true // "Awards / Decorations"
		}
	}
	if !titleCased(text) || !b.apart(i+1) && !b.doc[i+1].Bullet {
		return "", false
	}
	for n := len(said) - 1; n > 0; n-- {
		if kind, ok := b.rd.titles[strings.Join(said[:n], "")]; ok && (kind != current || b.apart(i+1)) {
			return kind, true
		}
	}
	return "", false
}

// looseTitle tells the kind of a title among words that say nothing: "Jobs I have held", "Employment, newest first".
func (rd *Reader) looseTitle(text string) (Kind, bool) {
	const longest = 6 // words
	if Words(text) > longest {
		return "", false
	}
	var room wordRoom
	title, dropped := make([]byte, 0, longestHeading), false
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if rd.fillers.has(room[:n]) {
			dropped = true
			continue
		}
		title = append(title, room[:n]...)
	}
	if !dropped {
		return "", false
	}
	kind, known := rd.titles[string(title)]
	return kind, known
}
