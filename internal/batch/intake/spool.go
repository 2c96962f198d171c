package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"himscore/internal/fault"
)

// spool is a temporary file that holds an archive while it is unpacked.
type spool struct {
	file     *os.File
	size     int64
	unlinked bool
}

// spooled writes head and what follows it to disk.
func spooled(folder string, head []byte, rest io.Reader) (_ *spool, err error) {
	file, err := os.CreateTemp(folder, "himscore-upload-*")
	if err != nil {
		return nil, noRoom(err)
	}
	// Where the system allows it the file has no name from here on: nothing is left of it when the process is killed.
	s := &spool{file: file, unlinked: os.Remove(file.Name()) == nil}
	defer func() {
		if err != nil {
			s.close()
		}
	}()
	to := &writer{file: file}
	s.size, err = io.Copy(to, io.MultiReader(bytes.NewReader(head), rest))
	if to.err != nil {
		err = noRoom(to.err)
	}
	return s, err
}

func (s *spool) close() {
	err := s.file.Close()
	if !s.unlinked {
		err = errors.Join(err, os.Remove(s.file.Name()))
	}
	_ = err // the system's own cleaning of temporary files has the last word
}

// writer remembers that the disk failed and not the sender.
type writer struct {
	file *os.File
	err  error
}

func (w *writer) Write(b []byte) (int, error) {
	n, err := w.file.Write(b)
	if err != nil {
		w.err = err
	}
	return n, err
}

func noRoom(cause error) error {
	return fault.Wrap(fault.Busy, "the server cannot keep the archive while it is unpacked; try again in a few minutes", fmt.Errorf("spool upload: %w", cause))
}
