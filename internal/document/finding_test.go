package document

import (
	"strings"
	"testing"
)

func TestEachKindOfFindingSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	seen := map[Code]bool{}
	for _, k := range FindingKinds() {
		t.Run(string(k.Code), func(t *testing.T) {
			if seen[k.Code] {
				t.Error("is defined twice")
			}
			seen[k.Code] = true
			if k.Severity != Info && k.Severity != Warning && k.Severity != Serious {
				t.Errorf("has the severity %q", k.Severity)
			}
			if k.Brief == "" || strings.HasSuffix(k.Brief, ".") || strings.ToLower(k.Brief[:1]) != k.Brief[:1] {
				t.Errorf("its brief is no clause: %q", k.Brief)
			}
			if sentences := strings.Count(k.Message, ". ") + strings.Count(k.Message, "; ") + 1; sentences < 2 || !strings.HasSuffix(k.Message, ".") {
				t.Errorf("its message does not say what is wrong and what to do: %q", k.Message)
			}
		})
	}
}

func TestAFindingTakesSeverityAndMessageFromItsKind(t *testing.T) {
	k, known := KindOf(HiddenText)
	got := Found(HiddenText, 2)
	if want := (Finding{Code: HiddenText, Severity: Serious, Message: k.Message, Page: 2}); !known || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
