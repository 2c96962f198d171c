package hostile

import (
	"fmt"
	"strings"
)

// readable are the answers to a file whose damage a reader may repair or not.
const readable = Report + " corrupt no_text"

// CrossReferences are PDFs whose tables of objects lead astray.
func CrossReferences() []File {
	prev := func(entry string) []byte { return sheet{trailer: entry}.bytes() }
	self := func() []byte { // /Prev points at the table it stands in
		s := sheet{}
		body, _ := numbered("%PDF-1.4\n", s.objects())
		s.trailer = fmt.Sprintf("/Prev %d", len(body))
		return s.bytes()
	}
	dictionary := func(d string) []byte { return sheet{}.streamed(d, nil) }
	return []File{
		{"a table whose /Prev is itself", readable, self()},
		{"two tables that are each other's /Prev", readable, twoTables()},
		{"a cross-reference stream whose /Prev is itself", readable, selfStream()},
		{"a short file that is all loop", "corrupt", []byte("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n")},
		{"a /Prev before the file", readable, prev("/Prev -5")},
		{"a /Prev behind the file", readable, prev("/Prev 99999999999")},
		{"a /Prev that is a name", readable, prev("/Prev/Here")},
		{"a chain of ten thousand tables", readable, chain(10_000)},
		{"a startxref behind the file", readable, []byte(strings.Replace(string(sheet{}.bytes()), "startxref\n", "startxref\n9999999", 1))},
		{"a startxref that is negative", readable, []byte(strings.Replace(string(sheet{}.bytes()), "startxref\n", "startxref\n-", 1))},
		{"a /Size of a billion", readable, dictionary("/Size 1000000000/W[1 4 2]/Index[0 8]")},
		{"a /Size beyond all memory", readable, dictionary("/Size 9000000000000000000/W[1 4 2]/Index[0 8]")},
		{"a negative /Size", readable, dictionary("/Size -8/W[1 4 2]/Index[0 8]")},
		{"a /Size written with escapes", readable, dictionary("/S#69ze 1000000000/W[1 4 2]/Index[0 8]")},
		{"an /Index that begins at a billion", readable, dictionary("/Size 8/W[1 4 2]/Index[1000000000 8]")},
		{"an /Index that begins before zero", readable, dictionary("/Size 8/W[1 4 2]/Index[-3 8]")},
		{"an /Index of half a pair", readable, dictionary("/Size 8/W[1 4 2]/Index[0]")},
		{"an /Index of pairs without end", readable, dictionary("/Size 8/W[0 0 0]/Index[" + strings.Repeat("0 8 ", 80_000) + "]")},
		{"a /W as wide as memory", readable, dictionary("/Size 8/W[1 4000000000 2]")},
		{"a /W that adds up past a whole number", readable, dictionary("/Size 8/W[9223372036854775807 9223372036854775807 2]")},
		{"a negative /W", readable, dictionary("/Size 8/W[1 -4 2]")},
		{"a /W of nothing and entries without end", readable + " timed_out", dictionary("/Size 8/W[0 0 0]/Index[0 60000000]")},
		{"a table section that begins at a billion", readable + " too_large", section("1000000000 1\n0000000000 65535 n \n")},
		{"a table section of a billion entries", readable, section("0 1000000000\n")},
		{"a table section that begins before zero", readable, section("-1 2\n0000000000 65535 n \n0000000000 65535 n \n")},
		{"every entry points at the first byte", readable, allAt(0)},
		{"every entry points at the table", readable, allAt(-1)},
		{"an object that says it is another", readable, swapped()},
	}
}

func twoTables() []byte {
	return sheet{}.withTail(func(start int, places []int) string {
		first := table(places)
		trailer := func(prev int) string {
			return fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R/Prev %010d>>\n", len(places)+1, prev)
		}
		second := start + len(first) + len(trailer(0))
		return first + trailer(second) + first + trailer(start)
	})
}

func selfStream() []byte {
	s := sheet{}
	body, places := numbered("%PDF-1.5\n", s.objects())
	return s.streamed(fmt.Sprintf("/Size %d/W[1 4 2]/Prev %d", len(places)+2, len(body)), nil)
}

// chain is a table at the end of a long chain of empty ones.
func chain(links int) []byte {
	return sheet{}.withTail(func(start int, places []int) string {
		const link = "xref\n0 0\ntrailer\n<</Size 8/Prev %010d>>\n"
		var b strings.Builder
		fmt.Fprintf(&b, "%strailer\n<</Size %d/Root 1 0 R/Prev %010d>>\n", table(places), len(places)+1, start)
		head := b.Len()
		rest := strings.Replace(b.String(), fmt.Sprintf("/Prev %010d", start), fmt.Sprintf("/Prev %010d", start+head), 1)
		b.Reset()
		b.WriteString(rest)
		for range links {
			fmt.Fprintf(&b, link, start+b.Len()+len(fmt.Sprintf(link, 0)))
		}
		return b.String() + "xref\n0 0\ntrailer\n<</Size 8>>\n"
	})
}

func section(rows string) []byte {
	return sheet{}.withTail(func(_ int, places []int) string {
		return table(places) + rows + fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R>>", len(places)+1)
	})
}

func allAt(place int) []byte {
	return sheet{}.withTail(func(start int, places []int) string {
		for i := range places {
			places[i] = place
			if place < 0 {
				places[i] = start
			}
		}
		return table(places) + fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R>>", len(places)+1)
	})
}

func swapped() []byte {
	return sheet{}.withTail(func(_ int, places []int) string {
		places[2], places[3] = places[3], places[2]
		return table(places) + fmt.Sprintf("trailer\n<</Size %d/Root 1 0 R>>", len(places)+1)
	})
}
