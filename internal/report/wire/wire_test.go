package wire

import (
	"bytes"
	"context"
	"encoding/json"
	"math"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"himscore/internal/extract"
	"himscore/internal/golden"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/taxonomy"
)

func TestMain(m *testing.M) {
	extract.RunIfWorker()
	os.Exit(m.Run())
}

func TestReportsOfTheSamplesAreWrittenAsEncodingJSONWritesThem(t *testing.T) {
	pool, err := extract.NewPool(extract.Options{Workers: 1, QueueWait: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	scorer := pipeline.New(pool, tax)
	posting := "Requirements: RHIA or RHIT, ICD-10-CM coding, \"Epic\" & release of information. Bachelor's degree, 3+ years."
	written := 0
	for _, path := range golden.Samples(t, "../../../seeds/resumes") {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range []pipeline.Input{{}, {Posting: posting, TargetRole: "him-manager", Explain: true}} {
			in.File, in.AsOf = raw, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
			r, err := scorer.Run(context.Background(), in)
			if err != nil {
				t.Fatal(path, err)
			}
			sameAsEncodingJSON(t, &r)
			written++
		}
	}
	if written < 20 {
		t.Errorf("only %d reports were written", written)
	}
}

func TestOddTextsAndNumbersOfAReportAreWrittenAsEncodingJSONWritesThem(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "Coded 40 charts – \"fast\"", "<b>&", "a\\b", "\xff", "a\xe2\x80", "\u2028\u2029", "\t\x01\x7f", "é\n"}))
	numbers := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 0.25, 1e21, -1e21, 1e-6, 9e-7}))
	rapid.Check(t, func(t *rapid.T) {
		value := numbers.Draw(t, "value")
		sameAsEncodingJSON(t, &report.Report{
			Keywords: []report.Keyword{{Label: texts.Draw(t, "label")}, {}},
			Lines:    []report.Line{{Text: texts.Draw(t, "text"), Box: &[4]float64{numbers.Draw(t, "edge")}, Metrics: []report.Metric{{Value: &value}}}},
			Track:    report.Track{HIM: numbers.Draw(t, "share")},
		})
	})
}

func TestAReportWithWhatIsNoNumberIsNotWritten(t *testing.T) {
	if out, err := Append(nil, &report.Report{Track: report.Track{HIM: math.NaN()}}); err == nil {
		t.Errorf("got %s", out)
	}
}

// sameAsEncodingJSON compares what is written with what encoding/json writes.
func sameAsEncodingJSON(t rapid.TB, r *report.Report) {
	t.Helper()
	var want bytes.Buffer
	encoder := json.NewEncoder(&want)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(r); err != nil {
		t.Fatal(err)
	}
	got, err := Append([]byte("before "), r)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("before "+want.String(), string(got)); diff != "" {
		t.Error(diff)
	}
}
