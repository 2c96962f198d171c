package evidence

import (
	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// Join puts mentions, judgements and claims together. Mentions come in document order; judgements hold one per line.
func Join(r resume.Resume, mentions []keyword.Mention, judgements []metric.Judgement, claims credential.Claims) Evidence {
	ev := Evidence{Resume: r, Judgements: judgements, Claims: claims, Lines: make([][]int, len(r.Lines))}
	index := make(map[string]int, len(mentions))
	for _, m := range mentions {
		if m.Near {
			ev.Near = append(ev.Near, m)
			continue
		}
		i, known := index[m.Keyword]
		if !known {
			i = len(ev.Keywords)
			index[m.Keyword] = i
			ev.Keywords = append(ev.Keywords, Keyword{ID: m.Keyword, Best: Denied})
		}
		mention := Mention{Mention: m, Strength: strength(m, r, judgements)}
		k := &ev.Keywords[i]
		k.Mentions = append(k.Mentions, mention)
		if mention.Strength.Above(k.Best) {
			k.Best = mention.Strength
		}
		if mention.Strength != Denied {
			ev.name(m.At.Line, i)
		}
	}
	return ev
}

// name notes once that a line names keyword i.
func (ev *Evidence) name(line, i int) {
	named := ev.Lines[line-1]
	for _, have := range named {
		if have == i {
			return
		}
	}
	ev.Lines[line-1] = append(named, i)
}

// strength is what one mention is worth: the verdict of its line, nothing where it is denied or somebody else's. What was only watched is
// known and not done.
func strength(m keyword.Mention, r resume.Resume, judgements []metric.Judgement) Strength {
	if m.Stance != keyword.Affirmed || r.Lines[m.At.Line-1].Hidden {
		return Denied
	}
	judged := judgements[m.At.Line-1]
	switch judged.Verdict {
	case metric.Quantified:
		return Quantified
	case metric.Accomplishment:
		return Accomplishment
	case metric.Duty:
		if judged.Watched {
			return Listed
		}
		return Duty
	default:
		return Listed
	}
}

// Above tells whether s is worth more than other.
func (s Strength) Above(other Strength) bool { return s.rank() > other.rank() }

func (s Strength) rank() int {
	switch s {
	case Quantified:
		return 4
	case Accomplishment:
		return 3
	case Duty:
		return 2
	case Listed:
		return 1
	default:
		return 0
	}
}

// Best returns the strongest mention of a keyword or credential, Denied where the resume does not name it.
func (ev *Evidence) Best(id string) Strength {
	for _, k := range ev.Keywords {
		if k.ID == id {
			return k.Best
		}
	}
	return Denied
}
