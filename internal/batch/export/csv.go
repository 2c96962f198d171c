package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"himscore/internal/batch/store"
)

const byteOrderMark = "\uFEFF"

// CSV writes a batch as a table. Rows go out as they come, some kilobytes at a time.
func CSV(w io.Writer, b store.Batch, items Source) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	table, out := columns(b), csv.NewWriter(w)
	row := make([]string, len(table))
	for i, c := range table {
		row[i] = guardInner(c.heading)
	}
	if err := out.Write(row); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	err := items(func(item store.Item, _ []byte) error {
		for i, c := range table {
			switch v := c.cell(item).(type) {
			case string:
				row[i] = guardInner(v)
			case int:
				row[i] = strconv.Itoa(v)
			default:
				row[i] = ""
			}
		}
		return out.Write(row)
	})
	if out.Flush(); err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}
