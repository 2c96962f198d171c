package advice

import (
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// TestWhatAResumeTellsIsNotCalledMissing: "signed forms" name no review of authorizations, and a reader who sees the line is not told that none is there.
func TestWhatAResumeTellsIsNotCalledMissing(t *testing.T) {
	clerk := person{title: "ROI Specialist", from: 2020, notes: []note{{text: "Answered requests", verdict: metric.Duty, names: []string{"release-of-information"}, kind: resume.Experience}}}
	silent := advise(t, clerk, "roi-specialist", Options{})
	if !strings.Contains(silent.Unshown, "HIPAA authorization review") || len(silent.Untold([]string{"authorization", "lean"})) != 2 {
		t.Fatalf("of a resume that tells nothing: %q, told %v", silent.Unshown, silent.Told)
	}
	clerk.notes = append(clerk.notes, note{text: "Checked signed forms", verdict: metric.Accomplishment, near: []string{"authorization"}, kind: resume.Experience})
	clerk.claims = []credential.Claim{{ID: "lssgb", Status: credential.Held, At: resume.Span{Line: 1}}}
	telling := advise(t, clerk, "roi-specialist", Options{})
	if strings.Contains(telling.Unshown, "authorization") || len(telling.Untold([]string{"authorization", "lean", "mpi"})) != 1 {
		t.Errorf("of one that does: %q, told %v", telling.Unshown, telling.Told)
	}
}
