package jsonresume

import (
	"strconv"
	"strings"
	"time"

	"himscore/internal/document"
)

func lineOf(size float64) document.Line { return document.Line{Size: size, Bold: size > 0} }

func object(v any) map[string]any {
	o, _ := v.(map[string]any)
	return o
}

// objects is a list of objects; a lone object is a list of one, anything else in the list is passed over.
func objects(v any) []map[string]any {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []map[string]any
	for _, e := range list {
		if o := object(e); o != nil {
			out = append(out, o)
		}
	}
	return out
}

// text is a string, a number as it was written, else nothing.
func text(v any) string {
	switch t := v.(type) {
	case string:
		return strings.TrimSpace(t)
	case float64:
		return strconv.FormatFloat(t, 'f', -1, 64)
	}
	return ""
}

// texts is a list of texts; a lone text is a list of one.
func texts(v any) []string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, e := range list {
		if t := text(e); t != "" {
			out = append(out, t)
		}
	}
	return out
}

func first(values ...any) string {
	for _, v := range values {
		if t := text(v); t != "" {
			return t
		}
	}
	return ""
}

func filled(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func labelled(label string, values []string) string {
	switch {
	case len(values) == 0:
		return ""
	case label == "":
		return strings.Join(values, ", ")
	default:
		return label + ": " + strings.Join(values, ", ")
	}
}

// span is "Feb 2021 – Jun 2024"; an entry that has begun and states no end goes on.
func span(o map[string]any) string {
	from, to := month(text(o["startDate"])), month(text(o["endDate"]))
	switch {
	case from == "":
		return to
	case to == "":
		return from + " – Present"
	default:
		return from + " – " + to
	}
}

// month writes an ISO date as people do: "2021-02-01" is "Feb 2021". Anything else stands as it is.
func month(date string) string {
	for _, layout := range []string{"2006-01-02", "2006-01", time.RFC3339} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format("Jan 2006")
		}
	}
	return date
}
