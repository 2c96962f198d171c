package report

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"himscore/internal/document"
)

func TestTheDocumentationNamesEachCodeOfAFinding(t *testing.T) {
	var want []string
	for _, k := range document.FindingKinds() {
		want = append(want, string(k.Code))
	}
	field, _ := reflect.TypeFor[Finding]().FieldByName("Code")
	if got := field.Tag.Get("enums"); got != strings.Join(want, ",") {
		t.Errorf("the tag names %s\nwant %s", got, strings.Join(want, ","))
	}
}

func TestTheReadmeNamesEachFindingWithItsSeverity(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range document.FindingKinds() {
		if row := fmt.Sprintf("| `%s` | %s | ", k.Code, k.Severity); !strings.Contains(string(readme), row) {
			t.Errorf("internal/README.md lacks the row %q", row)
		}
	}
}
