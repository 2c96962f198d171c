package keyword

import (
	"unicode"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// trades are the words by which an entry is told to be work of health care or of another trade.
type trades struct {
	words  cueSet // of other trades' work, in an entry or in a clause
	weak   cueSet // the same in an entry only
	posts  cueSet // of their titles and employers
	field  cueSet // words of titles and employers of health care
	unsure cueSet // cues of health care that other trades say too
}

// groups that settings ask for
const (
	weakHealth = "weak health"
	fieldNames = "of the field"
	tradeCues  = "trades" // all words of trades, for rules to quote
)

func (s *senses) compileTrades(t *taxonomy.Taxonomy, words *vocabulary) trades {
	var posts, work, weak []int
	var all trades
	for _, trade := range t.Trades {
		if trade.ID == taxonomy.HealthCare {
			all.field = setOf(s.number(trade.Posts, words))
			continue
		}
		posts = append(posts, s.number(trade.Posts, words)...)
		work = append(work, s.number(trade.Words, words)...)
		weak = append(weak, s.number(trade.Weak, words)...)
	}
	s.groups[tradeCues] = work
	all.posts, all.words, all.weak = setOf(posts), setOf(work), setOf(weak)
	return all
}

// organizationsOf are the words that tell an organization wherever they stand in a name.
func organizationsOf(t *taxonomy.Taxonomy) map[string]bool {
	words := map[string]bool{}
	for _, e := range t.EntryWords {
		if e.ID == "organization" {
			for _, w := range e.Words {
				words[w] = true
			}
		}
	}
	return words
}

// setting is what an entry says of its trade, each word counted once.
type setting struct {
	field, trade int
	fieldPost    bool
	posts        int // words of titles and employers of other trades
	terms        int // names of the field that another trade might have too
	titled       bool
	seen         cueSet // cues
	named        cueSet // numbers of keywords and credentials
}

// points of a title or an employer, and what it takes to be of another trade: more than one word of a title, or words of the work
const (
	fieldPostPoints = 4
	tradePostPoints = 2 // one word may be part of a place's name: Gulf Inn Road
	mostPosts       = 2
	tradePoints     = 3
)

// ofTrade reports an entry in which another trade speaks louder than health care, or one in whose header and lines nothing speaks of health care:
// no list knows every trade.
func (s *setting) ofTrade() bool {
	if s.titled && !s.fieldPost && s.field == 0 && s.terms == 0 {
		return true
	}
	field, trade := s.field, s.trade+tradePostPoints*min(s.posts, mostPosts)
	if s.fieldPost {
		field += fieldPostPoints
	}
	return trade >= tradePoints && trade > field
}

// measureSettings asks of each entry of work whether it is work of another trade.
func (d *reading) measureSettings() {
	d.elseTrade = make([]bool, len(d.resume.Entries))
	seen, named := emptySet(len(d.senses.numbers)), emptySet(d.terms)
	var s setting // of one entry: its lines stand together
	entry := -1
	for i := range d.lines {
		l := &d.lines[i]
		line := &d.resume.Lines[l.line]
		if line.Entry < 0 || line.Entry >= len(d.elseTrade) || !isWork(line.Kind) || d.silent[i] {
			continue
		}
		if line.Entry != entry {
			entry = line.Entry
			clear(seen)
			clear(named)
			s = setting{seen: seen, named: named}
		}
		s.read(d, l, line.Part == resume.Title)
		d.elseTrade[entry] = s.ofTrade()
	}
}

func isWork(k resume.Kind) bool {
	return k == resume.Experience || k == resume.Projects || k == resume.Volunteering
}

func (s *setting) read(d *reading, l *lineRead, header bool) {
	t := &d.senses.trades
	s.titled = s.titled || header
	behind := 0 // the last post
	for _, c := range l.cues {
		n := c.number
		field := d.senses.health.has(n) && !t.unsure.has(n)
		switch {
		case header && (field || t.field.has(n)):
			s.fieldPost = true
		case header && t.posts.has(n):
			if c.first >= behind {
				s.posts, behind = s.posts+1, c.last+1
			}
		case s.seen.has(n):
		case field:
			s.field++
		case t.words.has(n) || t.weak.has(n):
			s.trade++
		}
		s.seen.add(n)
	}
	for _, h := range l.hits {
		for _, f := range h.forms {
			if f.sense == nil && f.kind == named && !f.anyTrade || header && f.kind != decoyed && !f.common {
				s.terms++
			}
			if d.sure(l, h, f) && !s.named.has(f.number) {
				s.named.add(f.number)
				s.field++
			}
		}
	}
}

// sure reports a name that only health care has: one that needs no deciding and is written with capitals or digits, or holds a word of the field.
func (d *reading) sure(l *lineRead, h hit, f *form) bool {
	if f.sense != nil || f.kind == decoyed || f.anyTrade || d.renamed[f] {
		return false
	}
	for i := h.first; i <= h.last; i++ {
		if lettered(l.tokens[i].word) {
			return true
		}
	}
	return d.holdsField(l, h.first, h.last)
}

// holdsField reports a cue of health care within a range of tokens that other trades do not say.
func (d *reading) holdsField(l *lineRead, first, last int) bool {
	for _, c := range l.cues {
		n := c.number
		if c.first >= first && c.last <= last && d.senses.health.has(n) && !d.senses.trades.unsure.has(n) {
			return true
		}
	}
	return false
}

// lettered reports a word with two capitals or with a digit: FHIR, OnBase, ICD10.
func lettered(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			return true
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > 1
}

// misplaced reports words that another trade has too, in its work: an entry of a trade in which the line itself says nothing of health care
// beside them.
func (d *reading) misplaced(l *lineRead, n int, h hit, f *form) bool {
	e := d.resume.Lines[l.line].Entry
	if e < 0 || e >= len(d.elseTrade) || !d.elseTrade[e] || f.anyTrade && !f.ours {
		return false
	}
	if f.sense == nil && lettered(l.tokens[h.first].word) || d.holdsField(l, h.first, h.last) && h.last > h.first {
		return false
	}
	for _, c := range l.cues {
		if cue := c.number; (c.last < h.first || h.last < c.first) && d.senses.health.has(cue) && !d.senses.trades.unsure.has(cue) {
			return false
		}
	}
	for i, other := range l.hits {
		if i == n || other.first <= h.last && h.first <= other.last {
			continue
		}
		for _, g := range other.forms {
			if d.sure(l, other, g) {
				return false
			}
		}
	}
	return true
}
