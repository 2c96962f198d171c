package advice

// subject is the keyword a line is about: the first that it names, or the last of several that stand word to word ("DRG denial letters"), that is
// no tool. One with nothing to count gives way to one that has something, and a general one to any other.
func (a *Adviser) subject(r *reading, i int) string {
	best, rank, start, end := "", 0, 0, 0
	for _, n := range r.ev.Lines[i] {
		k := r.named[n]
		if k == nil || k.tool {
			continue
		}
		from, to := spanOf(r, n, i+1)
		own := 1
		switch counts := len(k.Measures) > 0; {
		case counts, !k.Generic && len(r.counted(k)) > 0:
			own = 3
		case !k.Generic:
			own = 2
		}
		head := own == rank && from > start && from <= end+1 && to > end
		if best == "" || own > rank || own == rank && to < start-1 || head {
			best, rank, start, end = k.ID, own, from, to
		}
	}
	if rank == 1 {
		return ""
	}
	return best
}

// spanOf is where a line first names a keyword of the evidence.
func spanOf(r *reading, n, line int) (from, to int) {
	from = -1
	for _, m := range r.ev.Keywords[n].Mentions {
		if m.At.Line == line && (from < 0 || m.At.Start < from) {
			from, to = m.At.Start, m.At.End
		}
	}
	return from, to
}

// described is the keyword that a line describes without its name and the target asks for, with measures of its own; "" where there is
// none.
func (a *Adviser) described(r *reading, i int) string {
	for n := range r.hints {
		if m := &r.hints[n]; m.At.Line == i+1 && m.did && asksFor(r, m.Keyword) && len(m.term.Measures) > 0 {
			return m.Keyword
		}
	}
	return ""
}
