package keyword

import "himscore/internal/resume"

// inList reports that a hit is an item beside another hit: parted from it by a comma, a slash, or a word of joining.
func inList(l *lineRead, n int, h hit) bool {
	if n < 0 {
		return besideAny(l.tokens, l.hits, h) || besideAny(l.tokens, l.hints, h)
	}
	return beside(l, n, h, func(hit) bool { return true })
}

// besideAny reports that one of the hits is the item before or behind a hit that is not of their list itself.
func besideAny(tokens []token, hits []hit, h hit) bool {
	for _, other := range hits {
		if items(tokens, other.last, h.first) || items(tokens, h.last, other.first) {
			return true
		}
	}
	return false
}

// beside reports that the item before or behind a hit is a hit that fits.
func beside(l *lineRead, n int, h hit, fits func(hit) bool) bool {
	if n < 0 {
		return false
	}
	if n > 0 && items(l.tokens, l.hits[n-1].last, h.first) && fits(l.hits[n-1]) {
		return true
	}
	return n+1 < len(l.hits) && items(l.tokens, h.last, l.hits[n+1].first) && fits(l.hits[n+1])
}

// items reports that two tokens end and begin items of one list.
func items(tokens []token, last, first int) bool {
	switch first - last {
	case 1:
		return tokens[first].gap == listed || tokens[first].gap == slashed
	case 2:
		return joiner(tokens[last+1]) && tokens[first].gap <= spaced && tokens[last+1].gap <= listed
	}
	return false
}

// joiner reports the words that join the items of a list.
func joiner(t token) bool {
	switch t.word {
	case "and", "or", "nor", "und", "And", "AND", "OR":
		return true
	}
	return false
}

// company reports that a hit is an item of a list in which another item names something of the field, and needs no list
// to be understood.
func (d *reading) company(l *lineRead, n int) bool {
	if n < 0 {
		return false
	}
	for i := n; i > 0 && items(l.tokens, l.hits[i-1].last, l.hits[i].first); i-- {
		if d.speaks(l.hits[i-1]) {
			return true
		}
	}
	for i := n; i+1 < len(l.hits) && items(l.tokens, l.hits[i].last, l.hits[i+1].first); i++ {
		if d.speaks(l.hits[i+1]) {
			return true
		}
	}
	return false
}

// speaks reports a name that only the field has, or letters that mean it wherever the resume is of the field.
func (d *reading) speaks(h hit) bool {
	for _, f := range h.forms {
		if f.kind == decoyed || f.common {
			continue
		}
		if f.sense == nil || f.sense.fallback == "accept" || f.sense.fallback == "health" {
			return true
		}
	}
	return false
}

// asSchool reports letters that are those of a school: a year at CCA, a degree from CCS.
func asSchool(tokens []token, h hit) bool {
	if h.first == 0 || tokens[h.first].gap != spaced {
		return false
	}
	switch tokens[h.first-1].small {
	case "at", "from", "attended":
		return true
	}
	return false
}

// credentialPlace reports that letters stand where credentials do.
func (d *reading) credentialPlace(i, n int, h hit) bool {
	l := &d.lines[i]
	line := &d.resume.Lines[l.line]
	opens := line.Kind == resume.Education && h.first == 0 && d.inField() // a school is seldom known by its letters alone
	if line.Kind == resume.Certifications || line.Part == resume.Name || opens {
		return true
	}
	first, last := part(l.tokens, h, claused)
	for _, c := range l.cues {
		if c.tells(ofCredential) && c.first >= first && c.last <= last {
			return true
		}
	}
	for _, other := range l.hits {
		if other.first != h.first && other.first >= first && other.last <= last && other.forms[0].kind == title && other.forms[0].sense == nil {
			return true
		}
	}
	return beside(l, n, h, func(other hit) bool { return other.forms[0].kind == title })
}
