package api

import (
	"encoding/base64"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/fault"
	"himscore/taxonomy"
)

// Page is one page of a list. Next is absent on the last one and goes back as ?cursor= for the next.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty" example:"cmhpYQ"`
} // @name Page

// Items on a page when the caller does not say, and at most.
const (
	defaultLimit = 100
	maxLimit     = 500
)

// listed is an entry that can stand in a list: found by its id, its tracks and its names.
type listed interface {
	listID() string
	listTracks() []string
	listNames() []string
}

// selection is what a caller wants of a list.
type selection struct {
	track string // "" for all
	query string // lower case, "" for all
	after string // id of the last entry already seen, "" for none
	limit int
}

// readSelection reads track, q, cursor and limit, and reports all that are wrong at once.
func readSelection(query url.Values) (selection, error) {
	sel := selection{track: query.Get("track"), query: strings.ToLower(strings.TrimSpace(query.Get("q"))), limit: defaultLimit}
	var wrong []fault.FieldError
	tracks := []string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Shared, taxonomy.Bridge}
	if sel.track != "" && !slices.Contains(tracks, sel.track) {
		wrong = append(wrong, fault.FieldError{Field: "track", Message: "is not a track", Allowed: tracks})
	}
	if text := query.Get("limit"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > maxLimit {
			wrong = append(wrong, fault.FieldError{Field: "limit", Message: "is not a number from 1 to " + strconv.Itoa(maxLimit)})
		}
		sel.limit = n
	}
	id, err := base64.RawURLEncoding.DecodeString(query.Get("cursor"))
	if err != nil {
		wrong = append(wrong, badCursor())
	}
	sel.after = string(id)
	if len(wrong) > 0 {
		return selection{}, fault.Invalid(wrong...)
	}
	return sel, nil
}

func badCursor() fault.FieldError {
	return fault.FieldError{Field: "cursor", Message: "is not a cursor of this list; send the value of next unchanged, or none to start over"}
}

// pageOf returns the wanted page of a list that is in its final order.
func pageOf[T listed](all []T, query url.Values) (Page[T], error) {
	sel, err := readSelection(query)
	if err != nil {
		return Page[T]{}, err
	}
	if sel.after != "" {
		last := slices.IndexFunc(all, func(entry T) bool { return entry.listID() == sel.after })
		if last < 0 {
			return Page[T]{}, fault.Invalid(badCursor())
		}
		all = all[last+1:]
	}
	page := Page[T]{Items: []T{}}
	for _, entry := range all {
		if !sel.wants(entry) {
			continue
		}
		if len(page.Items) == sel.limit {
			page.Next = base64.RawURLEncoding.EncodeToString([]byte(page.Items[sel.limit-1].listID()))
			break
		}
		page.Items = append(page.Items, entry)
	}
	return page, nil
}

func (sel selection) wants(entry listed) bool {
	if sel.track != "" && !slices.Contains(entry.listTracks(), sel.track) {
		return false
	}
	if sel.query == "" {
		return true
	}
	return slices.ContainsFunc(append(entry.listNames(), entry.listID()), func(name string) bool {
		return strings.Contains(strings.ToLower(name), sel.query)
	})
}
