package report

import (
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
