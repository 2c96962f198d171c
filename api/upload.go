package api

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"himscore/internal/fault"
)

// fieldNames are the fields that may come with a resume; other fields are ignored.
var fieldNames = []string{"target_role", "track", "posting", "as_of"}

// upload is a resume as it was sent, with its fields; a field that was not sent is empty.
type upload struct {
	file    []byte
	posting []byte // a posting sent as a file; nil for none
	fields  map[string]string
	names   []string // of the fields that are taken; others are ignored
}

// readUpload takes the resume from a multipart form or, for every other content type, from the body as it is.
// What kind of file it is, is decided later and from its bytes alone.
func readUpload(r *http.Request) (upload, error) {
	declared, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case declared == "multipart/form-data":
		return readForm(r)
	case declared == "application/x-www-form-urlencoded":
		// curl --data-binary says so of any file: better to ask than to score a form as if it were a resume.
		return upload{}, errFormOfFile()
	default:
		return readBody(r)
	}
}

func readBody(r *http.Request) (upload, error) {
	u := upload{fields: map[string]string{}, names: fieldNames}
	if err := u.addQuery(r.URL.Query()); err != nil {
		return upload{}, err
	}
	file, err := io.ReadAll(r.Body)
	if err != nil {
		return upload{}, brokenBody(err)
	}
	if len(file) == 0 && r.Header.Get("Content-Type") == "" {
		return upload{}, errNoResume()
	}
	u.file = file
	return u, nil
}

func readForm(r *http.Request) (upload, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return upload{}, fault.Wrap(fault.BadRequest, "the multipart form has no boundary; let your HTTP client set the Content-Type", err)
	}
	u := upload{fields: map[string]string{}, names: fieldNames}
	seen := false
	for n := 0; ; n++ {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if n > maxParts {
			return upload{}, errTooManyParts()
		}
		if err != nil {
			return upload{}, brokenBody(err)
		}
		name := part.FormName()
		switch {
		case name == "resume" && seen:
			return upload{}, fault.New(fault.BadRequest, "there is more than one part resume; send one resume at a time")
		case name == "resume":
			seen = true
			if u.file, err = io.ReadAll(part); err != nil {
				return upload{}, brokenBody(err)
			}
		case name == "posting_file" && u.posting != nil:
			return upload{}, fault.New(fault.BadRequest, "there is more than one part posting_file; send one posting")
		case name == "posting_file":
			if u.posting, err = io.ReadAll(part); err != nil {
				return upload{}, brokenBody(err)
			}
		case slices.Contains(u.names, name):
			if err := u.readField(name, part); err != nil {
				return upload{}, err
			}
		}
	}
	if !seen {
		return upload{}, errNoResume()
	}
	if err := u.addQuery(r.URL.Query()); err != nil {
		return upload{}, err
	}
	if u.posting != nil && u.fields["posting"] != "" {
		return upload{}, fault.New(fault.BadRequest, "send the posting as the field posting or as the file posting_file, not both")
	}
	return u, nil
}

// addQuery takes the fields of the query string that no form has given.
func (u *upload) addQuery(query url.Values) error {
	for _, name := range u.names {
		if _, given := u.fields[name]; given {
			continue
		}
		for _, value := range query[name] {
			if err := u.set(name, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (u *upload) readField(name string, part *multipart.Part) error {
	value, err := io.ReadAll(io.LimitReader(part, maxPostingBytes+1))
	if err != nil {
		return brokenBody(err)
	}
	return u.set(name, string(value))
}

// set stores a field once. Bytes that are not UTF-8 are replaced: a posting pasted from anywhere must not break.
func (u *upload) set(name, value string) error {
	if _, twice := u.fields[name]; twice {
		return fault.Newf(fault.BadRequest, "the field %s was sent twice", name)
	}
	if err := checkFieldSize(name, value); err != nil {
		return err
	}
	u.fields[name] = strings.ToValidUTF8(value, "\uFFFD")
	return nil
}

func errFormOfFile() error {
	return fault.New(fault.BadRequest, "send the file as the part resume of a multipart form, or as the body with its own Content-Type such as application/pdf")
}

func errNoResume() error {
	return fault.New(fault.BadRequest, "no resume was sent; send it as the part resume of a multipart form, or as the body")
}

// brokenBody is the fault for a body that could not be read to its end.
func brokenBody(err error) error {
	if over := tooLarge(err); over != nil {
		return over
	}
	return fault.Wrap(fault.BadRequest, "the request body ends early or is not a well-formed multipart form", err)
}
