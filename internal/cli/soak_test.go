//go:build linux && !race

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"himscore/internal/extract/hostile"
	"himscore/internal/fault"
)

// soakVariable says how many files the soak sends; .ops/soak sets it.
const soakVariable = "HIMSCORE_SOAK"

// What may be there at the end above what was there when the server had warmed up.
const (
	soakMemory = 32 << 10 // KiB, of the server: a table that doubles, a heap that breathes
	soakOthers = 8        // goroutines, descriptors
)

// standing is what a server holds. Memory is in KiB; that of workers is told and not judged, as each is replaced after some files.
type standing struct{ memory, workers, goroutines, descriptors, temporary int }

func TestManyFilesLeaveNothingBehind(t *testing.T) {
	files := 400
	if told := os.Getenv(soakVariable); told != "" {
		var err error
		if files, err = strconv.Atoi(told); err != nil {
			t.Fatalf("%s: %v", soakVariable, err)
		}
	}
	t.Setenv("TMPDIR", t.TempDir())
	p := startPrey(t)
	resumes := p.soundResumes(t)
	hostiles := quickHostiles(t, p)
	var warm standing
	putOff := 0
	for i := range files {
		// On a day of its own, each file is read and scored: a report that is remembered would prove nothing.
		day := time.Date(1970, time.January, 1+i, 0, 0, 0, 0, time.UTC)
		if i%5 == 4 {
			p.sendOn(t, hostiles[i/5%len(hostiles)].Bytes, day)
		} else if a := p.sendOn(t, resumes[(i-i/5)%len(resumes)].file, day); a.code == string(fault.TimedOut) || a.code == string(fault.Busy) {
			putOff++
		} else if a.code != hostile.Report {
			t.Fatalf("file %d, %s: %s", i, resumes[(i-i/5)%len(resumes)].name, a.code)
		}
		if i == files/2 {
			warm = p.standing(t)
		}
		if i%1000 == 999 {
			t.Logf("%6d files: %+v", i+1, p.standing(t))
		}
	}
	end := p.standing(t)
	t.Logf("%d files, %d put off: %+v at half, %+v at the end", files, putOff, warm, end)
	if putOff > files/1000 { // on a machine that others use a worker may not get its turn in time
		t.Errorf("%d sound resumes of %d files were put off", putOff, files)
	}
	if end.memory > warm.memory+soakMemory || end.goroutines > warm.goroutines+soakOthers || end.descriptors > warm.descriptors+soakOthers || end.temporary > warm.temporary {
		t.Errorf("from %+v to %+v", warm, end)
	}
}

// quickHostiles are the hostile files that are answered at once: the others are slow for their own sake, and the hostile test sends them all.
func quickHostiles(t *testing.T, p *prey) []hostile.File {
	t.Helper()
	const most, patience = 40, 300 * time.Millisecond
	var quick []hostile.File
	for file := range hostile.Files() {
		if len(file.Bytes) > 256<<10 {
			continue
		}
		if a := p.send(t, file.Bytes); a.took < patience {
			quick = append(quick, file)
		}
		if len(quick) == most {
			break
		}
	}
	return quick
}

// standing asks the kernel, and the server for what only it knows.
func (p *prey) standing(t *testing.T) standing {
	t.Helper()
	pid := p.cmd.Process.Pid
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	open, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	if err != nil {
		t.Fatal(err)
	}
	temporary, err := filepath.Glob(filepath.Join(os.TempDir(), "*"))
	if err != nil {
		t.Fatal(err)
	}
	figures := figuresOf(t, p.url)
	workers := 0
	for _, worker := range p.workers() {
		if status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", worker)); err == nil {
			workers += number(t, status, `VmRSS:\s+(\d+) kB`)
		}
	}
	return standing{
		workers: workers,
		memory:  number(t, status, `VmRSS:\s+(\d+) kB`), goroutines: number(t, figures, `(?m)^go_goroutines (\d+)`),
		descriptors: len(open), temporary: len(temporary),
	}
}

func number(t testing.TB, in []byte, pattern string) int {
	t.Helper()
	found := regexp.MustCompile(pattern).FindSubmatch(in)
	if found == nil {
		t.Fatalf("no %s", pattern)
	}
	n, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
