package keyword

import (
	"unicode"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// tradeCues is the group of all words of trades, for rules to quote.
const tradeCues = "trades"

// compileTrades notes the words by which an entry is told to be work of health care or of another trade.
func (s *senses) compileTrades(t *taxonomy.Taxonomy, words *vocabulary) {
	for _, trade := range t.Trades {
		posts := s.number(trade.Posts, words)
		if trade.ID == taxonomy.HealthCare {
			s.tell(posts, ofHealthPost)
			continue
		}
		work := s.number(trade.Words, words)
		s.tell(posts, ofTradePost)
		s.tell(work, ofTrade)
		s.tell(s.number(trade.Weak, words), ofTradeEntry)
		s.groups[tradeCues] = append(s.groups[tradeCues], work...)
	}
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

// measureSettings asks of each entry of work whether it is work of another trade, with room for its cues and names.
func (d *reading) measureSettings(seen, named cueSet) {
	d.elseTrade = make([]bool, len(d.resume.Entries))
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
	s.titled = s.titled || header
	behind := 0 // the last post
	for n := range l.cues {
		c := &l.cues[n]
		if !c.tells(ofHealthAlone | ofHealthPost | ofTradePost | ofTrade | ofTradeEntry) {
			continue
		}
		switch {
		case header && c.tells(ofHealthAlone|ofHealthPost):
			s.fieldPost = true
		case header && c.tells(ofTradePost):
			if c.first >= behind {
				s.posts, behind = s.posts+1, c.last+1
			}
		case s.seen.has(c.number):
		case c.tells(ofHealthAlone):
			s.field++
		case c.tells(ofTrade | ofTradeEntry):
			s.trade++
		}
		s.seen.add(c.number)
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
		if c.first >= first && c.last <= last && c.tells(ofHealthAlone) {
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
		if (c.last < h.first || h.last < c.first) && c.tells(ofHealthAlone) {
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
