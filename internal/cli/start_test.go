package cli

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkColdStart runs the built program, as somebody does who scores one resume. What it does besides the scoring shows in
// the version. The figure cpu-ms counts the worker too; on a busy machine it says more than the time.
func BenchmarkColdStart(b *testing.B) {
	program := builtProgram(b)
	for _, c := range []struct {
		name string
		args []string
	}{
		{"version", []string{"version"}},
		{"score a plain PDF", []string{"score", "../../seeds/resumes/him-manager.pdf"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var cpu time.Duration
			for b.Loop() {
				cmd := exec.Command(program, c.args...)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(cpu.Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

func builtProgram(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "himscore")
	if out, err := exec.Command("go", "build", "-o", program, "../..").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}
