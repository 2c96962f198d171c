//go:build !linux

package extract

import "os/exec"

// confine does nothing here: outside Linux a worker has its caps and the wall-clock kill of the pool.
func confine(task) {}

func allowCPU(int) {}

func ownGroup(*exec.Cmd) {}

func killGroup(cmd *exec.Cmd) { _ = cmd.Process.Kill() }
