package everyday

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for table.gob
	"encoding/gob"
	"maps"
	"slices"

	"himscore/taxonomy"
)

// counted is what weigh made of the examples of this program: UPDATE=1 go test ./internal/everyday writes it. Counting takes a tenth of a second of
// processor time at each start, reading it a few milliseconds.
//
//go:embed table.gob
var counted []byte

// table is a Guesser as it is kept: the features in order, and behind each other what each says for which keywords.
type table struct {
	Made     [sha256.Size]byte // the fingerprint of the examples
	Keywords []string
	Examples []int
	Features []uint64
	Each     []uint16 // for how many keywords a feature speaks
	Number   []uint16
	Points   []uint16
}

// fingerprint tells examples apart: it is another one when a line is edited, added, moved or gone.
func fingerprint(t *taxonomy.Taxonomy) (sum [sha256.Size]byte) {
	h := sha256.New()
	for _, e := range examples(t) {
		h.Write([]byte("\n" + e.Keyword + "\n"))
		for _, line := range e.Lines {
			h.Write([]byte(line))
			h.Write([]byte{'\n'})
		}
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// read takes over a table that was made of these examples; false where it was made of others.
func (g *Guesser) read(raw []byte, made [sha256.Size]byte) bool {
	var t table
	if err := gob.NewDecoder(bytes.NewReader(raw)).Decode(&t); err != nil || t.Made != made {
		return false
	}
	g.keywords, g.examples, g.points = t.Keywords, t.Examples, make(map[feature][]points, len(t.Features))
	says := make([]points, len(t.Number))
	for i := range says {
		says[i] = points{int32(t.Number[i]), int32(t.Points[i])}
	}
	for i, f := range t.Features {
		g.points[feature(f)] = says[:t.Each[i]:t.Each[i]]
		says = says[t.Each[i]:]
	}
	return true
}

// table is what read takes over.
func (g *Guesser) table(made [sha256.Size]byte) ([]byte, error) {
	t := table{Made: made, Keywords: g.keywords, Examples: g.examples}
	for _, f := range slices.Sorted(maps.Keys(g.points)) {
		t.Features, t.Each = append(t.Features, uint64(f)), append(t.Each, uint16(len(g.points[f])))
		for _, p := range g.points[f] {
			t.Number, t.Points = append(t.Number, uint16(p.keyword)), append(t.Points, uint16(p.points))
		}
	}
	var out bytes.Buffer
	err := gob.NewEncoder(&out).Encode(t)
	return out.Bytes(), err
}
