package extract

import (
	"context"
	"slices"
)

// Wall is one limit around a worker process, in the words of the log.
type Wall string

// The walls beside the clock, which stands everywhere. All of them stand on a new Linux, none outside Linux.
const (
	WallMemory    Wall = "memory"
	WallProcessor Wall = "processor time"
	WallCore      Wall = "no core dump"
	WallFileSize  Wall = "no writing"
	WallOpenFiles Wall = "few open files"
	WallFiles     Wall = "no file system"
	WallTCP       Wall = "no TCP"
	WallNetwork   Wall = "no network"
	WallProcesses Wall = "no other process"
	WallRights    Wall = "no way to raise a limit"
)

var allWalls = []Wall{WallMemory, WallProcessor, WallCore, WallFileSize, WallOpenFiles, WallFiles, WallTCP, WallNetwork, WallProcesses, WallRights}

// Walls are the walls that were tried, and whether each stands.
type Walls map[Wall]bool

// Standing lists the walls that stand, Missing the others.
func (w Walls) Standing() []Wall { return w.only(true) }

// Missing lists the walls that this system does not give.
func (w Walls) Missing() []Wall { return w.only(false) }

func (w Walls) only(stands bool) []Wall {
	return slices.DeleteFunc(slices.Clone(allWalls), func(wall Wall) bool { return w[wall] != stands })
}

// Walls asks a worker which walls stand around it.
func (p *Pool) Walls(ctx context.Context) (Walls, error) {
	a, err := p.ask(ctx, nil)
	return a.Walls, err
}
