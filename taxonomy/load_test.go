package taxonomy

import "testing"

func TestTheEmbeddedFolderLoads(t *testing.T) {
	tax, err := Load(Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if len(tax.Keywords) < 300 || tax.Keywords[0].Line == 0 {
		t.Errorf("%d keywords, the first at line %d", len(tax.Keywords), tax.Keywords[0].Line)
	}
}
