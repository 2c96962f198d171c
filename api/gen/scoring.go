package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"strings"
	"text/template"

	"himscore/taxonomy"
)

//go:embed scoring.md.tmpl
var scoringPage string

// writeScoring writes the page that explains the score out of the same rules that make it.
func writeScoring(path string) error {
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		return err
	}
	page, err := template.New("scoring").Funcs(template.FuncMap{
		"percent": percent,
		"curve":   curve,
		"words":   func(id string) string { return strings.ReplaceAll(id, "_", " ") },
	}).Parse(scoringPage)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := page.Execute(&out, tax.Scoring); err != nil {
		return fmt.Errorf("explain the score: %w", err)
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

func percent(share float64) string { return fmt.Sprintf("%g %%", float64(int(share*1000+0.5))/10) }

// curve is a table of a curve: what goes in, and what comes out.
func curve(c taxonomy.Curve) string {
	var in, rule, out strings.Builder
	for _, p := range c {
		fmt.Fprintf(&in, " %s |", percent(p[0]))
		rule.WriteString("---|")
		fmt.Fprintf(&out, " %s |", percent(p[1]))
	}
	return "| share reached |" + in.String() + "\n|---|" + rule.String() + "\n| share of the points |" + out.String()
}
