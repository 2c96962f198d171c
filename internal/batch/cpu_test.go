package batch

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// processorTime is what this process and all that it started have used so far: its workers, and a PostgreSQL of the tests. Zero where there is no /proc.
func processorTime(tb testing.TB) time.Duration {
	tb.Helper()
	const tick = 10 * time.Millisecond // USER_HZ is 100 on every Linux
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		tb.Fatal(err)
	}
	parent, used := map[string]string{}, map[string]int64{}
	for _, path := range stats {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended
		}
		fields := strings.Fields(string(raw[bytes.LastIndexByte(raw, ')')+1:])) // from the third of proc_pid_stat(5)
		pid := filepath.Base(filepath.Dir(path))
		parent[pid] = fields[1]
		for _, field := range fields[11:15] { // its own time, and that of its children that have ended
			n, err := strconv.ParseInt(field, 10, 64)
			if err != nil {
				tb.Fatal(err)
			}
			used[pid] += n
		}
	}
	var sum int64
	for pid, n := range used {
		for up := pid; up != ""; up = parent[up] {
			if up == fmt.Sprint(os.Getpid()) {
				sum += n
				break
			}
		}
	}
	return time.Duration(sum) * tick
}

// reportProcessorTime reports what a benchmark uses from here to the call of what it returns. On a busy machine it tells more than the clock.
func reportProcessorTime(b *testing.B) func() {
	before := processorTime(b)
	return func() { b.ReportMetric(float64((processorTime(b)-before).Milliseconds())/float64(b.N), "cpu-ms/op") }
}
