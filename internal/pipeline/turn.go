package pipeline

import (
	"context"

	"himscore/internal/fault"
)

// AtMost gives the same pipeline for callers who leave workers to others: however many files they give to Run, so many are read at the same time.
func (p *Pipeline) AtMost(files int) *Pipeline {
	apart := *p
	apart.turns = make(chan struct{}, files)
	return &apart
}

// read has a file read when it is its turn.
func (p *Pipeline) read(ctx context.Context, file []byte) (Reading, error) {
	if p.turns != nil {
		select {
		case p.turns <- struct{}{}:
			defer func() { <-p.turns }()
		case <-ctx.Done():
			return Reading{}, fault.Wrap(fault.Busy, "the file waited for others to be read; send it again in a moment", ctx.Err())
		}
	}
	return Read(ctx, p.pool, file)
}
