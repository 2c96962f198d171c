package extract

import (
	"bytes"

	"himscore/internal/fault"
)

// maxHere is the most that is read in this process: ten times a long resume. What is larger may take its time, and has a worker.
const maxHere = 128 << 10

// answerHere reads small text and JSON Resumes without a worker; ok is false for all else. Who types sends one at every pause, and
// handing it to another process and back costs more than reading it. No format of others is unpacked for it.
func answerHere(file []byte) (a answer, ok bool) {
	if len(file) > maxHere || packed(file) {
		return answer{}, false
	}
	defer func() {
		if recover() != nil { // a worker would have broken down
			a, ok = answer{Code: fault.Corrupt, Message: corruptMessage}, true
		}
	}()
	return (&reader{}).answer(file), true
}

// packed tells the formats that hold files or programs of their own, as sniff does.
func packed(file []byte) bool {
	return bytes.HasPrefix(file, []byte(zipMark)) || bytes.HasPrefix(file, []byte(zipNone)) || bytes.HasPrefix(file, []byte(oleMark)) ||
		bytes.Contains(file[:min(len(file), 1024)], []byte(pdfMark))
}
