package posting

import (
	"slices"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Match is how a resume answers a posting. Share is in [0, 1]: demands count fully, what the job does less, wishes half, and an ask that the
// resume only lists earns less than one it shows in work; the degree and the years that are asked count as an ask each. Every ask is either
// matched or missing.
type Match struct {
	Share      float64
	Matched    []string // held, or one of several alternatives of which another is held
	Missing    []string
	ListedOnly []string // held, but without work that shows it
	AnsweredBy []string // for each ask of the posting: the alternative that is held in its place, or ""
	Phrases    []Phrase
	Education  Standing // how the resume answers the degree asked
	Wished     Standing // and the one that would be a plus
}

// Standing is how a resume answers a degree that a posting asks.
type Standing string

// The standings.
const (
	Met      Standing = "met"
	UnderWay Standing = "under_way"
	NotSeen  Standing = "not_seen"
)

func standing(asked Education, has credential.Education) Standing {
	level := credential.Level(asked.Level)
	switch {
	case !level.Above(has.Level):
		return Met
	case slices.ContainsFunc(has.Pursuing, func(d credential.Degree) bool { return !level.Above(d.Level) }):
		return UnderWay
	default:
		return NotSeen
	}
}

// Phrase is wording of a posting worth mirroring where it is true.
type Phrase struct {
	Text     string
	InResume bool
}

// maxOwnNames is how many keywords under another name the phrases begin with.
const maxOwnNames = 8

// worth of an ask by the strength of its evidence; a listed keyword is a claim without proof.
var worth = map[evidence.Strength]float64{
	evidence.Quantified: 1, evidence.Accomplishment: 0.95, evidence.Duty: 0.85, evidence.Listed: 0.6,
}

const (
	wished   = 0.5 // of a demand
	onTheJob = 0.7 // what the job does can be learned on it, what it requires cannot
)

// weightOf is how much an ask counts.
func weightOf(a Ask) float64 {
	switch {
	case a.Need != Required:
		return wished
	case a.Duty:
		return onTheJob
	default:
		return 1
	}
}

// halfway is what a degree under way answers of one that is asked.
const halfway = 0.5

// schooled is how much the degree that is asked counts, and how much of it the resume answers.
func schooled(asked Education, has Standing) (weight, answered float64) {
	if asked.Level == "none" || asked.Level == "" {
		return 0, 0
	}
	weight = weightOf(Ask{Need: asked.Need})
	return weight, weight * map[Standing]float64{Met: 1, UnderWay: halfway}[has]
}

// seasoned is the same for the years of experience.
func seasoned(asked int, has float64) (weight, answered float64) {
	if asked == 0 {
		return 0, 0
	}
	return 1, min(1, has/float64(asked))
}

// Compare holds a posting against a resume with its years of dated work in the field.
func Compare(p Posting, ev evidence.Evidence, years float64, t *taxonomy.Taxonomy) Match {
	held := holdings(ev, t)
	groups := map[int]evidence.Strength{}
	best := map[int]string{} // the alternative that answers a group
	for _, a := range p.Asks {
		if s, ok := held[a.ID]; ok && a.Group > 0 && (best[a.Group] == "" || s.Above(groups[a.Group])) {
			groups[a.Group], best[a.Group] = s, a.ID
		}
	}
	var m Match
	var asked, answered float64
	counted := map[int]bool{}
	m.AnsweredBy = make([]string, len(p.Asks))
	for i, a := range p.Asks {
		s, ok := held[a.ID]
		switch {
		case ok:
			m.Matched = append(m.Matched, a.ID)
			if s == evidence.Listed {
				m.ListedOnly = append(m.ListedOnly, a.ID)
			}
		case a.Group > 0 && best[a.Group] != "":
			m.Matched = append(m.Matched, a.ID)
			m.AnsweredBy[i] = best[a.Group]
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
		weight := weightOf(a)
		asked += weight
		answered += weight * worth[s]
	}
	m.Phrases = mirrored(p, held, ev)
	m.Education, m.Wished = standing(p.Education, ev.Claims.Education), standing(p.Wished, ev.Claims.Education)
	if asked > 0 { // a degree and years alone are no work that anybody could match
		school, learned := schooled(p.Education, m.Education)
		season, worked := seasoned(p.Years, years)
		m.Share = (answered + learned + worked) / (asked + school + season)
	}
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
	if s, ok := recordWork(ev, t); ok {
		raise(recordKeyword, s)
	}
	for _, c := range ev.Claims.Credentials {
		if c.Status == credential.Held {
			held[c.ID] = evidence.Quantified // a credential held needs no bullet to prove it
		}
	}
	return held
}

// recordKeyword is the name of the field. Who does its work has experience in it, whether a line says so or not.
const recordKeyword = "him"

// recordWork is the best of the work in health information management that a resume shows: of two kinds at least, since one alone is done at many desks.
func recordWork(ev evidence.Evidence, t *taxonomy.Taxonomy) (evidence.Strength, bool) {
	category := map[string]string{}
	for _, k := range t.Keywords {
		category[k.ID] = k.Category
	}
	best, kinds := evidence.Denied, 0
	for _, k := range ev.Keywords {
		if category[k.ID] == category[recordKeyword] && k.Best.Above(evidence.Listed) {
			kinds++
			if k.Best.Above(best) {
				best = k.Best
			}
		}
	}
	return best, kinds > 1
}

// mirrored are the posting's own names of keywords that the resume holds under another, but for those of its title, then its phrases; each with
// whether the resume holds these words in this order, whatever case and punctuation.
func mirrored(p Posting, held map[string]evidence.Strength, ev evidence.Evidence) []Phrase {
	var all strings.Builder
	for _, l := range ev.Resume.Lines {
		if !l.Hidden {
			all.WriteString(squeeze(l.Text))
		}
	}
	words, title := all.String(), strings.ToLower(p.Title)
	var out []Phrase
	for _, a := range p.Asks {
		_, ok := held[a.ID]
		if ok && !a.Told && !strings.Contains(title, strings.ToLower(a.Text)) && len(out) < maxOwnNames && worthMirroring(a.Text) && !strings.Contains(words, strings.TrimSuffix(squeeze(a.Text), "s")) {
			out = append(out, Phrase{a.Text, false})
		}
	}
	for _, text := range p.Phrases {
		out = append(out, Phrase{text, strings.Contains(words, squeeze(text))})
	}
	return out
}

// worthMirroring tells whether a name is more than another form of a word: "release of information" where the resume
// says ROI, but not "coders" where it says coding.
func worthMirroring(name string) bool {
	return strings.Contains(name, " ") || len(name) > 1 && name == strings.ToUpper(name)
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%$+#", r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
