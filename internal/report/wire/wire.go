// Package wire writes reports as they leave the program: as answers of the API, as lines of the command line, and as batches keep them. In: a report. Out:
// the same bytes everywhere.
package wire

import (
	"github.com/segmentio/encoding/json"

	"himscore/internal/report"
)

// Append appends a report and a line feed: byte for byte what encoding/json writes without escaping HTML, in half of its time. It fails for a number that
// JSON does not know.
func Append(to []byte, r *report.Report) ([]byte, error) {
	to, err := json.Append(to, r, 0)
	return append(to, '\n'), err
}
