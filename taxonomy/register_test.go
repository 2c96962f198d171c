package taxonomy_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"himscore/seeds"
	"himscore/taxonomy"
)

func TestEveryFactOfTheFoundingDocumentsIsUsed(t *testing.T) {
	tax := embedded(t)
	for _, complaint := range walk(tax, tax.Documents) {
		t.Error(complaint)
	}
}

// The walk above is worth something only if it can fail.
func TestAFactThatIsNotUsedIsFound(t *testing.T) {
	tax := embedded(t)
	tests := []struct {
		name string
		fact seeds.Fact
		want string
	}{
		{"nobody cites it and it names nothing", seeds.Fact{ID: "x/f"}, "nobody cites"},
		{"it names a keyword we lack", seeds.Fact{ID: "x/f", Keywords: []string{"HL7", "telegraphy"}}, `keyword "telegraphy"`},
		{"it names a role we lack", seeds.Fact{ID: "x/f", Roles: []string{"Telegraphist"}}, `role "Telegraphist"`},
		{"it names a credential we lack", seeds.Fact{ID: "x/f", Credentials: []string{"ZZZZ"}}, `credential "ZZZZ"`},
		{"it names an issuer we lack", seeds.Fact{ID: "x/f", Issuers: []string{"ZZZZ"}}, `issuer "ZZZZ"`},
		{"it names a metric we lack", seeds.Fact{ID: "x/f", Metrics: []string{"telegrams"}}, `metric "telegrams"`},
		{"it is called unused and is used", seeds.Fact{ID: "x/f", Metrics: []string{"match-rate"}, Unused: "because"}, "is used"},
		{"all it names is known", seeds.Fact{ID: "x/f", Keywords: []string{"HL7", "order sets"}, Roles: []string{"HIM Manager"}}, ""},
		{"it says why it is unused", seeds.Fact{ID: "x/f", Unused: "because"}, ""},
		{"an entry cites it", seeds.Fact{ID: "him-or-informatics/focus"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(walk(tax, []seeds.Document{{Facts: []seeds.Fact{test.fact}}}), "; ")
			if (test.want == "") != (got == "") || !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// walk looks at every fact: all it names must be known to the taxonomy, and it must name something, be cited, or say why not.
func walk(tax *taxonomy.Taxonomy, documents []seeds.Document) []string {
	known, cited := spellings(tax), citations(tax)
	var complaints []string
	complain := func(f seeds.Fact, what string) {
		complaints = append(complaints, f.Errorf("%s: %s", f.ID, what).Error())
	}
	for _, d := range documents {
		for _, f := range d.Facts {
			named := 0
			for kind, names := range map[string][]string{
				"keyword": f.Keywords, "role": f.Roles, "credential": f.Credentials, "issuer": f.Issuers, "metric": f.Metrics,
			} {
				named += len(names)
				for _, name := range names {
					if !known[kind][plain(name)] {
						complain(f, "the taxonomy knows no "+kind+` "`+name+`"`)
					}
				}
			}
			switch used := named > 0 || cited[f.ID]; {
			case !used && f.Unused == "":
				complain(f, "nobody cites this fact and it names no entry; use it or say why it is unused")
			case cited[f.ID] && f.Unused != "", named > 0 && f.Unused != "":
				complain(f, "is used, and yet gives a reason why not")
			}
		}
	}
	slices.Sort(complaints)
	return complaints
}

// spellings are the ways to write the entries of each kind.
func spellings(tax *taxonomy.Taxonomy) map[string]map[string]bool {
	known := map[string]map[string]bool{}
	add := func(kind string, names ...string) {
		if known[kind] == nil {
			known[kind] = map[string]bool{}
		}
		for _, name := range names {
			known[kind][plain(name)] = true
		}
	}
	for _, k := range tax.Keywords {
		add("keyword", append(append([]string{k.Label}, k.Aliases...), k.Hints...)...)
	}
	for _, r := range tax.Roles {
		add("role", append([]string{r.Title}, r.Aliases...)...)
	}
	for _, k := range tax.Credentials {
		add("credential", append([]string{k.Label, k.Name}, k.Aliases...)...)
		add("issuer", k.Issuer)
	}
	for _, m := range tax.Metrics {
		add("metric", m.ID)
	}
	return known
}

// citations are the sources that entries of the taxonomy cite.
func citations(tax *taxonomy.Taxonomy) map[string]bool {
	cited := map[string]bool{}
	cite := func(sources []string) {
		for _, id := range sources {
			cited[id] = true
		}
	}
	for _, k := range tax.Keywords {
		cite(k.Sources)
	}
	for _, s := range tax.Senses {
		cite(s.Sources)
	}
	for _, k := range tax.Credentials {
		cite(k.Sources)
	}
	for _, r := range tax.Roles {
		cite(r.Sources)
	}
	for _, track := range tax.Tracks {
		cite(track.Sources)
	}
	for _, m := range tax.Metrics {
		cite(m.Sources)
	}
	for _, p := range tax.Scoring.Parts {
		cite(p.Sources)
	}
	for _, text := range slices.Concat(tax.Advice.LineNotes, tax.Advice.Warnings) {
		cite(text.Sources)
	}
	for _, step := range tax.Advice.NextSteps {
		cite(step.Sources)
	}
	for _, l := range tax.Advice.Ladders {
		cite(l.Sources)
	}
	return cited
}

// plain is a name without capitals, marks and the plural of its last word.
func plain(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("+#&", r)
	})
	return strings.TrimSuffix(strings.Join(words, " "), "s")
}
