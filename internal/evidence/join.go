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
	times := make([]int, 0, len(mentions)) // how often each keyword is named
	inLine := make([]int, len(r.Lines))    // and how many names each line holds
	for i := range mentions {
		m := &mentions[i]
		if m.Near {
			ev.Near = append(ev.Near, *m)
			continue
		}
		k, known := index[m.Keyword]
		if !known {
			k = len(times)
			index[m.Keyword], times = k, append(times, 0)
		}
		times[k]++
		inLine[m.At.Line-1]++
	}
	ev.Keywords = make([]Keyword, len(times))
	all := make([]Mention, len(mentions)) // room for those of each
	named := make([]int, len(mentions))   // and for the keywords of each line
	for i, n := range inLine {
		if n > 0 {
			ev.Lines[i], named = named[:0:n], named[n:]
		}
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Near {
			continue
		}
		n := index[m.Keyword]
		k := &ev.Keywords[n]
		if k.Mentions == nil {
			k.ID, k.Best = m.Keyword, Denied
			k.Mentions, all = all[:0:times[n]], all[times[n]:]
		}
		worth := strength(m, r, judgements)
		k.Mentions = append(k.Mentions, Mention{m, worth})
		if worth.Above(k.Best) {
			k.Best = worth
		}
		if worth != Denied {
			ev.name(m.At.Line, n)
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
// known and not done, and so is the work of a department that the writer works with. The name of a project that is told in a sentence or two is part of
// them; above a list it is a heading.
func strength(m *keyword.Mention, r resume.Resume, judgements []metric.Judgement) Strength {
	if m.Stance != keyword.Affirmed || r.Lines[m.At.Line-1].Hidden {
		return Denied
	}
	if m.Beside {
		return Listed
	}
	judged := &judgements[m.At.Line-1]
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
		if namesStory(r.Lines, m.At.Line-1) {
			return Duty
		}
		return Listed
	}
}

// namesStory tells whether a line is the name of a project whose work is told right below it, and in no list.
func namesStory(lines []resume.Line, i int) bool {
	l := &lines[i]
	return l.Part == resume.Title && l.Kind == resume.Projects && i+1 < len(lines) && lines[i+1].Entry == l.Entry && lines[i+1].Part == resume.Body && !lines[i+1].Bullet
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
