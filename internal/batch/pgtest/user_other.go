//go:build !linux

package pgtest

import "syscall"

// asUser leaves processes as they are: PostgreSQL starts for any user but root.
func asUser(string) (*syscall.SysProcAttr, error) { return nil, nil }
