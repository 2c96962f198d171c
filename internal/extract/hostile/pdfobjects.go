package hostile

import (
	"fmt"
	"strings"
)

// objects are PDFs whose objects or object streams lead astray.
func objects() []File {
	packed := func(body string, packed map[int]int) []byte { return sheet{more: []string{body}}.streamed("", packed) }
	inStream := map[int]int{3: firstMore}
	objectStream := func(entries, data string) string { return stream("/Type/ObjStm"+entries, data) }
	page := "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 6 0 R/Contents 4 0 R>>"
	deep := func(open, shut string, n int) []byte {
		return sheet{page: "/Deep " + strings.Repeat(open, n) + strings.Repeat(shut, n)}.bytes()
	}
	return []File{
		{"an object stream that lies in itself", readable + " timed_out", packed(objectStream("/N 1/First 4", "3 0 "+page), map[int]int{3: firstMore, firstMore: firstMore})},
		{"an object stream of more objects than numbers", readable, packed(objectStream("/N 9223372036854775807/First 4", "9 0 "+page), inStream)},
		{"an object stream that says how many it holds elsewhere", readable, sheet{more: []string{objectStream("/N 8 0 R/First 4", "9 0 "+page), "9223372036854775807"}}.streamed("", inStream)},
		{"an object stream whose first object lies beyond its end", readable, packed(objectStream("/N 1/First 4000000000", "3 0 "+page), inStream)},
		{"an object stream whose offsets are negative", readable, packed(objectStream("/N 1/First 4", "3 -9 "+page), inStream)},
		{"an object stream that extends itself", readable, packed(objectStream("/N 1/First 4/Extends 7 0 R", "9 0 "+page), inStream)},
		{"two object streams that extend each other", readable, sheet{more: []string{
			objectStream("/N 1/First 4/Extends 8 0 R", "9 0 "+page), objectStream("/N 1/First 4/Extends 7 0 R", "9 0 "+page),
		}}.streamed("", inStream)},
		{"an object stream with a string without end", readable, packed(objectStream("/N 1/First 4", "3 0 <</Type/Page/X<61"), inStream)},
		{"an object stream with a packed string without end", readable, packed(objectStream("/N 1/First 4/Filter/FlateDecode", string(deflated([]byte("3 0 <</Type/Page/X<6")))), inStream)},
		{"an object stream that is a bomb", readable + " too_large", packed(objectStream("/N 1000/First 4000000000/Filter/FlateDecode", string(bomb(' ', 1000))), inStream)},
		{"an object that is a reference to itself", readable, sheet{replace: map[int]string{4: "4 0 R"}}.bytes()},
		{"a length that is its own stream", readable, sheet{replace: map[int]string{4: "<</Length 4 0 R>>\nstream\n" + greeting + "\nendstream"}}.bytes()},
		{"a length in the stream that it measures", readable, sheet{more: []string{
			"<</Type/ObjStm/N 1/First 4/Length 8 0 R>>\nstream\n8 0 30\nendstream", "30",
		}}.streamed("", map[int]int{8: 7})},
		{"a length beyond the file", readable, sheet{replace: map[int]string{4: "<</Length 2147483647>>\nstream\n" + greeting + "\nendstream"}}.bytes()},
		{"a length below zero", readable, sheet{replace: map[int]string{4: "<</Length -1>>\nstream\n" + greeting + "\nendstream"}}.bytes()},
		{"arrays nested ten thousand deep", readable, deep("[", "]", 10_000)},
		{"arrays nested without end", readable, deep("[", "]", 300_000)},
		{"dictionaries nested ten thousand deep", readable, deep("<</A", ">>", 10_000)},
		{"dictionaries nested without end", readable, deep("<</A", ">>", 300_000)},
		{"definitions nested without end", readable, sheet{replace: map[int]string{4: strings.Repeat("4 0 obj ", 300_000)}}.bytes()},
		{"a dictionary of keys without end", readable, sheet{page: keys(200_000)}.bytes()},
		{"a name of eight million letters", readable, sheet{page: "/" + strings.Repeat("A", 8<<20) + " 1"}.bytes()},
		{"a string without end", readable, sheet{page: "/Title(" + strings.Repeat("a(", 100_000)}.bytes()},
		{"a hexadecimal string without end", readable, sheet{page: "/Title<" + strings.Repeat("61", 100_000)}.bytes()},
		{"a stream without end", readable, sheet{replace: map[int]string{4: "<</Length 99>>\nstream\n" + greeting}}.bytes()},
		{"numbers longer than any number", readable, sheet{page: "/UserUnit " + strings.Repeat("9", 100_000) + "/X 1e999/Y NaN"}.bytes()},
		{"nothing but objects", "corrupt no_text", []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj\n<<>>\nendobj\n", 150_000) + "%%EOF")},
		{"nothing but the mark of a PDF", "corrupt", []byte(strings.Repeat("%PDF-1.4\n", 100_000))},
	}
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "/K%d 1", i)
	}
	return b.String()
}

