package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestTheREADMEShowsARealAnswer scores the file of the README's curl command and looks for what it prints there.
func TestTheREADMEShowsARealAnswer(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := []string{"score", "../../seeds/resumes/roi-specialist.pdf", "--target-role", "roi-specialist", "--as-of", "2026-11-01", "--json"}
	if status := Run(args, strings.NewReader(""), &out, &errs); status != exitDone {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	const shown = 1000 // bytes, as the README's head -c says
	if want := out.String()[:shown]; !strings.Contains(string(readme), "```json\n"+want+"\n```") {
		t.Errorf("the README does not show what is answered today:\n%s", want)
	}
}
