// Package hostile makes the files that strangers send to hurt a reader: loops, bombs, lies about sizes, damage. In: nothing.
// Out: named files and the codes they may be answered with. It is for tests; every file is made in memory, the same each time.
package hostile

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// File is one hostile file.
type File struct {
	Name  string
	Want  string // the codes that are right for it, between blanks; Report is a report
	Bytes []byte
}

// Report stands in Want for an answer that is no problem.
const Report = "report"

// Answers tells whether a code, or Report, is right for the file.
func (f File) Answers(code string) bool { return slices.Contains(strings.Fields(f.Want), code) }

// Files makes the hostile files, a few at a time.
func Files() iter.Seq[File] {
	kinds := [...]func() []File{
		CrossReferences, objects, pages, filters, contents, forms, fonts, locked,
		archives, parts, markup, stories, otherFormats, jsonFiles, texts,
	}
	return func(yield func(File) bool) {
		for _, kind := range kinds {
			for _, file := range kind() {
				if !yield(file) {
					return
				}
			}
		}
	}
}

// Damaged returns a sound file cut at every tenth of its length, and with bytes turned over.
func Damaged(name string, sound []byte) []File {
	const anything = Report + " corrupt no_text unsupported_type bad_request too_large encrypted timed_out"
	var all []File
	for tenth := 1; tenth < 10; tenth++ {
		all = append(all, File{fmt.Sprintf("%s cut after %d tenths", name, tenth), anything, sound[:len(sound)*tenth/10]})
	}
	for round := range 10 {
		all = append(all, File{fmt.Sprintf("%s with bytes turned over, round %d", name, round), anything, flipped(sound, round)})
	}
	return all
}

// flipped turns over one byte of some hundred, elsewhere each round.
func flipped(sound []byte, round int) []byte {
	out := bytes.Clone(sound)
	seed := uint32(2*round + 1)
	for range 1 + len(out)/(200<<round) {
		seed = seed*1664525 + 1013904223
		at := int(seed>>8) % len(out)
		seed = seed*1664525 + 1013904223
		out[at] ^= byte(1 << (seed >> 29))
	}
	return out
}

// deflated packs data the way zlib does, which is what PDF calls FlateDecode.
func deflated(data []byte) []byte {
	var out bytes.Buffer
	z, _ := zlib.NewWriterLevel(&out, zlib.DefaultCompression)
	_, _ = z.Write(data)
	_ = z.Close()
	return out.Bytes()
}

const bombBlock = 1 << 20

// rawBomb is a deflate stream of blocks times 1 MiB of one byte. Each block was packed alone, so the same bytes can be repeated.
func rawBomb(fill byte, blocks int) []byte {
	var out bytes.Buffer
	z, _ := flate.NewWriter(&out, flate.BestCompression)
	_, _ = z.Write(bytes.Repeat([]byte{fill}, bombBlock))
	_ = z.Flush()
	block := bytes.Clone(out.Bytes())
	out.Reset()
	for range blocks {
		out.Write(block)
	}
	out.Write([]byte{0x03, 0x00}) // an empty last block
	return out.Bytes()
}

// bomb is rawBomb in a zlib stream, with its checksum.
func bomb(fill byte, blocks int) []byte {
	const modulus = 65521
	n, f := uint64(blocks*bombBlock), uint64(fill)
	a := (1 + n*f) % modulus // Adler-32 of one byte n times
	b := (n + f*(n*(n+1)/2%modulus)) % modulus
	out := append([]byte{0x78, 0xDA}, rawBomb(fill, blocks)...)
	return binary.BigEndian.AppendUint32(out, uint32(b<<16|a))
}
