// Package everyday guesses which keyword a line tells in everyday words, where no rule knows it. In: example lines of each keyword, from the taxonomy, and
// one line. Out: the keywords whose examples the line is like, or none. Words of examples are counted and nothing else: a word speaks for a keyword by how
// much more often its examples hold it than those of all others. A guess is a question to the writer; it proves nothing and earns nothing.
package everyday

import (
	"maps"
	"math"
	"slices"

	"himscore/taxonomy"
)

// How words are weighed: chosen on resumes that share no line with the examples.
const (
	scale     = 100  // points of a word that stands e times as often among the examples of a keyword: whole numbers add up the same on any machine
	mostOfOne = 5    // scales that one word can say: a rare one is no proof
	prior     = 20   // examples by which a keyword is taken for like all others before its own are counted
	ofTwo     = 0.5  // of what two words say that follow one another: each has spoken already
	fewest    = 2    // examples that hold a word that says anything
	enough    = 900  // points of a guess
	spread    = 380  // points of a guess, for the root of the words that say anything: in a long line something always speaks for something
	far       = 0.42 // of the points of the best below which a line hardly tells something
	near      = 0.8  // of the points of the best that a second guess needs
)

// Guesser knows the words of the examples. It gets to know them while other things are made ready; who asks first may wait for it.
type Guesser struct {
	ready    chan struct{}
	keywords []string
	examples []int // of each keyword
	points   map[feature][]points
}

// points are what a word says for a keyword, by its number.
type points struct{ keyword, points int32 }

// Guess is a keyword that a line may tell.
type Guess struct {
	Keyword string
	Points  int // how much speaks for it
}

// New knows the words of the examples, and of the texts of deeds, which tell keywords in the same way.
func New(t *taxonomy.Taxonomy) *Guesser {
	g := &Guesser{ready: make(chan struct{})}
	go func() {
		defer close(g.ready)
		if !g.read(counted, fingerprint(t)) {
			g.learn(t)
		}
	}()
	return g
}

// examples are the lines that tell a keyword, and those of other work.
func examples(t *taxonomy.Taxonomy) []taxonomy.Everyday {
	all := slices.Clone(t.Everyday)
	for i := range t.Deeds {
		d := &t.Deeds[i]
		all = append(all, taxonomy.Everyday{Keyword: d.Keyword, Lines: d.Match}, taxonomy.Everyday{Lines: d.Reject})
	}
	return all
}

// learn counts the words of the examples.
func (g *Guesser) learn(t *taxonomy.Taxonomy) {
	var c counts
	for _, e := range examples(t) {
		c.add(e.Keyword, e.Lines)
	}
	g.keywords, g.examples, g.points = c.keywords, c.examples, c.weigh()
}

// counts are the words of all examples.
type counts struct {
	keywords []string
	examples []int // of each keyword
	lines    []line
}

// line is one example.
type line struct {
	keyword  int // its number, -1 for none
	features []feature
}

// add takes in examples of a keyword; of none, where it is "".
func (c *counts) add(keyword string, texts []string) {
	number := -1
	if keyword != "" {
		if number = slices.Index(c.keywords, keyword); number < 0 {
			number = len(c.keywords)
			c.keywords, c.examples = append(c.keywords, keyword), append(c.examples, 0)
		}
		c.examples[number] += len(texts)
	}
	for _, text := range texts {
		c.lines = append(c.lines, line{number, appendFeatures(make([]feature, 0, len(text)/3), text)})
	}
}

// weigh makes points of the words. One that says nothing for a keyword is left out.
func (c *counts) weigh() map[feature][]points {
	holds := map[feature]int32{} // how many examples, of whatever keyword
	for _, l := range c.lines {
		for _, f := range l.features {
			holds[f]++
		}
	}
	maps.DeleteFunc(holds, func(_ feature, n int32) bool { return n < fewest })
	by := make(map[feature][]points, len(holds)) // how many examples of each keyword
	for _, l := range c.lines {
		for _, f := range l.features {
			if l.keyword < 0 || holds[f] == 0 {
				continue
			}
			if at := slices.IndexFunc(by[f], func(p points) bool { return int(p.keyword) == l.keyword }); at >= 0 {
				by[f][at].points++
			} else {
				by[f] = append(by[f], points{int32(l.keyword), 1})
			}
		}
	}
	for f := range by {
		usual := float64(holds[f]) / float64(len(c.lines))
		for n := range by[f] {
			by[f][n].points = c.worth(f, by[f][n], usual)
		}
		by[f] = slices.DeleteFunc(by[f], func(p points) bool { return p.points <= 0 })
	}
	maps.DeleteFunc(by, func(_ feature, p []points) bool { return len(p) == 0 })
	return by
}

// worth is what a word says for a keyword of which so many examples hold it, where so large a share of all examples does.
func (c *counts) worth(f feature, held points, usual float64) int32 {
	own := (float64(held.points) + prior*usual) / float64(c.examples[held.keyword]+prior)
	says := min(math.Log(own/usual), mostOfOne) * scale
	if f.two() {
		says *= ofTwo
	}
	return int32(math.Round(says))
}

// Of guesses what a line tells: the keyword that most speaks for, and a second one of which nearly as much does; none where too little speaks for any.
func (g *Guesser) Of(line string) []Guess {
	var room [mostKeywords]int32
	said, speak := g.count(room[:0], line)
	var best [2]points
	for n, sum := range said {
		switch p := (points{int32(n), sum}); {
		case sum > best[0].points:
			best[0], best[1] = p, best[0]
		case sum > best[1].points:
			best[1] = p
		}
	}
	least := leastOf(speak)
	var out []Guess
	for _, p := range best {
		if p.points >= least && float64(p.points) >= near*float64(best[0].points) {
			out = append(out, Guess{g.keywords[p.keyword], int(p.points)})
		}
	}
	return out
}

// Against tells whether a line that seems to tell a keyword is so much more like the examples of another that it hardly does. Of a keyword with few examples
// nothing is known.
func (g *Guesser) Against(line, keyword string) bool {
	var room [mostKeywords]int32
	said, speak := g.count(room[:0], line)
	n := slices.Index(g.keywords, keyword)
	if n < 0 || g.examples[n] < prior {
		return false
	}
	most := slices.Max(said)
	return most >= leastOf(speak) && float64(said[n]) < far*float64(most)
}

// mostKeywords is how many keywords find room without asking for more.
const mostKeywords = 512

// count adds up what the words of a line say for each keyword, and how many of them say anything.
func (g *Guesser) count(said []int32, line string) (by []int32, speak int) {
	<-g.ready
	said = slices.Grow(said, len(g.keywords))[:len(g.keywords)]
	var room [64]feature
	for _, f := range appendFeatures(room[:0], line) {
		by := g.points[f]
		if len(by) > 0 && !f.two() {
			speak++
		}
		for _, p := range by {
			said[p.keyword] += p.points
		}
	}
	return said, speak
}

// leastOf is how many points make a guess in a line with so many words that say anything.
func leastOf(speak int) int32 { return max(enough, int32(spread*math.Sqrt(float64(speak)))) }
