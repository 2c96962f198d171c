package taxonomy_test

import (
	"testing"

	"himscore/taxonomy"
)

// embedded is the taxonomy of this program; it is valid or the test ends.
func embedded(t *testing.T) *taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestTheEmbeddedFolderLoads(t *testing.T) {
	tax := embedded(t)
	if len(tax.Keywords) < 300 || len(tax.Roles) < 30 || len(tax.Credentials) < 70 || len(tax.Documents) != 4 || tax.Version == "" {
		t.Errorf("%d keywords, %d roles, %d credentials, %d documents, version %q", len(tax.Keywords), len(tax.Roles), len(tax.Credentials),
			len(tax.Documents), tax.Version)
	}
}

func TestEntriesKnowTheirPlace(t *testing.T) {
	tax := embedded(t)
	places := map[string]taxonomy.Place{
		"the first keyword":      tax.Keywords[0].Place,
		"the last role":          tax.Roles[len(tax.Roles)-1].Place,
		"a part of the score":    tax.Scoring.Parts[0].Place,
		"the scoring":            tax.Scoring.Place,
		"a founding document":    tax.Documents[0].Place,
		"a fact of one":          tax.Documents[0].Facts[0].Place,
		"the last of the senses": tax.Senses[len(tax.Senses)-1].Place,
	}
	for what, place := range places {
		if place.File == "" || place.Line == 0 {
			t.Errorf("%s: %+v", what, place)
		}
	}
}
