// Package export writes the results of a batch as CSV, XLSX or JSONL. In: a batch and its items, one by one, each with its report where the
// format asks for it. Out: bytes as they become ready. It reads no store and no resume; the caller pages through the items, in any state.
//
// # CSV and XLSX
//
// One row an item, in the order in which items come, under a row of headings. In this order:
//
//	file                   name of the file
//	student_id             of the roster
//	program                of the roster
//	class_year             of the roster
//	…                      further columns of the roster, each under its own heading and unchanged
//	state                  queued | running | done | failed
//	score                  0 to 100; a number
//	band                   weak | fair | good | strong
//	track                  him | informatics | bridge | none
//	level                  student | entry | mid | lead | director
//	nearest_role           title of the role that the resume fits best
//	education              none | certificate | associate | bachelor | master | doctorate
//	quantified             lines that are quantified accomplishments; a number
//	accomplishments        lines that are accomplishments without a figure; a number
//	duties                 lines that are duties; a number
//	keywords_shown         labels of the keywords in such lines
//	missing_must           labels of the missing keywords that the role cannot do without
//	missing                labels of the first ten missing keywords of any priority
//	credentials_held       labels; with the status where it is another than held: "RHIT (in_progress)"
//	credentials_suggested  labels
//	warnings               codes
//	findings               codes, each once
//	problem_code           why the file has no report: its code
//	problem                and in words
//
// Several values of a cell are joined by "; ". A cell is empty where there is nothing to say: from score on for an item without a report, but
// for its problem. Words and codes are those of the report.
//
// Names of files and columns of rosters are written by strangers, so no cell may act as a formula (OWASP, CSV injection): text that begins
// with = + - @, a tab, a carriage return or a line feed gets an apostrophe before it, in both formats; so does the full-width form of such a
// sign, and one behind spaces or marks that cannot be seen. A plain number in a column of the roster (-5, +3.2) stays as it is. In
// CSV the same holds behind a semicolon, tab or line break within a cell, since Excel cuts there in countries with a decimal comma. Control
// characters are dropped, and bytes that are no UTF-8 become U+FFFD.
//
// CSV is UTF-8 with a byte order mark: Excel reads a file without one in the code page of the machine, and José becomes JosÃ©; what else reads
// CSV (LibreOffice, Sheets, pandas, readr) skips the mark. Lines end with a line feed, cells are quoted where RFC 4180 asks for it.
//
// XLSX has the rows on the sheet "Results" and the cohort on the sheet "Cohort". Columns of the roster are text, so "007" keeps its zeros. Text
// is cut at 32,767 UTF-16 units, which is all a cell can hold.
//
// # JSONL
//
// One line an item: see [Line]. It is for programs, so nothing in it is guarded against spreadsheets, shortened or marked.
package export

import (
	"himscore/internal/batch/store"
)

// Source gives the items of a batch to yield, each with its report as it is stored, and stops at the first error that yield returns, which it
// returns itself. A report is nil where there is none; CSV and XLSX look at no report, so for them it may always be nil.
type Source func(yield func(item store.Item, report []byte) error) error
