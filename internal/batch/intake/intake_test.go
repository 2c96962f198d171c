package intake

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// allocated is how many bytes a call takes from the heap in all, freed or not.
func allocated(call func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestPartsAreCountedTogether(t *testing.T) {
	r := NewReader(Limits{FileBytes: 100, BatchBytes: 300, Files: 4})
	var got []string
	add := func(f store.File) error {
		got = append(got, fmt.Sprint(f.Name, " ", len(f.Body), " ", f.Refusal != nil))
		return nil
	}
	for _, part := range []struct {
		name string
		size int
	}{{"a.pdf", 100}, {"", 0}, {`C:\fakepath\b.pdf`, 101}, {"", 9}} {
		if err := r.Read(part.name, strings.NewReader(strings.Repeat("x", part.size)), add); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"a.pdf 100 false", "fakepath/b.pdf 0 true", "resume-3 9 false"}, got); diff != "" || r.Files() != 3 {
		t.Error(r.Files(), diff)
	}
	if err := r.Read("d", strings.NewReader("x"), add); err != nil {
		t.Error(err)
	}
	if err := r.Read("e", strings.NewReader("x"), add); codeOf(err) != fault.TooLarge || !strings.Contains(err.Error(), "4 files") {
		t.Errorf("a fifth file: %v", err)
	}
	if err := r.Read("f", strings.NewReader(strings.Repeat("x", 300)), add); codeOf(err) != fault.TooLarge || !strings.Contains(err.Error(), "300 bytes") {
		t.Errorf("too many bytes: %v", err)
	}
}

func TestErrorsOfOthersComeBack(t *testing.T) {
	broken := errors.New("connection reset")
	nothing := func(store.File) error { return nil }
	for name, body := range map[string]io.Reader{
		"at once":    iotest.ErrReader(broken),
		"in a file":  io.MultiReader(strings.NewReader(strings.Repeat("x", 2000)), iotest.ErrReader(broken)),
		"in archive": io.MultiReader(strings.NewReader("PK\x03\x04"+strings.Repeat("x", 2000)), iotest.ErrReader(broken)),
	} {
		limits := small
		limits.Spool = t.TempDir()
		if err := NewReader(limits).Read("a", body, nothing); !errors.Is(err, broken) || codeOf(err) != "" {
			t.Errorf("%s: got %v", name, err)
		}
		if left, _ := os.ReadDir(limits.Spool); len(left) > 0 {
			t.Errorf("%s: a file is left on disk", name)
		}
	}
	err := NewReader(small).Read("a", strings.NewReader("x"), func(store.File) error { return broken })
	if !errors.Is(err, broken) {
		t.Errorf("of add: got %v", err)
	}
	limits := small
	limits.Spool = filepath.Join(t.TempDir(), "gone")
	if err := NewReader(limits).Read("a", strings.NewReader("PK\x03\x04"+strings.Repeat("x", 2000)), nothing); codeOf(err) != fault.Busy {
		t.Errorf("no folder to spool to: got %v", err)
	}
}

const blocks = 210 // of a MiB

// endless is 210 MiB of nothing, made as it is read.
func endless() io.Reader { return io.LimitReader(zeros{}, blocks<<20) }

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// archived is an archive of 210 MiB in entries of the given size, made as it is read.
func archived(entryBlocks int) io.ReadCloser {
	r, w := io.Pipe()
	go func() {
		z := zip.NewWriter(w)
		block := make([]byte, 1<<20)
		for i := 0; i < blocks; i += entryBlocks {
			f, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprint(i), Method: zip.Store})
			for n := 0; n < entryBlocks && err == nil; n++ {
				_, err = f.Write(block)
			}
		}
		w.CloseWithError(z.Close())
	}()
	return r
}

func TestMemoryStaysFlat(t *testing.T) {
	limits := Limits{FileBytes: 1 << 20, BatchBytes: 1 << 30, Files: 1000, Spool: t.TempDir()}
	for name, body := range map[string]io.Reader{"a file": endless(), "an archive of one file": archived(blocks)} {
		var err error
		var got []store.File
		used := allocated(func() {
			err = NewReader(limits).Read("a", body, func(f store.File) error {
				got = append(got, f)
				return nil
			})
		})
		if err != nil || len(got) != 1 || got[0].Refusal == nil || got[0].Refusal.Code != fault.TooLarge || used > blocks<<20/8 { // 10 MB were counted, 18 under the race detector
			t.Errorf("%s: %d bytes were allocated for %d files: %v", name, used, len(got), err)
		}
	}
}

func TestOnlyOneFileOfAnArchiveIsInMemory(t *testing.T) {
	limits := Limits{FileBytes: 1 << 20, BatchBytes: 1 << 30, Files: 1000, Spool: t.TempDir()}
	held := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most, files := held(), uint64(0), 0
	err := NewReader(limits).Read("a", archived(1), func(f store.File) error {
		if files++; files%30 == 0 {
			most = max(most, held())
		}
		return nil
	})
	if err != nil || files != blocks || most > before+8<<20 {
		t.Errorf("%d files, %d bytes before and %d at most: %v", files, before, most, err)
	}
}
