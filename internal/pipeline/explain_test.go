package pipeline

import (
	"math"
	"path/filepath"
	"strings"
	"testing"

	"himscore/internal/golden"
	"himscore/internal/report"
)

func TestTheStepsOfEachPartAddUpToItsPoints(t *testing.T) {
	p := open(t)
	for _, file := range golden.Samples(t, samples) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			in := Input{File: read(t, file), AsOf: asOf}
			for _, part := range run(t, p, in).Score.Parts {
				if part.Steps != nil {
					t.Errorf("%s shows its steps though nobody asked", part.ID)
				}
			}
			in.Explain = true
			for _, part := range run(t, p, in).Score.Parts {
				// Steps are rounded to two places, and two of them may be multiplied.
				if got, far := shareOf(part), 0.02*float64(part.Max)+0.5; math.Abs(got*float64(part.Max)-float64(part.Points)) > far {
					t.Errorf("%s: steps give %.2f of %d, the part says %d", part.ID, got, part.Max, part.Points)
				}
			}
		})
	}
}

// shareOf reads the share of a part out of its steps: a sum of costs for readability, else what stands behind the curve.
func shareOf(part report.Part) float64 {
	if part.ID == "readability" {
		sum := 0.0
		for _, s := range part.Steps {
			sum += s.Value
		}
		return max(sum, 0)
	}
	share, behind := 1.0, false
	for _, s := range part.Steps {
		behind = behind || strings.HasSuffix(s.Text, "after the curve")
		if behind {
			share *= s.Value
		}
	}
	return share
}
