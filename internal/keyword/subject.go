package keyword

import (
	"strings"

	"himscore/internal/resume"
)

// longestPost is the most tokens from the beginning of a clause to the verb of another's task: "the new compliance officer of the region".
const longestPost = 7

// lend gives the deeds of others back to them: in "the compliance officer handles RAC appeals; I pull the charts" the appeals are the officer's.
// A line of work says so only where it tells the writer's own part beside it; a lead's line may well name what the team does.
func (d *reading) lend() {
	for i := range d.lines {
		l := &d.lines[i]
		line := &d.resume.Lines[l.line]
		if len(l.found) == 0 || !isWork(line.Kind) || line.Part != resume.Body {
			continue
		}
		own := d.partsOf(l)
		if len(own) == 0 {
			continue
		}
		for first := 0; first < len(l.tokens); {
			last := first
			for last+1 < len(l.tokens) && l.tokens[last+1].gap < claused && !own[last+1] {
				last++
			}
			if !own[first] {
				d.lendClause(l, first, last)
			}
			first = last + 1
		}
	}
}

// partsOf are the tokens at which the writer's own part of the work begins, in a line that begins with somebody else's.
func (d *reading) partsOf(l *lineRead) map[int]bool {
	var own map[int]bool
	for _, c := range l.cues {
		if g := l.tokens[c.first].gap; c.tells(ofOwnPart) && c.first > 0 && (g >= listed || c.first > 1 && (adds(l.tokens[c.first-1]) || contrasts(l.tokens[c.first-1]))) {
			if own == nil { // nearly always
				own = map[int]bool{}
			}
			own[c.first] = true
		}
	}
	return own
}

// contrasts reports a word between two people's parts.
func contrasts(t token) bool {
	switch t.word {
	case "while", "but", "whereas", "though", "so":
		return true
	}
	return false
}

// lendClause makes the keywords behind the verb of a clause borrowed, where somebody else is its subject and the writer is not in it.
func (d *reading) lendClause(l *lineRead, first, last int) {
	post, verb := -1, -1
	for _, c := range l.cues {
		switch {
		case c.first < first || c.last > min(last, first+longestPost):
		case c.tells(ofPeople) && verb < 0:
			post = c.last
		case c.tells(ofDoing) && verb < 0 && post >= 0 && post < c.first && c.first-post <= 2 && l.tokens[c.first].gap <= spaced:
			verb = c.last
		}
	}
	if verb < 0 || l.tokens[first].small == "my" && pluralOrTeam(l.tokens[post]) {
		return // whose people they are leads them
	}
	for i := first + 1; i < verb; i++ {
		if t := l.tokens[i]; article(t) || indefinite(t) || t.word == "who" || t.word == "that" || t.word == "which" || t.word == "to" {
			return // "Trained the officer who handles them"
		}
	}
	for i := first; i < last; i++ {
		if i > first && self(l.tokens[i]) || l.tokens[i].word == "me" || l.tokens[i].word == "my" && i > first {
			return
		}
	}
	for i := max(last+1, 3); i < len(l.tokens); i++ {
		if pronoun(l.tokens[i].small) && (self(l.tokens[i-2]) || self(l.tokens[i-3])) && carriesOut(l.tokens[i-1]) {
			return // "Corporate decides the retention schedule; I carry it out"
		}
	}
	for n := range l.found {
		if f := &l.found[n]; f.first > verb && f.last <= last && f.stance == Affirmed && f.kind != title {
			f.stance = Borrowed
		}
	}
}

// carriesOut reports a verb with which the writer does the work that others decide on.
func carriesOut(t token) bool {
	switch t.small {
	case "carry", "carried", "enforce", "enforced", "apply", "applied", "implement", "implemented", "run", "ran", "maintain", "maintained", "execute", "executed":
		return true
	}
	return false
}

func pluralOrTeam(t token) bool {
	key := t.key()
	return key == "team" || key == "staff" || key == "crew" || strings.HasSuffix(t.small, "s")
}
