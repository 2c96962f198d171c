// Package intake takes what comes in with an upload of many resumes: bodies, parts and archives become store.Files under limits, a roster
// becomes the students they belong to. It stores nothing and reads no resume: what a file is, beyond an archive or not, the scorer decides.
package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// Limits bound one upload. Each must be set, but for Spool.
type Limits struct {
	FileBytes  int64  // of one resume, unpacked
	BatchBytes int64  // of all that is sent, and again of all that it unpacks to
	Files      int    // in all
	Spool      string // folder for what must lie on disk; "" for the system's
}

// Reader takes the parts of one upload and counts their files and bytes. It is not safe for concurrent use.
type Reader struct {
	limits   Limits
	files    int
	sent     int64 // bytes received
	unpacked int64 // bytes handed on, and those inflated for nothing
	inflater io.ReadCloser
	body     bytes.Buffer // what a file is read into: growing a new one for each would clear its memory again and again, and leave half of it empty
}

// NewReader returns the reader of one upload.
func NewReader(limits Limits) *Reader { return &Reader{limits: limits} }

// Files is how many files were handed on.
func (r *Reader) Files() int { return r.files }

// Read takes one part, or a whole body, and hands its files to add in their order. An archive is decided by its bytes and becomes the files in it;
// a part without name and bytes is a form's empty file field and becomes none.
//
// A file that cannot be taken is handed on with its refusal. A *fault.Error refuses the whole upload, whatever was handed on before; errors of
// body and of add come back wrapped.
func (r *Reader) Read(name string, body io.Reader, add func(store.File) error) error {
	in := &metered{body: body, upload: r}
	// A zip file is kept in memory too while it is no longer than a resume may be: most of them are Word documents.
	r.body.Reset()
	if _, err := r.body.ReadFrom(io.LimitReader(in, r.limits.FileBytes+1)); err != nil {
		return err
	}
	head := r.body.Bytes()
	long := int64(len(head)) > r.limits.FileBytes
	if long {
		r.body = bytes.Buffer{} // or as much as the longest file may take stays while an archive is unpacked
	} else {
		head = bytes.Clone(head)
	}
	name = displayName(segments(name))
	switch {
	case len(head) == 0 && name == "":
		return nil
	case isZip(head):
		return r.readZip(name, head, long, in, add)
	case long:
		if _, err := io.Copy(io.Discard, in); err != nil {
			return err
		}
		return r.hand(store.File{Name: name, Refusal: r.tooLong()}, add)
	default:
		return r.handBody(name, head, add)
	}
}

// handBody hands on a file whose bytes count as unpacked.
func (r *Reader) handBody(name string, body []byte, add func(store.File) error) error {
	if err := r.count(len(body)); err != nil {
		return err
	}
	return r.hand(store.File{Name: name, Body: body}, add)
}

func (r *Reader) hand(f store.File, add func(store.File) error) error {
	if r.files >= r.limits.Files {
		return r.tooMany()
	}
	r.files++
	if f.Name == "" {
		f.Name = "resume-" + strconv.Itoa(r.files)
	}
	if err := add(f); err != nil {
		return fmt.Errorf("add file: %w", err)
	}
	return nil
}

// count adds to the unpacked bytes.
func (r *Reader) count(n int) error {
	if r.unpacked += int64(n); r.unpacked > r.limits.BatchBytes {
		return fault.Newf(fault.TooLarge, "the upload unpacks to more than %s, the limit of one batch; send it in several batches", byteSize(r.limits.BatchBytes))
	}
	return nil
}

func (r *Reader) tooMany() error {
	return fault.Newf(fault.TooLarge, "the upload holds more than %d files, the limit of one batch; send it in several batches", r.limits.Files)
}

func (r *Reader) tooLong() *store.Problem {
	return &store.Problem{Code: fault.TooLarge, Message: fmt.Sprintf("the file is larger than %s, the limit of one resume; send a smaller one", byteSize(r.limits.FileBytes))}
}

// metered counts what is received of a part.
type metered struct {
	body   io.Reader
	upload *Reader
}

func (m *metered) Read(b []byte) (int, error) {
	n, err := m.body.Read(b)
	if m.upload.sent += int64(n); m.upload.sent > m.upload.limits.BatchBytes {
		return n, fault.Newf(fault.TooLarge, "the upload has more than %s, the limit of one batch; send it in several batches", byteSize(m.upload.limits.BatchBytes))
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("read upload: %w", err)
	}
	return n, err
}

// byteSize writes a number of bytes as people do: 2 GiB, 10 MiB, 512 KiB, 20 bytes.
func byteSize(n int64) string {
	for _, unit := range []struct {
		size int64
		name string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if n >= unit.size && n%unit.size == 0 {
			return fmt.Sprintf("%d %s", n/unit.size, unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
