package rulefile_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/rulefile"
)

type plant struct {
	rulefile.Place `yaml:"-"`
	Name           string           `yaml:"name"`
	Height         float64          `yaml:"height"`
	Colors         []string         `yaml:"colors"`
	Beside         *plant           `yaml:"beside"`
	Grafts         map[string]plant `yaml:"grafts"`
}

func folder(files map[string]string) fstest.MapFS {
	dir := fstest.MapFS{}
	for name, text := range files {
		dir[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return dir
}

func TestEntriesComeInTheOrderOfFilesAndKnowTheirPlace(t *testing.T) {
	dir := folder(map[string]string{
		"b.yaml": "- name: oak\n- name: elm\n  height: 3.5\n",
		"a.yaml": "# a comment\n\n- {name: ash, colors: [green, gold]}\n",
		"c.yaml": "# nothing yet\n",
	})
	var got []plant
	if err := rulefile.Read(dir, rulefile.Lists("*.yaml", &got)); err != nil {
		t.Fatal(err)
	}
	want := []plant{
		{Place: rulefile.Place{File: "a.yaml", Line: 3}, Name: "ash", Colors: []string{"green", "gold"}},
		{Place: rulefile.Place{File: "b.yaml", Line: 1}, Name: "oak"},
		{Place: rulefile.Place{File: "b.yaml", Line: 2}, Name: "elm", Height: 3.5},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryMistakeIsNamedWithFileAndLine(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an unknown key", "- name: oak\n  hight: 3\n", `p.yaml:2: unknown key "hight"`},
		{"an unknown key within an entry", "- name: oak\n  beside:\n    hight: 3\n", `p.yaml:3: unknown key "hight"`},
		{"an unknown key within a mapping of entries", "- grafts:\n    left: {hight: 3}\n", `p.yaml:2: unknown key "hight"`},
		{"a key that is a field and no key", "- Place: 3\n", `p.yaml:1: unknown key "Place"`},
		{"a doubled key", "- name: oak\n  height: 3\n  name: elm\n", `p.yaml:3: key "name" stands twice, first at line 1`},
		{"text for a number", "- name: oak\n  height: tall\n", `p.yaml:2: text "tall" where a number is wanted`},
		{"text for a list", "- name: oak\n  colors: green\n", `p.yaml:2: text "green" where a list is wanted`},
		{"a list for text", "- name: [oak]\n", `p.yaml:1: a list where text is wanted`},
		{"a mapping for the list of entries", "name: oak\n", `p.yaml:1: a mapping where a list is wanted`},
		{"text for an entry", "- name: oak\n- elm\n", `p.yaml:2: text "elm" where a mapping is wanted`},
		{"several at once", "- nam: oak\n- name: elm\n  height: [1]\n", "p.yaml:1: unknown key \"nam\"\np.yaml:3: a list where a number is wanted"},
		{"several, in the order of the lines", "- height: tall\n  nam: oak\n", "p.yaml:1: text \"tall\" where a number is wanted\np.yaml:2: unknown key \"nam\""},
		{"broken YAML", "- name: oak\n- name: \"elm\n", "p.yaml:2: found unexpected end of stream"},
		{"two documents", "- name: oak\n---\n- name: elm\n", "p.yaml: holds more than one YAML document"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []plant
			err := rulefile.Read(folder(map[string]string{"p.yaml": test.text}), rulefile.Lists("p.yaml", &got))
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestLostEntriesAreMarked(t *testing.T) {
	tests := []struct {
		name, text string
		lost       bool
	}{
		{"an unknown key loses nothing", "- nam: oak\n", false},
		{"broken YAML loses its entries", "- name: \"oak\n", true},
		{"an entry that is no mapping loses its place", "- oak\n", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []plant
			err := rulefile.Read(folder(map[string]string{"p.yaml": test.text}), rulefile.Lists("*.yaml", &got))
			if err == nil || errors.Is(err, rulefile.ErrUnread) != test.lost {
				t.Errorf("lost is not %v: %v", test.lost, err)
			}
		})
	}
	var got []plant
	if err := rulefile.Read(folder(nil), rulefile.Lists("p/*.yaml", &got)); !errors.Is(err, rulefile.ErrUnread) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestAMappingIsReadAsStrictly(t *testing.T) {
	var got plant
	err := rulefile.Read(folder(map[string]string{"p.yaml": "name: oak\nage: 3\n"}), rulefile.Map("p.yaml", &got))
	if err == nil || err.Error() != `p.yaml:2: unknown key "age"` || got.Name != "oak" {
		t.Errorf("%v, %+v", err, got)
	}
}
