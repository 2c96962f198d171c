//go:build !linux

package pgtest

import "syscall"

// asUser leaves processes as they are: PostgreSQL starts for any user but root.
func asUser(string) (*syscall.SysProcAttr, error) { return nil, nil }

// children and end leave the processes that serve clients to notice by themselves.
func children(int) []int { return nil }

func end([]int) {}
