package extract

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"himscore/internal/document"
	"himscore/internal/fault"
)

// A frame on the pipe is four bytes of length, big endian, and as many bytes. A request is the bare file; an answer is
// the byte taken, then a frame of JSON. An empty request asks only whether the worker is there.

// maxAnswer bounds what a worker may send back: a resume has some thousand characters, boxes included.
const maxAnswer = 64 << 20

var errFrame = errors.New("frame is longer than allowed")

// answer is what a worker says of one file: a document, or the fault that stands in its place.
type answer struct {
	Document document.Document
	Code     fault.Code
	Message  string
	Worn     bool          `json:",omitempty"` // the worker asks to be replaced
	Walls    Walls         `json:",omitempty"` // only when nothing was asked
	CPU      time.Duration `json:",omitempty"` // processor time of the worker since it started
}

func writeFrame(w io.Writer, body []byte) error {
	frame := binary.BigEndian.AppendUint32(make([]byte, 0, 4+len(body)), uint32(len(body))) // in one piece: each wakes the other side
	_, err := w.Write(append(frame, body...))
	return err
}

func readFrame(r io.Reader, most int64) ([]byte, error) {
	var size [4]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(size[:])
	if uint64(n) > uint64(most) {
		return nil, errFrame
	}
	body := make([]byte, n)
	_, err := io.ReadFull(r, body)
	return body, err
}

func readAnswer(r io.Reader) (answer, error) {
	raw, err := readFrame(r, maxAnswer)
	if err != nil {
		return answer{}, err
	}
	var a answer
	if err := json.Unmarshal(raw, &a); err != nil {
		return answer{}, fmt.Errorf("decode answer: %w", err)
	}
	return a, nil
}
