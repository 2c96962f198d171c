//go:build linux && !race

// What the server and its workers need is read from /proc, and the race detector would multiply it.

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"himscore/internal/extract/hostile"
	"himscore/internal/fault"
)

// What the processes may have needed at their worst, in KiB.
const (
	maxServerPeak = 512 << 10
	maxWorkerPeak = 1024 << 10
)

// answerLimit is how long a caller has to wait at most, whatever was sent.
const answerLimit = 10 * time.Second

// prey is a server in a process of its own: testscript.Main has put this test program on the path under the name himscore.
type prey struct {
	cmd *exec.Cmd
	url string

	attacks     int
	slowest     time.Duration
	slowestName string

	mu    sync.Mutex
	peaks map[int]int // by process, in KiB
}

func startPrey(t *testing.T) *prey {
	t.Helper()
	p := &prey{cmd: exec.Command("himscore", "serve", "--address", "127.0.0.1:0", "--workers", "1", "--batch-workers", "1", "--database-url", "sqlite:"+filepath.Join(t.TempDir(), "batches.db")), peaks: map[int]int{}}
	log, err := p.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.cmd.Process.Signal(os.Interrupt)
		if err := p.cmd.Wait(); err != nil {
			t.Errorf("the server did not end as it should: %v", err)
		}
	})
	lines := bufio.NewScanner(log)
	for p.url == "" && lines.Scan() {
		if found := regexp.MustCompile(`url=(\S+)`).FindStringSubmatch(lines.Text()); found != nil {
			p.url = found[1]
		}
	}
	go func() {
		for lines.Scan() {
			if strings.Contains(lines.Text(), "level=ERROR") {
				t.Error(lines.Text())
			}
		}
	}()
	return p
}

// answer is what the server said to a file.
type answer struct {
	code string // of the problem, or hostile.Report
	body []byte
	took time.Duration
}

func (p *prey) send(t *testing.T, file []byte) answer {
	t.Helper()
	return p.sendOn(t, file, time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC))
}

// sendOn has the file judged on a day of its own.
func (p *prey) sendOn(t *testing.T, file []byte, day time.Time) answer {
	t.Helper()
	began := time.Now()
	status, body := post(t, p.url+"/v1/score?as_of="+day.Format(time.DateOnly), file)
	a := answer{hostile.Report, body, time.Since(began)}
	if status == http.StatusOK {
		return a
	}
	var problem struct {
		Code   fault.Code
		Status int
	}
	if err := json.Unmarshal(body, &problem); err != nil || problem.Status != status || !slices.Contains(fault.Codes[:], problem.Code) {
		t.Errorf("%d %.200s is no problem of the contract", status, body)
	}
	a.code = string(problem.Code)
	return a
}

// workers are the processes that the server has started. Each thread has children of its own.
func (p *prey) workers() []int {
	var pids []int
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", p.cmd.Process.Pid))
	for _, name := range threads {
		children, _ := os.ReadFile(name) // of a thread that has ended meanwhile there are none
		for _, field := range bytes.Fields(children) {
			if pid, err := strconv.Atoi(string(field)); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// watch notes how much memory the server and its workers have needed so far.
func (p *prey) watch() {
	pids := append(p.workers(), p.cmd.Process.Pid)
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, pid := range pids {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status); found != nil {
			peak, _ := strconv.Atoi(string(found[1]))
			p.peaks[pid] = max(p.peaks[pid], peak)
		}
	}
}

// started is when the kernel says the server began: another process with its number began later.
func (p *prey) started(t *testing.T) string {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		t.Fatalf("the server is gone: %v", err)
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')'):]))
	return fields[20] + " " + fields[2] // start time is field 22, parent field 4; of the first two the bracket is left (field 3 is the state, which changes)
}

// sound is a resume as people send it, and its report.
type sound struct {
	name         string
	file, report []byte
}

