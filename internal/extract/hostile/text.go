package hostile

import (
	"fmt"
	"strings"
)

const oleHead = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

func utf16LE(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
	}
	return b.String()
}

// otherFormats are files of kinds that are named, not read.
func otherFormats() []File {
	refused := func(name, content string) File { return File{name, "unsupported_type", []byte(content)} }
	ole := func(stream string) string {
		return oleHead + strings.Repeat("\x00", 600) + utf16LE(stream) + strings.Repeat("\xff", 2000)
	}
	zipOf := func(names ...string) string {
		var all []member
		for _, n := range names {
			all = append(all, stored(n, "<x/>"))
		}
		return string(zipped(all...))
	}
	return []File{
		refused("an old Word document", ole("WordDocument")),
		{"a Word document with a password", "encrypted", []byte(ole("EncryptedPackage"))},
		refused("an old workbook", ole("Workbook")),
		refused("an old presentation", ole("PowerPoint Document")),
		refused("a mail of Outlook", ole("__properties_version1.0")),
		refused("an old Office file whose directory goes round", oleHead+strings.Repeat("\x01\x00\x00\x00", 5000)),
		refused("rich text", `{\rtf1\ansi `+strings.Repeat(`{\b `, 100_000)),
		refused("a web page", "<!DOCTYPE html><html><body>"+strings.Repeat("<div>", 100_000)),
		refused("an XML file", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`),
		refused("a workbook", zipOf("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")),
		refused("a presentation", zipOf("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml")),
		refused("an OpenDocument text", zipOf("mimetype", "content.xml", "META-INF/manifest.xml")),
		refused("a book", zipOf("mimetype", "META-INF/container.xml")),
		refused("an archive of resumes", zipOf("a.pdf", "b.docx")),
		refused("a PNG image", "\x89PNG\r\n\x1a\n"+noise(5000)),
		refused("a JPEG image", "\xff\xd8\xff\xe0"+noise(5000)),
		refused("a gzip archive", "\x1f\x8b\x08\x00"+noise(5000)),
		refused("a program", "\x7fELF\x02\x01\x01"+noise(5000)),
		refused("noise", "\x00"+noise(100_000)),
		refused("nothing but zeros", strings.Repeat("\x00", 1<<20)),
	}
}

// jsonFiles are JSON Resumes that are bombs.
func jsonFiles() []File {
	const odd = Report + " bad_request no_text unsupported_type too_large corrupt timed_out"
	work := func(inside string) []byte { return []byte(`{"basics":{"name":"Ada Vale"},"work":[` + inside + "]}") }
	many := func(n int, each func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(each(i))
		}
		return b.String()
	}
	return []File{
		{"lists nested without end", odd, []byte(`{"basics":` + strings.Repeat("[", 2_000_000))},
		{"lists nested and closed", odd, []byte(`{"basics":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + "}")},
		{"objects nested without end", odd, []byte(strings.Repeat(`{"work":`, 1_000_000))},
		{"objects nested and closed", odd, []byte(strings.Repeat(`{"work":`, 9_000) + "1" + strings.Repeat("}", 9_000))},
		{"keys without end", odd, []byte(`{"basics":{"name":"Ada"}` + many(200_000, func(i int) string { return fmt.Sprintf(`,"k%d":1`, i) }) + "}")},
		{"jobs without end", odd, work(`{"position":"Coder"}` + strings.Repeat(`,{"position":"Coder"}`, 150_000))},
		{"highlights without end", odd, work(`{"highlights":["a"` + strings.Repeat(`,"coded"`, 300_000) + "]}")},
		{"a summary of nine megabytes", odd, []byte(`{"basics":{"summary":"` + strings.Repeat("coded charts ", 700_000) + `"}}`)},
		{"the same key over and over", odd, []byte(`{"basics":{"name":"Ada"}` + strings.Repeat(`,"basics":{"name":"Ada"}`, 150_000) + "}")},
		{"two jobs lists", odd, []byte(`{"work":[{"position":"Coder"}],"work":[{"position":"Clerk"}],"WORK":[1]}`)},
		{"numbers beyond numbers", odd, work(`{"position":1e999,"startDate":` + strings.Repeat("9", 100_000) + "}")},
		{"a number of digits without end", odd, work(`{"position":0.` + strings.Repeat("1", 1_000_000) + "}")},
		{"halves of letters", odd, work(`{"position":"\ud800\udc00\udc00\ud800 coder \u0000\u202e"}`)},
		{"bytes that are no letters", odd, work("{\"position\":\"\xff\xfe\xc3\x28\"}")},
		{"dates that are none", odd, work(`{"position":"Coder","startDate":"99999-99-99","endDate":"-1"},{"position":"Coder","startDate":{"a":1},"endDate":[[]]}`)},
		{"types that are all wrong", odd, []byte(`{"basics":[[[]]],"work":{"a":{"b":[null]}},"skills":"x","education":1e400,"volunteer":true}`)},
		{"a JSON Resume cut in a string", odd, []byte(`{"basics":{"name":"Ada`)},
		{"a list that is no resume", "unsupported_type bad_request", []byte("[" + strings.Repeat("1,", 1_000_000) + "1]")},
	}
}

// texts are plain texts that are bombs.
func texts() []File {
	const odd = Report + " no_text unsupported_type too_large timed_out"
	lines := func(each string, size int) []byte { return []byte(strings.Repeat(each, size/len(each)+1)) }
	return []File{
		{"one line of nine megabytes", odd, []byte(strings.Repeat("coded charts ", 700_000))},
		{"one line of a quarter of a megabyte", odd, lines("Coded 40 charts daily in Epic, RHIT, CCS, ICD-10-CM ", 290_000)},
		{"one word of a quarter of a megabyte", odd, lines("release", 290_000)},
		{"bullets of nothing but keywords", odd, lines("- RHIA RHIT CCS CPC CDIP CHPS FHIR HL7 SQL Epic Cerner HIPAA ROI CDI MPI EHR ICD-10-CM CPT DRG\n", 290_000)},
		{"bullets of nothing but numbers", odd, lines("- Cut 99.9% of $1,000,000 from 14 days to 5 days by 2026-01-01\n", 290_000)},
		{"lines of one letter", odd, lines("a\n\n", 29_000)},
		{"headings beyond any resume", odd, lines("EXPERIENCE\nEDUCATION\nSKILLS\n", 100_000)},
		{"jobs beyond any resume", odd, lines("EXPERIENCE\nCoder, Bay Clinic, Jan 2020 - Present\n- Led release of information\n", 200_000)},
		{"credentials beyond any resume", odd, lines("CERTIFICATIONS\nRHIT (expected May 2027), CCS - expired 2019, no RHIA yet\n", 200_000)},
		{"denials beyond any resume", odd, lines("No experience with FHIR yet; hoping to learn SQL; not certified, never used Epic\n", 200_000)},
		{"digits without end", odd, lines("1234567890", 280_000)},
		{"commas without end", odd, lines(",.;:-", 280_000)},
		{"brackets without end", odd, lines("(((([[[[{{{{", 280_000)},
		{"signs of Markdown without end", odd, lines("# **a** [b](c) `d` _e_\n", 280_000)},
		{"dashes without end", odd, lines("- - - - ", 280_000)},
		{"blanks without end", "no_text", lines(" \t", 5<<20)},
		{"a word between seas of blanks", odd, []byte("Ada" + strings.Repeat(" ", 4<<20) + "codes" + strings.Repeat("\n", 4<<20) + "charts")},
		{"line ends of every kind", odd, lines("a\r\n\n\r\v\f\u2028\u2029\u0085", 100_000)},
		{"zeros in a text", odd, []byte("Ada Vale\x00\x00\nCoded charts")},
		{"marks of every encoding", odd, []byte("\xef\xbb\xbf\xff\xfe\xfe\xff\xef\xbb\xbfAda Vale codes charts")},
		{"half of UTF-16", odd, []byte("\xff\xfeA\x00d\x00a\x00 \x00\x00\xd8\x00")},
		{"UTF-16 turned round", odd, []byte("\xfe\xffA\x00d\x00a\x00 \x00c\x00o\x00d\x00e\x00")},
		{"UTF-16 of nine megabytes", odd, []byte("\xff\xfe" + strings.Repeat("a\x00", 4<<20))},
		{"accents without a letter", odd, []byte("Ada" + strings.Repeat("\u0301\u0327\u0489", 40_000) + " codes")},
		{"letters that read backwards", odd, []byte("Ada \u202eTIHR SCC\u202c\u2066\u2067" + strings.Repeat("\u202e\u202d", 20_000))},
		{"blanks of no width", odd, []byte("R\u200bH\u200cI\u200dT\ufeff" + strings.Repeat("\u200b", 60_000))},
		{"letters beyond the plane", odd, lines("\U0001F3E5\U000E0041\U0010FFFF", 200_000)},
		{"letters that fold to many", odd, lines("\ufdfa\u3300\ufb03\u0130\u1e9e", 100_000)},
		{"escapes of a terminal", odd, []byte("Ada\x1b]0;owned\x07\x1b[2J codes charts" + strings.Repeat(" and more", 50))},
		{"a template that wants to run", Report, []byte("Ada {{.}} ${jndi:ldap://127.0.0.1/a} <script>alert(1)</script> '; DROP TABLE x;-- %s%n =cmd|' /C calc'!A0\nCoded charts")},
	}
}
