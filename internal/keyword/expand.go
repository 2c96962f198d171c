package keyword

// expand finds the members of lists that leave out what they share: "Epic Clarity and Caboodle", "inpatient and
// outpatient coding", "ICD-10-CM and -PCS". Only a phrase that the vocabulary holds in full counts.
func (d *reading) expand() {
	key := make([]byte, 0, 64)
	for i := range d.lines {
		l := &d.lines[i]
		for n := range l.hits {
			if l.hits[n].forms[0].kind == decoyed {
				continue
			}
			d.expandHead(l, n, key)
			d.expandTail(l, n, key)
		}
	}
}

// expandHead carries the first words of a hit over to the items behind it.
func (d *reading) expandHead(l *lineRead, n int, key []byte) {
	head := l.hits[n]
	last := head.last
	for steps := 0; steps < 6 && head.last > head.first; steps++ {
		next := last + 1
		if next < len(l.tokens) && joiner(l.tokens[next]) {
			next++
		} else if next < len(l.tokens) && l.tokens[next].gap != listed && l.tokens[next].gap != slashed {
			return
		}
		if next >= len(l.tokens) || l.tokens[next].gap > listed || l.taken[next] && !weak(l, next) {
			return
		}
		found := false
		for cut := head.last; cut > head.first && !found; cut-- {
			found = d.together(l, l.tokens[head.first:cut], next, next, key)
		}
		if !found {
			return
		}
		last = next
	}
}

// expandTail carries the last words of a hit over to the one item before it.
func (d *reading) expandTail(l *lineRead, n int, key []byte) {
	tail := l.hits[n]
	at := tail.first - 1
	if at < 0 || tail.last == tail.first {
		return
	}
	if joiner(l.tokens[at]) && l.tokens[tail.first].gap <= spaced {
		at--
	} else if l.tokens[tail.first].gap != slashed {
		return
	}
	if at < 0 || l.taken[at] {
		return
	}
	for cut := tail.first + 1; cut <= tail.last; cut++ {
		rest := append(append([]token{}, l.tokens[at]), l.tokens[cut:tail.last+1]...)
		rest[1].gap = spaced
		r := runs{vocabulary: d.words, line: rest, key: key}
		if h := r.longestAt(0, isName); len(h.forms) > 0 && h.last == len(rest)-1 {
			l.add(h.forms, at, at)
			return
		}
	}
}

// together looks up the head of one hit with the words of another place, and notes what they name there.
func (d *reading) together(l *lineRead, head []token, first, last int, key []byte) bool {
	words := append(append([]token{}, head...), l.tokens[first:last+1]...)
	words[len(head)].gap = spaced
	r := runs{vocabulary: d.words, line: words, key: key}
	h := r.longestAt(0, isName)
	if len(h.forms) == 0 || h.last != len(words)-1 {
		return false
	}
	return l.add(h.forms, first, last)
}

func isName(f *form) bool { return (f.kind == named || f.kind == title) && f.sense == nil }

func (l *lineRead) add(forms []*form, first, last int) bool {
	for _, f := range forms {
		if !sameAt(l.found, hit{first: first, last: last}, f.id) {
			l.found = append(l.found, found{first: first, last: last, id: f.id, kind: f.kind})
		}
	}
	return true
}

// weak reports that what a token is part of was not found to name anything.
func weak(l *lineRead, at int) bool {
	for _, f := range l.found {
		if f.first <= at && at <= f.last {
			return false
		}
	}
	return true
}

// join makes one mention of a long form and its abbreviation in brackets.
func (d *reading) join() {
	for i := range d.lines {
		l := &d.lines[i]
		for a := range l.found {
			for b := a + 1; b < len(l.found) && b < a+8; b++ {
				long, short := &l.found[a], &l.found[b]
				if long.id == short.id && short.first == long.last+1 && short.kind != hinted && long.kind != hinted &&
					l.tokens[short.first].opens && l.tokens[short.last].closes {
					long.last = short.last
					l.found = append(l.found[:b], l.found[b+1:]...)
					break
				}
			}
		}
	}
}