// soundResumes are resumes that every reader is needed for, with their reports while all is well.
func (p *prey) soundResumes(t *testing.T) []sound {
	t.Helper()
	simple := readSeed(t, "him-manager.pdf")
	all := []sound{
		{name: "a simple PDF", file: simple},
		{name: "a PDF that only PDFium reads", file: append([]byte("%PDF-2"), simple[len("%PDF-1"):]...)},
		{name: "a Word document", file: readSeed(t, "him-student.docx")},
		{name: "a text", file: readSeed(t, "privacy-analyst.txt")},
		{name: "a JSON Resume", file: readSeed(t, "bridge-analyst.json")},
	}
	for i := range all {
		a := p.send(t, all[i].file)
		if a.code != hostile.Report {
			t.Fatalf("%s is answered %s", all[i].name, a.code)
		}
		all[i].report = a.body
	}
	if !bytes.Contains(all[1].report, []byte(`"reader":"pdfium"`)) {
		t.Fatal("the second resume is not read by PDFium")
	}
	return all
}

func TestNothingThatCanBeUploadedHurtsTheServer(t *testing.T) {
	p := startPrey(t)
	resumes := p.soundResumes(t)
	born := p.started(t)
	stop := make(chan struct{})
	defer close(stop)
	go p.watchUntil(stop)
	attack := func(file hostile.File) {
		p.attack(t, file)
		// One worker reads all, so it is the one that has just been attacked, or its replacement.
		next := resumes[p.attacks%len(resumes)]
		if bytes.HasPrefix(file.Bytes, []byte("%PDF")) {
			next = resumes[1]
		}
		p.stillReads(t, file, next)
	}
	for file := range hostile.Files() {
		attack(file)
	}
	for _, name := range []string{"data-quality-analyst.pdf", "him-student.docx"} {
		for _, file := range hostile.Damaged(name, readSeed(t, name)) {
			attack(file)
		}
	}
	if p.started(t) != born {
		t.Error("the server was started anew")
	}
	p.judge(t)
	t.Logf("%d files; slowest: %s", p.attacks, p.slowestName)
}

// watchUntil keeps watching: a worker that dies takes its figures along.
func (p *prey) watchUntil(stop <-chan struct{}) {
	for tick := time.NewTicker(50 * time.Millisecond); ; {
		select {
		case <-stop:
			tick.Stop()
			return
		case <-tick.C:
			p.watch()
		}
	}
}

// attack sends one hostile file.
func (p *prey) attack(t *testing.T, file hostile.File) {
	t.Helper()
	a := p.send(t, file.Bytes)
	if p.attacks++; a.took > p.slowest {
		p.slowest, p.slowestName = a.took, fmt.Sprintf("%s, %s after %s", file.Name, a.code, a.took)
	}
	if testing.Verbose() {
		t.Logf("%8.3fs %-16s %7d KiB  %s", a.took.Seconds(), a.code, len(file.Bytes)>>10, file.Name)
	}
	if !file.Answers(a.code) {
		t.Errorf("%s: answered %s, want one of %q", file.Name, a.code, file.Want)
	}
	if a.took >= answerLimit {
		t.Errorf("%s: answered after %s", file.Name, a.took)
	}
}

func (p *prey) stillReads(t *testing.T, after hostile.File, resume sound) {
	t.Helper()
	if a := p.send(t, resume.file); !bytes.Equal(a.body, resume.report) {
		t.Errorf("after %s, %s is answered %s: %.200s", after.Name, resume.name, a.code, a.body)
	}
}

// judge holds the processes to their bounds of memory.
func (p *prey) judge(t *testing.T) {
	t.Helper()
	p.watch()
	p.mu.Lock()
	defer p.mu.Unlock()
	worst := 0
	for pid, peak := range p.peaks {
		if pid != p.cmd.Process.Pid {
			worst = max(worst, peak)
		}
	}
	server := p.peaks[p.cmd.Process.Pid]
	t.Logf("at their peak: server %d MiB, worst of %d workers %d MiB", server>>10, len(p.peaks)-1, worst>>10)
	if server == 0 || server > maxServerPeak {
		t.Errorf("the server needed %d KiB, at most %d are right", server, maxServerPeak)
	}
	if worst == 0 || worst > maxWorkerPeak {
		t.Errorf("a worker needed %d KiB, at most %d are right", worst, maxWorkerPeak)
	}
}
