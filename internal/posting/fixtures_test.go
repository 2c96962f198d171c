package posting

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// expected is what a hiring manager reads in a posting of testdata.
type expected struct {
	Required     []string   `json:"required"`
	Preferred    []string   `json:"preferred"`
	Obtain       []string   `json:"obtain_within"`
	Neutral      []string   `json:"neutral"` // asked in passing or held in another term: neither right nor wrong
	Alternatives [][]string `json:"alternatives"`
	Education    string     `json:"education"`
	Years        int        `json:"years"`
	Phrases      []string   `json:"phrases"` // the posting's own wording, worth mirroring
	Traps        []struct {
		Text string `json:"text"`
		ID   string `json:"id"` // "" where the words are no keyword, but nothing to mirror either
		Why  string `json:"why"`
	} `json:"traps"`
	Misses map[string]string `json:"misses"` // what is still read wrong, with the reason
}

// TestPostingsOfTheField holds the reading of each posting against its label: every complaint must be a known miss,
// and every known miss must still be one.
func TestPostingsOfTheField(t *testing.T) {
	rd, _ := reader(t)
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d postings, %v; want at least 12", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(file, ".json")
		t.Run(filepath.Base(name), func(t *testing.T) {
			want, text := fixture(t, name)
			complaints := want.complaints(rd.Read(text))
			for _, c := range complaints {
				if want.Misses[c] == "" {
					t.Error(c)
				}
			}
			for _, miss := range slices.Sorted(maps.Keys(want.Misses)) {
				if !slices.Contains(complaints, miss) {
					t.Errorf("%q is read right now: take it off the misses", miss)
				}
			}
		})
	}
}

func fixture(t *testing.T, name string) (expected, string) {
	t.Helper()
	var want expected
	label, err := os.Open(name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer label.Close()
	strict := json.NewDecoder(label)
	strict.DisallowUnknownFields()
	if err := strict.Decode(&want); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, trap := range want.Traps {
		if !strings.Contains(string(text), trap.Text) {
			t.Errorf("trap %q does not stand in the posting", trap.Text)
		}
	}
	return want, string(text)
}

// complaints names each difference between a reading and its label.
func (want expected) complaints(p Posting) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	label := map[string]Need{}
	for need, ids := range map[Need][]string{Required: want.Required, Preferred: want.Preferred, ObtainWithin: want.Obtain} {
		for _, id := range ids {
			label[id] = need
		}
	}
	groups := map[string]int{}
	for _, a := range p.Asks {
		groups[a.ID] = a.Group
		if label[a.ID] == "" && !slices.Contains(want.Neutral, a.ID) {
			say("%s: not asked, read as %s", a.ID, a.Need)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(label)) {
		if got := need(p, id); got != label[id] {
			say("%s: %s, read as %s", id, label[id], got)
		}
	}
	for _, ids := range want.Alternatives {
		for _, id := range ids[1:] {
			if groups[id] == 0 || groups[id] != groups[ids[0]] {
				say("%s: no alternative of %s", id, ids[0])
			}
		}
	}
	if p.Education.Level != want.Education {
		say("education: read as %s", p.Education.Level)
	}
	if p.Years != want.Years {
		say("years: read as %d", p.Years)
	}
	for _, phrase := range want.Phrases {
		if !slices.ContainsFunc(p.Phrases, func(got string) bool {
			return strings.Contains(squeeze(got), squeeze(phrase)) || strings.Contains(squeeze(phrase), squeeze(got))
		}) {
			say("phrase %q: not found", phrase)
		}
	}
	for _, trap := range want.Traps {
		for _, got := range p.Phrases {
			if strings.Contains(squeeze(trap.Text), squeeze(got)) {
				say("phrase %q: made of a trap", got)
			}
		}
	}
	return out
}
