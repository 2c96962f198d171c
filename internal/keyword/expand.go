package keyword

// expand finds the members of lists that leave out what they share: "Epic Clarity and Caboodle", "inpatient and
// outpatient coding", "ICD-10-CM and -PCS". Only a phrase that the vocabulary holds in full counts.
func (d *reading) expand() {
	r := runs{vocabulary: d.words}
	for i := range d.lines {
		l := &d.lines[i]
		for n := range l.hits {
			if l.hits[n].forms[0].kind == decoyed {
				continue
			}
			l.expandHead(n, &r)
			l.expandTail(n, &r)
		}
	}
}

// expandHead carries the first words of a hit over to the items behind it.
func (l *lineRead) expandHead(n int, r *runs) {
	head := l.hits[n]
	last := head.last
	for steps := 0; steps < 6 && head.last > head.first; steps++ {
		next := last + 1
		if next < len(l.tokens) && joiner(l.tokens[next]) {
			next++
		} else if next < len(l.tokens) && l.tokens[next].gap != listed && l.tokens[next].gap != slashed {
			return
		}
		if next >= len(l.tokens) || l.tokens[next].gap > listed || l.taken[next] && !weak(l, next) || l.opensItem(next) {
			return
		}
		found := false
		for cut := head.last; cut > head.first && !found; cut-- {
			if forms := r.together(l.tokens[head.first:cut], l.tokens[next:next+1]); len(forms) > 0 {
				l.add(forms, next, next)
				found = true
			}
		}
		if !found {
			return
		}
		last = next
	}
}

// opensItem reports a word behind a comma that goes on as a name of its own: "data lineage, model documentation" names no data model.
func (l *lineRead) opensItem(at int) bool {
	next := at + 1
	return l.tokens[at].gap == listed && l.tokens[at].word == l.tokens[at].small && next < len(l.tokens) && l.tokens[next].gap <= spaced && !joiner(l.tokens[next]) && !preposition(l.tokens[next])
}

// expandTail carries the last words of a hit over to the one item before it.
func (l *lineRead) expandTail(n int, r *runs) {
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
		if forms := r.together(l.tokens[at:at+1], l.tokens[cut:tail.last+1]); len(forms) > 0 {
			l.add(forms, at, at)
			return
		}
	}
}

// together looks up the words of two places as those of one name.
func (r *runs) together(head, rest []token) []*form {
	words := append(append(r.line[:0], head...), rest...)
	words[len(head)].gap = spaced
	r.open(words)
	if h := r.longestAt(0, isName); h.last == len(words)-1 {
		return h.forms
	}
	return nil
}

func isName(f *form) bool { return (f.kind == named || f.kind == title) && f.sense == nil }

func (l *lineRead) add(forms []*form, first, last int) {
	for _, f := range forms {
		if !sameAt(l.found, hit{first: first, last: last}, f.id) {
			l.found = append(l.found, found{first: first, last: last, id: f.id, kind: f.kind})
		}
	}
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
