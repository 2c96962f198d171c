package posting

import (
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Match is how a resume answers a posting. Share is in [0, 1]: demands count fully, wishes half, and an ask that the
// resume only lists earns less than one it shows in work.
type Match struct {
	Share      float64
	Matched    []string
	Missing    []string
	ListedOnly []string
	InResume   []bool // for each phrase of the posting: the resume holds these words
}

// worth of an ask by the strength of its evidence; a listed keyword is a claim without proof.
var worth = map[evidence.Strength]float64{
	evidence.Quantified: 1, evidence.Accomplishment: 0.95, evidence.Duty: 0.85, evidence.Listed: 0.6,
}

// Compare holds a posting against a resume.
func Compare(p Posting, ev evidence.Evidence, t *taxonomy.Taxonomy) Match {
	held := holdings(ev, t)
	groups := map[int]evidence.Strength{}
	for _, a := range p.Asks {
		if s := held[a.ID]; a.Group > 0 && (groups[a.Group] == "" || s.Above(groups[a.Group])) {
			groups[a.Group] = s
		}
	}
	var m Match
	var asked, answered float64
	counted := map[int]bool{}
	for _, a := range p.Asks {
		s, ok := held[a.ID]
		switch {
		case ok:
			m.Matched = append(m.Matched, a.ID)
			if s == evidence.Listed {
				m.ListedOnly = append(m.ListedOnly, a.ID)
			}
		case a.Group > 0 && groups[a.Group] != "": // another alternative is held
		default:
			m.Missing = append(m.Missing, a.ID)
		}
		if a.Group > 0 {
			if counted[a.Group] {
				continue
			}
			counted[a.Group] = true
			s = groups[a.Group]
		}
		weight := 1.0
		if a.Need != Required {
			weight = 0.5
		}
		asked += weight
		answered += weight * worth[s]
	}
	if asked > 0 {
		m.Share = answered / asked
	}
	m.InResume = mirrored(p.Phrases, ev)
	return m
}

// holdings is what the resume may claim: keywords by their best evidence, their parents likewise, credentials held.
func holdings(ev evidence.Evidence, t *taxonomy.Taxonomy) map[string]evidence.Strength {
	held := map[string]evidence.Strength{}
	credentials := map[string]bool{}
	for _, c := range t.Credentials {
		credentials[c.ID] = true
	}
	raise := func(id string, s evidence.Strength) {
		if have, ok := held[id]; !ok || s.Above(have) {
			held[id] = s
		}
	}
	parents := map[string][]string{}
	for _, k := range t.Keywords {
		parents[k.ID] = k.Parents
	}
	for _, k := range ev.Keywords {
		if k.Best == evidence.Denied || credentials[k.ID] {
			continue
		}
		raise(k.ID, k.Best)
		for todo, depth := parents[k.ID], 0; len(todo) > 0 && depth < 4; depth++ {
			var next []string
			for _, p := range todo {
				raise(p, k.Best)
				next = append(next, parents[p]...)
			}
			todo = next
		}
	}
	for _, c := range ev.Claims.Credentials {
		if c.Status == credential.Held {
			held[c.ID] = evidence.Quantified // a credential held needs no bullet to prove it
		}
	}
	return held
}

// mirrored tells for each phrase whether the resume holds its words in this order, whatever case and punctuation.
func mirrored(phrases []string, ev evidence.Evidence) []bool {
	var all strings.Builder
	for _, l := range ev.Resume.Lines {
		if !l.Hidden {
			all.WriteString(squeeze(l.Text))
		}
	}
	words := all.String()
	out := make([]bool, len(phrases))
	for i, p := range phrases {
		out[i] = strings.Contains(words, squeeze(p))
	}
	return out
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%$+#", r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
