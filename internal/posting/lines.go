package posting

import (
	"strings"

	"himscore/internal/lazyregexp"
)

// line is a line of a posting with what tells a heading from content.
type line struct {
	text            string
	drawn           string // the picture before it, "" without
	bulleted        bool
	numeral         string // the kind of number before it: "d", "r" of the Romans, "a" a letter; "" without
	crossed         bool   // a cross stands before it: nobody asks it
	framed          bool   // stands between ornaments, which are no part of it
	opens           bool   // stands after a blank line, or first
	block           bool   // and two more lines follow without a blank one between
	loud            bool   // nearly all is written in capitals, which then say nothing
	bulletsFollow   bool
	sentenceFollows bool // the next line, without a blank one between, is long or ends like a sentence
	alone           bool // a blank line stands before it and behind it, and then bullets or a sentence
}

var (
	mark    = lazyregexp.New(`^\s*(?:(?:[•●▪■□◦‣·⁃∙→➢➤»✔✓★❖\-–—*>+○o~]|[-=~]+>|\[[ xX]?\]|\([a-z\d]\)|[A-Za-z]\)|[A-Z]\.|\d{1,2}[.)])\s+|\d{1,2}\.\d{1,2}[.)]?\s+(\p{Lu})|[•●▪·\-–]+(\pL))`)
	picture = lazyregexp.New(`^\s*([\p{So}][\x{FE0F}\x{200D}\p{So}]*)\s*`)
	spaces  = lazyregexp.New(`\s+`)
	// A short text between two ornaments is a heading, as no item is: "▪ REQUIRED ▪", "*** Duties ***", "--- What we offer ---".
	frame = lazyregexp.New(`^\s*(?:[•●▪■□◦‣·∙►◆◇★☆✦❖~|]\s+|[•●▪■◆★✦❖~=*#_|<>–—-]{2,}\s*)(\pL[^.;:]{1,60}?)\s*(?:\s[•●▪■□◦‣·∙►◆◇★☆✦❖~|]|[•●▪■◆★✦❖~=*#_|<>–—-]{2,})\s*$`)
	// counted is the number before a line; a number with a point in it is one of an item below such a title.
	counter = lazyregexp.New(`^\s*(?:(\d{1,2})|([IVX]{1,4})|([A-Z]))[.)]\s+`)
	// asker and answerer are the two who talk in a posting of questions and answers.
	asker    = lazyregexp.New(`^\s*(?:Q|Question)(?: ?\d+)?[:.]\s+`)
	answerer = lazyregexp.New(`^\s*(?:A|Answer)(?: ?\d+)?[:.]\s+`)
	// open is a question that no yes or no answers: what follows is its content, as below a title.
	open = lazyregexp.New(`^(?i:and |so |but )?(?i:what|who|how|why|where|which|when|anything|whom)\b`)
)

// lines reads the lines of a posting with the marks before them.
func lines(text string) []line {
	var out []line
	blank, asks, row := true, false, false
	for _, raw := range strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		l := line{}
		l.drawn, raw = painted(raw)
		l.crossed = strings.ContainsAny(l.drawn, "❌✖✗✘🚫⛔")
		asks = asks || asker.MatchString(raw)
		cells, table := cellsOf(raw)
		switch framed := frame.FindStringSubmatch(raw); {
		case table && !row:
			raw, _, _ = strings.Cut(cells, " | ")
			l.framed = true
		case table:
			raw, l.bulleted = cells, true
		case framed != nil:
			raw, l.framed = framed[1], true
		case asker.MatchString(raw):
			raw = asker.ReplaceAllString(raw, "")
			l.framed = open.MatchString(raw)
			l.bulleted = !l.framed
		case asks && answerer.MatchString(raw):
			raw, l.bulleted = answerer.ReplaceAllString(raw, ""), true
		default:
			l.numeral, l.bulleted = kindOf(raw), mark.MatchString(raw)
		}
		if l.numeral != "" {
			raw = counter.ReplaceAllString(raw, "")
		}
		l.text = strings.TrimSpace(spaces.ReplaceAllString(mark.ReplaceAllString(raw, "$1$2"), " "))
		if l.text == "" {
			blank = !table || blank // a rule within a table is no blank line
			row = row && table
			continue
		}
		row = table
		l.opens = blank
		out, blank = append(out, l), false
	}
	follow(out)
	sectioned(out)
	return out
}

// cellsOf are the cells of a row of a table drawn with bars.
func cellsOf(raw string) (string, bool) {
	raw = strings.TrimSpace(raw)
	if len(raw) < 2 || raw[0] != '|' || raw[len(raw)-1] != '|' {
		return raw, false
	}
	var cells []string
	for _, cell := range strings.Split(strings.Trim(raw, "|"), "|") {
		if cell = strings.TrimSpace(cell); strings.Trim(cell, "-:=") != "" {
			cells = append(cells, cell)
		}
	}
	return strings.Join(cells, " | "), true
}

// painted parts a line from the picture before it.
func painted(raw string) (drawn, rest string) {
	if m := picture.FindStringSubmatch(raw); m != nil && !mark.MatchString(raw) {
		return m[1], raw[len(m[0]):]
	}
	return "", raw
}

// kindOf is the kind of the number before a line.
func kindOf(raw string) string {
	switch m := counter.FindStringSubmatch(raw); {
	case m == nil:
		return ""
	case m[1] != "":
		return "d"
	case m[2] != "":
		return "r"
	}
	return "a"
}

// follow tells each line what stands below it.
func follow(all []line) {
	loud := 0
	for i := 1; i < len(all); i++ {
		before, l := &all[i-1], &all[i]
		if l.drawn != "" && before.drawn == l.drawn && !l.opens { // items, which follow each other
			l.bulleted, before.bulleted = true, true
			if i > 1 && !all[i-2].bulleted {
				all[i-2].bulletsFollow = true
			}
		}
		if upper(l.text) {
			loud++
		}
		if before.bulleted {
			continue
		}
		long := words(l.text) > maxHeadingWords || strings.HasSuffix(l.text, ".")
		before.bulletsFollow = l.bulleted
		before.alone = l.opens && before.opens && (l.bulleted || long)
		before.sentenceFollows = !l.opens && long
		before.block = before.opens && !l.opens && i+1 < len(all) && !all[i+1].opens
	}
	for i := range all {
		all[i].loud = 4*loud > 3*len(all)
	}
}

// sectioned makes titles of numbered lines where others stand below each of them, and items of none: "6. Not in scope".
func sectioned(all []line) {
	for _, kind := range []string{"r", "d", "a"} {
		var titles []int
		single := 0
		for i, l := range all {
			switch {
			case l.numeral != kind:
			case i+1 < len(all) && all[i+1].numeral != kind && words(l.text) <= maxHeadingWords && !strings.HasSuffix(l.text, ".") && !strings.HasSuffix(l.text, ","):
				titles = append(titles, i)
			default:
				single++
			}
		}
		if len(titles) < 3 || single > 1 {
			continue
		}
		for _, i := range titles {
			all[i].bulleted, all[i].framed = false, true
			if i > 0 { // no title of items any more
				all[i-1].bulletsFollow, all[i-1].alone = false, false
			}
		}
		return
	}
}
