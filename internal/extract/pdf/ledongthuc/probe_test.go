package ledongthuc

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestProbe(t *testing.T) {
	fs, _ := filepath.Glob("/work/shared/eval/files/*.pdf")
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		p, err := Read(b)
		n := 0
		for _, x := range p {
			n += len(x.Glyphs)
		}
		fmt.Println(filepath.Base(f), len(p), n, err)
	}
}
