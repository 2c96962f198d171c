package batch

import (
	"time"

	"himscore/internal/batch/store"
)

// BatchView is a batch as callers see it.
type BatchView struct {
	ID         string  `json:"id" example:"KQ3VXE5CHYIUJRGMWRKYZQ6T4O"`
	State      string  `json:"state" enums:"queued,running,done,cancelled"`
	Files      int     `json:"files" example:"120"`
	Done       int     `json:"done" example:"31"`  // files with a report
	Failed     int     `json:"failed" example:"2"` // files without one
	CreatedAt  string  `json:"created_at" format:"date-time"`
	FinishedAt *string `json:"finished_at" format:"date-time" extensions:"x-nullable"`
	ExpiresAt  string  `json:"expires_at" format:"date-time"`
	TargetRole string  `json:"target_role,omitempty" example:"him-manager"`
	Track      string  `json:"track,omitempty" enums:"him,informatics,bridge"`
	AsOf       string  `json:"as_of,omitempty" example:"2026-11-23"`   // the day every file is judged on
	RosterRows int     `json:"roster_rows,omitempty" example:"124"`    // students in the roster that was sent
	RosterOnly int     `json:"roster_unmatched,omitempty" example:"4"` // students of the roster who have no file here
} // @name Batch

// View gives a batch as callers see it.
func View(b store.Batch) BatchView {
	v := BatchView{
		ID: b.ID, State: string(b.State), Files: b.Files, Done: b.Done, Failed: b.Failed,
		CreatedAt: b.CreatedAt.Format(time.RFC3339), ExpiresAt: b.ExpiresAt.Format(time.RFC3339),
		TargetRole: b.Wishes.TargetRole, Track: b.Wishes.Track, AsOf: b.Wishes.AsOf,
		RosterRows: b.Wishes.RosterRows, RosterOnly: b.Wishes.RosterUnknown,
	}
	if !b.FinishedAt.IsZero() {
		finished := b.FinishedAt.Format(time.RFC3339)
		v.FinishedAt = &finished
	}
	return v
}
