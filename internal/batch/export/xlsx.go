package export

import (
	"archive/zip"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"himscore/internal/batch/cohort"
	"himscore/internal/batch/store"
)

const (
	resultsSheet = "Results"
	cohortSheet  = "Cohort"
)

// XLSX writes a batch as a workbook: its table, and the cohort of the same items. Not a byte goes out before the last item has come, so a
// source that fails leaves nothing half-written. Until then rows wait in memory, beyond 16 MB in a file of the directory for temporary
// files, which only this user may read and which is removed before XLSX returns. Where that directory cannot be written to, they wait in memory.
func XLSX(w io.Writer, b store.Batch, items Source) (err error) {
	book := excelize.NewFile()
	defer func() {
		if failed := book.Close(); err == nil && failed != nil {
			err = fmt.Errorf("write XLSX: %w", failed)
		}
	}()
	if err := writeBook(book, b, items); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	// The library collects the workbook in memory before it writes; its zip may as well go to w at once.
	book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zip.NewWriter(w) })
	if err := book.Write(io.Discard); err != nil {
		return fmt.Errorf("write XLSX: %w", err)
	}
	return nil
}

func writeBook(book *excelize.File, b store.Batch, items Source) error {
	if err := book.SetSheetName("Sheet1", resultsSheet); err != nil {
		return err
	}
	if _, err := book.NewSheet(cohortSheet); err != nil {
		return err
	}
	bold, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	title, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}})
	if err != nil {
		return err
	}
	sums := cohort.New(b)
	if err := writeResults(book, bold, b, func(yield func(store.Item, []byte) error) error {
		return items(func(item store.Item, report []byte) error {
			sums.Add(item)
			return yield(item, report)
		})
	}); err != nil {
		return err
	}
	return writeCohort(book, styles{bold: bold, title: title}, sums.Cohort())
}

func writeResults(book *excelize.File, bold int, b store.Batch, items Source) error {
	out, err := book.NewStreamWriter(resultsSheet)
	if err != nil {
		return err
	}
	table := columns(b)
	for i, c := range table {
		if err := out.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row, number := make([]any, len(table)), 1
	for i, c := range table {
		row[i] = excelize.Cell{StyleID: bold, Value: cut(c.heading)}
	}
	if err := out.SetRow("A1", row); err != nil {
		return err
	}
	err = items(func(item store.Item, _ []byte) error {
		number++
		for i, c := range table {
			row[i] = c.cell(item)
			if s, is := row[i].(string); is {
				row[i] = cut(s)
			}
			if row[i] == "" {
				row[i] = nil // an empty cell, not an empty text: a filter tells them apart
			}
		}
		return out.SetRow(fmt.Sprint("A", number), row)
	})
	if err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(table), number)
	if err != nil {
		return err
	}
	if err := book.AutoFilter(resultsSheet, "A1:"+last, nil); err != nil {
		return err
	}
	return out.Flush()
}
