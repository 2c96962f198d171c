package advice

import (
	"testing"

	"himscore/taxonomy"
)

func TestAMeasureIsSaidAsPeopleSayIt(t *testing.T) {
	for _, tt := range []struct{ metric, unit, want string }{
		{"audits", "count", "the number of audits"},
		{"policies", "count updated", "the number of policies updated"},
		{"users supported", "people", "the number of users supported"},
		{"documents", "per day", "documents per day"},
		{"record requests handled", "requests per week", "record requests handled per week"},
		{"hours saved", "hours per week", "hours saved per week"},
		{"error rate", "percent before and after", "error rate in percent, before and after"},
		{"privacy training", "percent completed", "privacy training completed in percent"},
		{"turnaround", "days", "turnaround in days"},
		{"delinquent charts", "percent", "the share of delinquent charts"},
		{"incomplete authorizations", "percent before and after", "the share of incomplete authorizations, before and after"},
		{"findings closed", "percent", "the share of findings closed"},
		{"uptime", "percent", "uptime in percent"},
		{"claim holds", "days (or dollars held)", "claim holds"},
		{"first pass", "count or percent", "first pass"},
		{"adoption", "", "adoption"},
		{"notices on time", "percent", "the share of notices on time"},
		{"changes without rollback", "percent", "the share of changes without rollback"},
		{"service levels met", "percent", "the share of service levels met"},
		{"days outstanding", "days", "days outstanding"},
		{"dollars held", "dollars", "dollars held"},
	} {
		if got := spoken(taxonomy.Measure{Metric: tt.metric, Unit: tt.unit}); got != tt.want {
			t.Errorf("%s (%s): got %q, want %q", tt.metric, tt.unit, got, tt.want)
		}
	}
}
