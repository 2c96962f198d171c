package intake

import (
	"path"
	"strings"

	"himscore/internal/batch/store"
)

// Match gives each file of an upload, by the name it was handed on with, the student of the roster it belongs to, or nil. A row finds its file by
// the whole name or else by the name without folders, in any case of letters; where either is on both sides not the only one of its kind, nobody gets it: a wrong
// student is worse than none.
func (r Roster) Match(names []string) []*store.Student {
	students := make([]*store.Student, len(names))
	for i, found := range r.files(names) {
		if found >= 0 {
			student := r.rows[i].student
			students[found] = &student
		}
	}
	return students
}

// Unmatched is how many rows of the roster belong to none of the files.
func (r Roster) Unmatched(names []string) int {
	n := 0
	for _, found := range r.files(names) {
		if found < 0 {
			n++
		}
	}
	return n
}

// several stands in place of an index where there is more than one.
const several = -2

// files finds the index of the file of each row, negative for none.
func (r Roster) files(names []string) []int {
	whole, base := map[string]int{}, map[string]int{}
	for i, name := range names {
		w, b := compared(name)
		only(whole, w, i)
		only(base, b, i)
	}
	bases := map[string]int{}
	found := make([]int, len(r.rows))
	taken := map[int]bool{}
	for i, row := range r.rows {
		only(bases, row.base, i)
		found[i] = index(whole, row.file)
		taken[found[i]] = true
	}
	for i, row := range r.rows {
		file := index(base, row.base)
		if found[i] == -1 && file >= 0 && bases[row.base] == i && !taken[file] {
			found[i] = file
		}
	}
	return found
}

// only notes where a name is, or that it is in several places.
func only(at map[string]int, name string, i int) {
	if _, twice := at[name]; twice {
		i = several
	}
	at[name] = i
}

func index(at map[string]int, name string) int {
	if i, there := at[name]; there {
		return i
	}
	return -1
}

// compared is a name as rows and files are compared by: whole, and without its folders.
func compared(name string) (whole, base string) {
	if name == "" {
		return "", ""
	}
	whole = strings.ToLower(name)
	return whole, path.Base(whole)
}