// pages are PDFs whose page tree or page leads astray.
func pages() []File {
	tree := func(body string, more ...string) []byte {
		return sheet{replace: map[int]string{2: body}, more: more}.bytes()
	}
	box := func(numbers string) []byte {
		return []byte(strings.Replace(string(sheet{}.bytes()), "[0 0 612 792]", "["+numbers+"]", 1))
	}
	const same = "<</Type/Pages/Count 2/Kids[7 0 R 7 0 R]>>"
	fan := make([]string, 24) // each level holds the next one ten times
	for i := range fan {
		fan[i] = fmt.Sprintf("<</Type/Pages/Count 1000/Kids[%s]>>", strings.Repeat(fmt.Sprintf("%d 0 R ", firstMore+i+1), 10))
	}
	fan = append(fan, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 6 0 R/Contents 4 0 R>>")
	return []File{
		{"a page tree that holds itself", readable, tree("<</Type/Pages/Count 1/Kids[2 0 R]>>")},
		{"a page tree that goes round in a ring", readable, tree("<</Type/Pages/Count 2/Kids[7 0 R]>>", "<</Type/Pages/Count 2/Kids[8 0 R]>>", "<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>")},
		{"a page that is its own parent", readable, sheet{page: "/Parent 3 0 R/Kids[3 0 R]"}.bytes()},
		{"a page tree that fans out to more pages than atoms", readable + " too_large", tree("<</Type/Pages/Count 1000/Kids[7 0 R]>>", fan...)},
		{"a page tree of one page over and over", readable + " too_large", tree("<</Type/Pages/Count 300000/Kids[" + strings.Repeat("3 0 R ", 300_000) + "]>>")},
		{"a page tree that says two thousand million", readable + " too_large", tree("<</Type/Pages/Count 2147483647/Kids[3 0 R]>>")},
		{"a page tree that says less than none", readable, tree("<</Type/Pages/Count -1/Kids[3 0 R]>>")},
		{"a page tree of nothing over and over", readable + " too_large", tree("<</Type/Pages/Count 200000/Kids[" + strings.Repeat("<<>>", 200_000) + "]>>")},
		{"a page tree five thousand deep", readable, tree("<</Type/Pages/Count 1/Kids[7 0 R]>>", ladder(5000)...)},
		{"a page tree of twins", readable + " too_large", tree(same, twins(40)...)},
		{"no page tree", readable, tree("null")},
		{"contents that are themselves", readable, sheet{page: "/Contents 3 0 R"}.bytes()},
		{"contents that are one stream over and over", readable + " too_large timed_out", sheet{page: "/Contents[" + strings.Repeat("4 0 R ", 10_000) + "]"}.bytes()},
		{"a page of huge size", readable, box("0 0 1e30 1e30")},
		{"a page larger than numbers", readable, box("0 0 " + strings.Repeat("9", 400) + " " + strings.Repeat("9", 400))},
		{"a page without size", readable, box("0 0 0 0")},
		{"a page with its corners at infinity", readable, box("-inf -nan inf nan")},
		{"a page inside out", readable, box("612 792 0 0")},
		{"a page turned a billion times", readable, sheet{page: "/Rotate 2147483647"}.bytes()},
		{"a page in units of infinity", readable, sheet{page: "/UserUnit 1e38"}.bytes()},
		{"resources that are the page", readable, sheet{page: "/Resources 3 0 R"}.bytes()},
		{"an outline that goes round", readable, sheet{catalog: "/Outlines 7 0 R", more: []string{"<</First 7 0 R/Last 7 0 R/Next 7 0 R/Prev 7 0 R/Parent 7 0 R/Count 9>>"}}.bytes()},
		{"names that go round", readable, sheet{catalog: "/Names 7 0 R/Dests 7 0 R", more: []string{"<</Dests 7 0 R/Kids[7 0 R 7 0 R]/Names[7 0 R]/JavaScript 7 0 R/EmbeddedFiles 7 0 R>>"}}.bytes()},
		{"a script that runs on opening", Report, sheet{catalog: "/OpenAction<</S/JavaScript/JS(while(true);)>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>"}.bytes()},
		{"a structure tree that goes round", readable, sheet{catalog: "/MarkInfo<</Marked true>>/StructTreeRoot 7 0 R", more: []string{"<</Type/StructTreeRoot/K 7 0 R/ParentTree 7 0 R/Kids[7 0 R]>>"}}.bytes()},
	}
}

func ladder(steps int) []string {
	all := make([]string, steps)
	for i := range all {
		next := firstMore + i + 1
		if i == steps-1 {
			next = 3
		}
		all[i] = fmt.Sprintf("<</Type/Pages/Count 1/Kids[%d 0 R]>>", next)
	}
	return all
}

func twins(levels int) []string {
	all := make([]string, levels)
	for i := range all {
		next := firstMore + i + 1
		if i == levels-1 {
			next = 3
		}
		all[i] = fmt.Sprintf("<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>", next, next)
	}
	return all
}
