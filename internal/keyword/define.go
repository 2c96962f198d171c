package keyword

// define looks for abbreviations that the line itself spells out: "release of information (ROI)", "MPI (market
// penetration index)". Such a definition fixes the sense of the letters for the whole document.
func (d *reading) define(i int) {
	l := &d.lines[i]
	for n, h := range l.hits {
		if h.first != h.last || !ambiguous(h) {
			continue
		}
		first, last, ok := spelledOut(l.tokens, h.first)
		if !ok {
			continue
		}
		for _, f := range h.forms {
			if f.sense == nil {
				continue
			}
			if _, known := d.fixed[f.sense]; !known {
				d.fixed[f.sense] = namesWithin(l.hits, n, first, last, f.id)
			}
		}
	}
}

func ambiguous(h hit) bool {
	for _, f := range h.forms {
		if f.sense != nil {
			return true
		}
	}
	return false
}

// spelledOut finds the words beside an abbreviation, or it beside them, in brackets, whose initials it is.
func spelledOut(tokens []token, at int) (first, last int, ok bool) {
	letters := tokens[at].key
	if len(letters) < 2 || len(letters) > 6 {
		return 0, 0, false
	}
	if tokens[at].opens && tokens[at].closes {
		last = at - 1
		left := len(letters)
		for first = at; first > 0 && left > 0 && at-first < 12; {
			first--
			switch initial := tokens[first].key[0]; {
			case initial == letters[left-1]:
				left--
			case !linking(tokens[first]):
				return 0, 0, false
			}
		}
		return first, last, left == 0
	}
	if at+1 < len(tokens) && tokens[at+1].opens && !tokens[at].closes {
		n := 0
		for last = at + 1; last < len(tokens) && last-at < 12; last++ {
			switch initial := tokens[last].key[0]; {
			case n < len(letters) && initial == letters[n]:
				n++
			case !linking(tokens[last]):
				return 0, 0, false
			}
			if tokens[last].closes {
				return at + 1, last, n == len(letters)
			}
		}
	}
	return 0, 0, false
}

func linking(t token) bool {
	switch t.word {
	case "of", "and", "for", "the", "in", "to", "on":
		return true
	}
	return false
}

// namesWithin reports that the words of a definition name the keyword themselves.
func namesWithin(hits []hit, n, first, last int, id string) bool {
	for i, h := range hits {
		if i == n || h.first > last || h.last < first {
			continue
		}
		for _, f := range h.forms {
			if f.id == id {
				return true
			}
		}
	}
	return false
}
