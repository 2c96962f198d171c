//go:build !linux

package extract

import (
	"os/exec"
	"time"
)

// confine does nothing here: outside Linux a worker has its caps and the wall-clock kill of the pool.
func confine(task) Walls { return Walls{} }

func allowCPU(int) bool { return false }

// CPUTime is the processor time that this process has used; 0 where the system does not tell.
func CPUTime() time.Duration { return 0 }

func ownGroup(*exec.Cmd) {}

func apart(*exec.Cmd) {}

func killGroup(cmd *exec.Cmd) { _ = cmd.Process.Kill() }
