package export

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"himscore/internal/batch/store"
	"himscore/internal/golden"
)

// read opens a workbook that was written for items.
func read(t *testing.T, b store.Batch, items []store.Item) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := XLSX(&out, b, from(items)); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// The golden file names each cell that is not empty: where it stands, whether it is text or a number, whether it is bold, and its value.
func TestXLSX(t *testing.T) {
	book := read(t, batch, class())
	var dump strings.Builder
	for _, name := range book.GetSheetList() {
		fmt.Fprintf(&dump, "sheet %s\n", name)
		rows, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				if value == "" {
					continue
				}
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				kind, _ := book.GetCellType(name, at)
				word := map[excelize.CellType]string{excelize.CellTypeInlineString: "text", excelize.CellTypeUnset: "number", excelize.CellTypeNumber: "number"}[kind]
				if bold(t, book, name, at) {
					word += " bold"
				}
				if formula, _ := book.GetCellFormula(name, at); formula != "" {
					t.Errorf("%s %s is a formula", name, at)
				}
				fmt.Fprintf(&dump, "%s\t%s\t%q\n", at, word, value)
			}
		}
	}
	golden.Check(t, "testdata/results.golden.xlsx.txt", []byte(dump.String()))
}

func bold(t *testing.T, book *excelize.File, sheet, cell string) bool {
	t.Helper()
	id, err := book.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := book.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Font != nil && style.Font.Bold
}

func TestXLSXFreezesAndFiltersItsHeadings(t *testing.T) {
	for _, items := range [][]store.Item{class(), nil} {
		book := read(t, store.Batch{}, items)
		panes, err := book.GetPanes(resultsSheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("panes %+v, %v", panes, err)
		}
		filter := ""
		for _, name := range book.GetDefinedName() {
			filter = name.RefersTo
		}
		if want := fmt.Sprintf("'Results'!$A$1:$W$%d", len(items)+1); filter != want {
			t.Errorf("the filter is over %s, want %s", filter, want)
		}
		raw, _ := book.Pkg.Load("xl/worksheets/sheet1.xml")
		if !bytes.Contains(raw.([]byte), []byte(fmt.Sprintf(`<autoFilter ref="$A$1:$W$%d"`, len(items)+1))) {
			t.Error("the sheet has no filter")
		}
		if width, _ := book.GetColWidth(resultsSheet, "W"); width != 60 {
			t.Errorf("the last column is %v wide", width)
		}
	}
}

func TestXLSXHoldsWhatACellCan(t *testing.T) {
	long := "=" + strings.Repeat("😀", cellSize)
	book := read(t, store.Batch{}, []store.Item{{Name: long}, {Name: "a\x00\x0b\uFFFFb _x0041_"}})
	if got, _ := book.GetCellValue(resultsSheet, "A2"); got != "'="+strings.Repeat("😀", (cellSize-2)/2) {
		t.Errorf("%d bytes", len(got))
	}
	if got, _ := book.GetCellValue(resultsSheet, "A3"); got != "ab _x0041_" {
		t.Errorf("%q", got)
	}
}

// More than fifty megabytes of rows never stand in memory together, and nothing of them is left on disk.
func TestXLSXOfManyItemsStaysSmallInMemory(t *testing.T) {
	const bound = 48 << 20
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	item := class()[0]
	item.Summary.Shown = []store.Named{{Label: strings.Repeat("Release of information. ", 450)}}
	start, most := heap(), uint64(0)
	err := XLSX(&discard{look: func() { most = max(most, heap()) }}, batch, func(yield func(store.Item, []byte) error) error {
		for i := range 5000 {
			item.ID, item.Roster.ID = fmt.Sprint(i), fmt.Sprint(i)
			if err := yield(item, nil); err != nil {
				return err
			}
			if i%1000 == 999 {
				most = max(most, heap())
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if most > start+bound {
		t.Errorf("%d MB of heap in use above the start", (most-start)>>20)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

// heap is what is in use after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}

// discard looks after each so many of the writes it throws away.
type discard struct {
	look   func()
	writes int
}

func (d *discard) Write(p []byte) (int, error) {
	if d.writes++; d.writes%32 == 1 {
		d.look()
	}
	return io.Discard.Write(p)
}
