//go:build linux && !race

package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"
)

// readyWorkers are the processes a server has on two cores: one for each, and one more for callers beside batches.
const readyWorkers = 3

// BenchmarkReady starts the built program as a server with an empty database. ready-ms is how long it takes until /readyz says so, and ready-cpu-ms the processor
// time of server and workers until then, which says more on a busy machine. rss-MB and pss-MB are what they hold once each worker has read a PDF; the program's
// own pages, which they share, count for each process in the first and once in the second.
func BenchmarkReady(b *testing.B) {
	program := builtProgram(b)
	var ready, cpu time.Duration
	var rss, pss int
	for b.Loop() {
		began := time.Now()
		p := startBuilt(b, program)
		answer, err := http.Get(p.url + "/readyz")
		ready += time.Since(began)
		if err != nil || answer.StatusCode != http.StatusOK {
			b.Fatalf("not ready: %v %v", answer, err)
		}
		answer.Body.Close()
		cpu += p.processorTime(b)
		for range time.Tick(10 * time.Millisecond) { // the process that sees to PDFium leaves by itself
			if len(p.workers()) == readyWorkers {
				break
			}
		}
		p.readOneEach(b)
		for _, pid := range append(p.workers(), p.cmd.Process.Pid) {
			rollup, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
			if err != nil {
				b.Fatal(err)
			}
			rss += number(b, rollup, `(?m)^Rss:\s+(\d+) kB`)
			pss += number(b, rollup, `(?m)^Pss:\s+(\d+) kB`)
		}
		if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
			b.Fatal(err)
		}
		if err := p.cmd.Wait(); err != nil {
			b.Fatal(err)
		}
	}
	starts := float64(b.N)
	b.ReportMetric(float64(ready.Milliseconds())/starts, "ready-ms")
	b.ReportMetric(float64(cpu.Milliseconds())/starts, "ready-cpu-ms")
	b.ReportMetric(float64(rss)/1024/starts, "rss-MB")
	b.ReportMetric(float64(pss)/1024/starts, "pss-MB")
	b.ReportMetric(0, "ns/op")
}

// startBuilt starts the server and returns when it listens.
func startBuilt(b *testing.B, program string) *prey {
	b.Helper()
	p := &prey{cmd: exec.Command(program, "serve", "--address", "127.0.0.1:0", "--workers", "2", "--batch-workers", "2",
		"--database-url", "sqlite:"+filepath.Join(b.TempDir(), "batches.db"))}
	log, err := p.cmd.StderrPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	for lines := bufio.NewScanner(log); p.url == "" && lines.Scan(); {
		if found := regexp.MustCompile(`url=(\S+)`).FindSubmatch(lines.Bytes()); found != nil {
			p.url = string(found[1])
		}
	}
	if p.url == "" {
		b.Fatal("the server did not say where it listens")
	}
	return p
}

// processorTime is what the server and the processes it has started have used so far.
func (p *prey) processorTime(b *testing.B) time.Duration {
	b.Helper()
	const tick = 10 * time.Millisecond // of the kernel, in what it tells
	var used time.Duration
	for _, pid := range append(p.workers(), p.cmd.Process.Pid) {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			continue // it has ended meanwhile
		}
		fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')'):])
		for _, field := range fields[12:14] { // user and system: fields 14 and 15, of which the first two are cut off
			ticks, err := strconv.Atoi(string(field))
			if err != nil {
				b.Fatal(err)
			}
			used += time.Duration(ticks) * tick
		}
	}
	return used
}

// readOneEach has each worker read a PDF: they take turns. The server scores them.
func (p *prey) readOneEach(b *testing.B) {
	b.Helper()
	file, err := os.ReadFile("../../seeds/resumes/him-manager.pdf")
	if err != nil {
		b.Fatal(err)
	}
	for day := range readyWorkers {
		answer, err := http.Post(fmt.Sprintf("%s/v1/score?as_of=2026-11-%02d", p.url, day+1), "application/pdf", bytes.NewReader(file))
		if err != nil || answer.StatusCode != http.StatusOK {
			b.Fatalf("%v %v", answer, err)
		}
		answer.Body.Close()
	}
}
