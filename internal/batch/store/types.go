package store

import (
	"time"

	"himscore/internal/fault"
)

// State is where a batch or an item stands.
type State string

// The states of the contract; receiving is a batch whose files are still coming, and no caller sees it.
const (
	Receiving State = "receiving"
	Queued    State = "queued"
	Running   State = "running"
	Done      State = "done"
	Failed    State = "failed"    // of an item: it has a problem in place of a report
	Cancelled State = "cancelled" // of a batch: erased, only its counts are left
)

// Batch is many files that were sent together.
type Batch struct {
	ID         string
	Owner      string // whose it is: nobody else sees it
	State      State
	Files      int
	Done       int // with a report
	Failed     int // with a problem
	CreatedAt  time.Time
	FinishedAt time.Time // zero while it runs
	ExpiresAt  time.Time // when it is purged
	Wishes     Wishes
}

// Ended says that nothing more will happen to the batch.
func (b Batch) Ended() bool { return b.State == Done || b.State == Cancelled }

// Wishes is what a caller wants of every file of a batch.
type Wishes struct {
	TargetRole    string   `json:"target_role,omitempty"`
	Track         string   `json:"track,omitempty"`
	Posting       string   `json:"posting,omitempty"`
	AsOf          string   `json:"as_of"` // a day, YYYY-MM-DD
	Webhook       string   `json:"webhook,omitempty"`
	RosterColumns []string `json:"roster_columns,omitempty"` // those we do not know, in their order
	RosterRows    int      `json:"roster_rows,omitempty"`
	RosterUnknown int      `json:"roster_unknown,omitempty"` // rows that name no file
}

// Item is one file of a batch.
type Item struct {
	ID       string
	BatchID  string
	Position int // from 0, in the order of the upload
	Name     string
	State    State
	Roster   *Student // nil when no roster names the file
	Summary  Summary  // zero while the item has not ended
	Turn     int      // the how manieth of its batch to end, from 1; 0 while it has not
}

// Student is the row of a roster that belongs to a file.
type Student struct {
	ID        string   `json:"student_id,omitempty"`
	Program   string   `json:"program,omitempty"`
	ClassYear string   `json:"class_year,omitempty"`
	Extra     []string `json:"extra,omitempty"` // in the order of Wishes.RosterColumns
}

// Summary is what lists, exports and cohorts need of a report: or the problem that stands in its place.
type Summary struct {
	Score     int            `json:"score,omitempty"`
	Band      string         `json:"band,omitempty"`
	Track     string         `json:"track,omitempty"`
	Level     string         `json:"level,omitempty"`
	Role      string         `json:"role,omitempty"` // the title the resume is nearest to
	Education string         `json:"education,omitempty"`
	Verdicts  map[string]int `json:"verdicts,omitempty"` // lines by verdict; "none" is left out
	Shown     []Named        `json:"shown,omitempty"`    // keywords in accomplishments or duties
	Missing   []Named        `json:"missing,omitempty"`  // in order of importance
	Held      []Named        `json:"held,omitempty"`     // credentials; Note is the status
	Suggested []Named        `json:"suggested,omitempty"`
	Findings  []string       `json:"findings,omitempty"` // codes
	Warnings  []string       `json:"warnings,omitempty"` // codes
	Problem   *Problem       `json:"problem,omitempty"`
}

// Named is a keyword or credential with what is to be said of it: a priority, a status, a time.
type Named struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Note  string `json:"note,omitempty"`
}

// Problem is why a file has no report.
type Problem struct {
	Code    fault.Code `json:"code"`
	Message string     `json:"message"`

	Fields []fault.FieldError `json:"fields,omitempty"` // for invalid_field
}

// File is one file as it was received. A file that cannot be taken has a refusal in place of its bytes, and ends as a failed item.
type File struct {
	Name    string
	Body    []byte
	Refusal *Problem
}
