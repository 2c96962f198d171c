package cohort

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"himscore/internal/batch/store"
)

// No suppressed group's size or mean can be had by adding and subtracting shown ones, and no sum of suppressed parts that can be had is that
// of fewer than five students. The test does not know how groups are chosen: it solves the equations a reader can write down.
func TestNoSuppressedGroupCanBeComputed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		programs, years := rapid.IntRange(1, 5).Draw(t, "programs"), rapid.IntRange(1, 5).Draw(t, "years")
		size := rapid.SampledFrom([]int{0, 0, 1, 2, 3, 4, 5, 6, 7, 9, 14, 30})
		a, sizes, id := New(store.Batch{}), map[string]int{}, 0
		for p := range programs {
			for y := range years {
				n := size.Draw(t, fmt.Sprint("size of ", p, y))
				for range n {
					id++
					a.Add(scored(id, fmt.Sprint("p", p), fmt.Sprint("y", y), id%101))
				}
				program, year := fmt.Sprint("p", p, "/"), fmt.Sprint("/y", y)
				sizes[program], sizes[year], sizes[program[:2]+year] = sizes[program]+n, sizes[year]+n, n
			}
		}
		c := a.Cohort()
		if c.Whole.Suppressed != (id < Fewest) {
			t.Fatalf("a batch of %d students: suppressed is %v", id, c.Whole.Suppressed)
		}
		s := system{sizes: sizes, column: map[string]int{}}
		for _, groups := range [][]Group{c.ByProgram, c.ByClassYear, c.ByProgramAndClassYear} {
			for _, g := range groups {
				s.note(t, g)
			}
		}
		s.equation(t, "", c.ByProgram)
		s.equation(t, "", c.ByClassYear)
		for _, g := range c.ByProgram {
			s.equation(t, key(g), within(c, func(part Group) bool { return *part.Program == *g.Program }))
		}
		for _, g := range c.ByClassYear {
			s.equation(t, key(g), within(c, func(part Group) bool { return *part.ClassYear == *g.ClassYear }))
		}
		if name := s.solved(); name != "" {
			t.Fatalf("%s is suppressed and can be computed", name)
		}
	})
}

// Parts of one whole alone, where the rule is the documented one and nothing more is hidden than it asks for.
func TestNoMoreIsSuppressedThanTheRuleAsks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(1, 9), 1, 8).Draw(t, "sizes")
		a, id, few, total := New(store.Batch{}), 0, 0, 0
		for p, n := range sizes {
			for range n {
				id++
				a.Add(scored(id, fmt.Sprint("p", p), "y", 50))
			}
			total += n
			if n < Fewest {
				few += n
			}
		}
		if total < Fewest {
			return
		}
		for i, g := range a.Cohort().ByProgram {
			if g.Suppressed && sizes[i] >= Fewest && few >= Fewest {
				t.Fatalf("p%d has %d students, the small ones together %d, and it is suppressed", i, sizes[i], few)
			}
			if g.Suppressed && few == 0 {
				t.Fatalf("p%d is suppressed and nothing is small", i)
			}
		}
	})
}

func within(c Cohort, in func(Group) bool) []Group {
	var parts []Group
	for _, g := range c.ByProgramAndClassYear {
		if in(g) {
			parts = append(parts, g)
		}
	}
	return parts
}

func key(g Group) string {
	name := "/"
	if g.Program != nil {
		name = *g.Program + name
	}
	if g.ClassYear != nil {
		name += *g.ClassYear
	}
	return name
}

// system is what a reader knows: each row says that some suppressed groups add up to a number.
type system struct {
	sizes  map[string]int
	names  []string
	column map[string]int // of the suppressed groups
	rows   [][]int64
}

func (s *system) note(t *rapid.T, g Group) {
	name := key(g)
	if !g.Suppressed {
		if g.Figures.Count != s.sizes[name] || g.Figures.Count < Fewest {
			t.Fatalf("%s is shown with %d of %d students", name, g.Figures.Count, s.sizes[name])
		}
		return
	}
	s.column[name] = len(s.names)
	s.names = append(s.names, name)
}

func (s *system) equation(t *rapid.T, sum string, parts []Group) {
	row := make([]int64, len(s.names))
	hidden := 0
	for _, p := range parts {
		if p.Suppressed {
			row[s.column[key(p)]] = 1
			hidden += s.sizes[key(p)]
		}
	}
	if at, there := s.column[sum]; there {
		row[at] = prime - 1
	} else if 0 < hidden && hidden < Fewest {
		t.Fatalf("the suppressed parts of %q have %d students together", sum, hidden)
	}
	s.rows = append(s.rows, row)
}

const prime = 1_000_000_007

// solved names a group whose value follows, "" for none. It brings the rows to reduced form, modulo a prime: all their numbers are 1 and -1.
func (s *system) solved() string {
	rank := 0
	for col := range s.names {
		at := rank
		for at < len(s.rows) && s.rows[at][col] == 0 {
			at++
		}
		if at == len(s.rows) {
			continue
		}
		s.rows[rank], s.rows[at] = s.rows[at], s.rows[rank]
		lead := s.rows[rank]
		scale := inverse(lead[col])
		for i := range lead {
			lead[i] = lead[i] * scale % prime
		}
		for r, row := range s.rows {
			if factor := row[col]; r != rank && factor != 0 {
				for i := range row {
					row[i] = (row[i] + (prime-factor)*lead[i]) % prime
				}
			}
		}
		rank++
	}
	for _, row := range s.rows[:rank] {
		only, others := -1, false
		for i, v := range row {
			if v != 0 {
				others = only >= 0
				only = i
				if others {
					break
				}
			}
		}
		if !others {
			return s.names[only]
		}
	}
	return ""
}

func inverse(n int64) int64 {
	result := int64(1)
	for e := prime - 2; e > 0; e >>= 1 {
		if e&1 == 1 {
			result = result * n % prime
		}
		n = n * n % prime
	}
	return result
}
