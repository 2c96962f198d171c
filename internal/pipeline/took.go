package pipeline

import (
	"errors"
	"time"

	"himscore/internal/fault"
	"himscore/internal/report"
)

// Took is what one resume asked of the service. It holds nothing of its content or its owner.
type Took struct {
	Began  time.Time
	Read   time.Duration // until the file was read, with the wait for a free worker
	Judge  time.Duration // from there to the report
	Bytes  int
	Format string     // as the report names them; "" where there is none
	Reader string     //
	Code   fault.Code // why there is no report; "" where there is one
}

// end notes how it went.
func (t *Took) end(rep report.Report, err error) {
	if err != nil {
		t.Code = fault.Busy // as a caller is answered where the failure has no code
		if f, ok := errors.AsType[*fault.Error](err); ok {
			t.Code = f.Code
		}
		return
	}
	t.Judge = time.Since(t.Began) - t.Read
	t.Format, t.Reader = rep.Document.Format, rep.Document.Reader
}
