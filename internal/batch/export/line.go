package export

import (
	"encoding/json"
	"fmt"
	"io"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// Item is one file of a batch on the wire, as lists, events and exports show it.
type Item struct {
	ID        string   `json:"item" example:"01JDQ4ZK3V8Y"`
	File      string   `json:"file" example:"a.pdf"`
	State     string   `json:"state" enums:"queued,running,done,failed"`
	Score     *int     `json:"score" minimum:"0" maximum:"100" example:"71"`       // null without a report
	Track     *string  `json:"track" enums:"him,informatics,bridge,none"`          // null without a report
	StudentID *string  `json:"student_id" example:"A00412"`                        // null where no roster says it
	Program   *string  `json:"program" example:"BS Health Information Management"` // null where no roster says it
	ClassYear *string  `json:"class_year" example:"2027"`                          // null where no roster says it
	Problem   *Problem `json:"problem"`                                            // null unless failed
} // @name BatchItem

// Problem is why a file has no report.
type Problem struct {
	Code   string `json:"code" enums:"bad_request,too_large,unsupported_type,encrypted,no_text,corrupt,invalid_field,busy,timed_out"`
	Title  string `json:"title" example:"Nothing to read"`
	Detail string `json:"detail"`
	Status int    `json:"status,omitempty" example:"422"` // only where HTTP is spoken

	Errors []fault.FieldError `json:"errors,omitempty"` // for invalid_field: which fields of a JSON Resume, and why
} // @name BatchItemProblem

// Line is one line of the JSONL export: the item, what the roster says beyond it, and the report as POST /v1/score answers it.
type Line struct {
	Item
	Roster map[string]string `json:"roster"`                      // further columns of the roster by heading; a heading that comes again gets " (2)"
	Report json.RawMessage   `json:"report" swaggertype:"object"` // null without a report
} // @name BatchLine

// ItemOf gives the wire form of an item.
func ItemOf(i store.Item) Item {
	out := Item{ID: i.ID, File: i.Name, State: string(i.State)}
	if r := i.Roster; r != nil {
		out.StudentID, out.Program, out.ClassYear = said(r.ID), said(r.Program), said(r.ClassYear)
	}
	switch p := i.Summary.Problem; {
	case i.State == store.Done:
		score := i.Summary.Score // a pointer into the item would keep all of it
		out.Score, out.Track = &score, said(i.Summary.Track)
	case i.State == store.Failed && p != nil:
		out.Problem = &Problem{Code: string(p.Code), Title: titles[p.Code], Detail: p.Message, Errors: p.Fields}
	}
	return out
}

func said(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// titles say in a few words what a code means of a file.
var titles = map[fault.Code]string{
	fault.BadRequest:       "Malformed",
	fault.Unauthorized:     "Not signed in",
	fault.Forbidden:        "Not allowed",
	fault.NotFound:         "Not found",
	fault.MethodNotAllowed: "Wrong method",
	fault.Conflict:         "Conflict",
	fault.TooLarge:         "Too large",
	fault.UnsupportedType:  "Not a resume format we read",
	fault.Encrypted:        "Needs a password",
	fault.NoText:           "Nothing to read",
	fault.Corrupt:          "Damaged",
	fault.InvalidField:     "Invalid field",
	fault.RateLimited:      "Too many requests",
	fault.Busy:             "Not finished",
	fault.TimedOut:         "Took too long",
}

// JSONL writes a batch as one JSON object a line. Lines go out one by one.
func JSONL(w io.Writer, b store.Batch, items Source) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false) // a report stays as it is
	headings := distinct(b.Wishes.RosterColumns)
	err := items(func(item store.Item, report []byte) error {
		line := Line{Item: ItemOf(item), Roster: map[string]string{}, Report: report}
		if item.Roster != nil {
			for i, v := range item.Roster.Extra[:min(len(headings), len(item.Roster.Extra))] {
				line.Roster[headings[i]] = v
			}
		}
		return encoder.Encode(line)
	})
	if err != nil {
		return fmt.Errorf("write JSONL: %w", err)
	}
	return nil
}

// distinct makes headings into keys: none may be lost because another has its name.
func distinct(headings []string) []string {
	keys, taken := make([]string, len(headings)), map[string]bool{}
	for i, h := range headings {
		key := h
		for n := 2; taken[key]; n++ {
			key = fmt.Sprintf("%s (%d)", h, n)
		}
		keys[i], taken[key] = key, true
	}
	return keys
}
