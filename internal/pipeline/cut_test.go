package pipeline

import (
	"reflect"
	"strings"
	"testing"
)

// TestNoCutOfALineStopsTheJudge judges the texts of all rules, cut where words part: a line may end at a word behind which a rule looks for more, which
// the texts of a rule never do. Nothing that people write may stop a stage.
func TestNoCutOfALineStopsTheJudge(t *testing.T) {
	const each = 40
	p := open(t)
	var lines []string
	for at, text := range appendTexts(nil, reflect.ValueOf(*p.tax)) {
		words := strings.Fields(text)
		cut := at % max(len(words), 1)
		lines = append(lines, "- "+strings.Join(words[:cut], " "), "- "+strings.Join(words[cut:], " "))
	}
	if len(lines) < 10_000 {
		t.Fatalf("only %d lines", len(lines))
	}
	for ; len(lines) > 0; lines = lines[min(each, len(lines)):] {
		text := "EXPERIENCE\nHIM Specialist, Harbor Hospital\nJan 2020 – Present\n" + strings.Join(lines[:min(each, len(lines))], "\n")
		if defect := stops(t, p, text); defect != nil {
			t.Errorf("%v\nin\n%s", defect, text)
		}
	}
}

// stops judges a text and is what stopped a stage, nil where nothing did.
func stops(t *testing.T, p *Pipeline, text string) (defect any) {
	defer func() { defect = recover() }()
	judgeText(t, p, text, Input{AsOf: asOf})
	return nil
}

// appendTexts appends all texts that a value holds, however deep: the words, examples and sentences of rules.
func appendTexts(out []string, v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return append(out, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			out = appendTexts(out, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = appendTexts(out, v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			out = appendTexts(out, v.MapIndex(key))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return appendTexts(out, v.Elem())
		}
	}
	return out
}
