package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"sort"

	"himscore/internal/fault"
)

const (
	localHead   = 30       // bytes of a local header before its name
	endHead     = 22       // bytes of the end of the directory before its comment
	locatorHead = 20       // bytes of the locator of the zip64 end, which stands before the end
	farthestEnd = 65 << 10 // bytes from the end of a file in which archive/zip looks for the end of the directory
)

var errDirectory = errors.New("the directory of the archive is longer than any we read")

// directory stands between archive/zip and the bytes of an archive. archive/zip keeps every record of the directory and believes the count at its
// end, so both are bounded here while it opens: a gigabyte of records would be several of memory.
type directory struct {
	source io.ReaderAt
	size   int64
	left   int64 // bytes that may still be read while opening
	opened bool
	err    error // of the source itself
}

func (d *directory) ReadAt(b []byte, at int64) (int, error) {
	if at < 0 || at >= d.size {
		return 0, io.EOF
	}
	if !d.opened {
		if d.left -= int64(len(b)); d.left < 0 {
			return 0, errDirectory
		}
	}
	n, err := d.source.ReadAt(b, at)
	if err != nil && !errors.Is(err, io.EOF) {
		d.err = err
	}
	return n, err
}

// open reads the directory of an archive of which files entries can be of use. Beside each there may be a folder and what macOS adds.
func (d *directory) open(files int) (*zip.Reader, error) {
	records := 4*int64(files) + 1000
	d.left = 256<<10 + 256*records
	if n := d.claimed(); n > uint64(records) {
		return nil, tooManyRecords(nil)
	}
	z, err := zip.NewReader(d, d.size)
	switch {
	case d.err != nil:
		return nil, noRoom(d.err)
	case d.left < 0:
		return nil, tooManyRecords(errDirectory)
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // names are cleaned in any case
		return nil, damaged(err)
	case int64(len(z.File)) > records:
		return nil, tooManyRecords(nil)
	}
	d.opened = true
	return z, nil
}

// claimed is how many records the end of the directory promises: the greater number where both kinds of end are there. It looks where
// archive/zip looks; what it does not find, that will not find either.
func (d *directory) claimed() uint64 {
	tail := make([]byte, min(d.size, farthestEnd+locatorHead))
	if _, err := d.ReadAt(tail, d.size-int64(len(tail))); err != nil && !errors.Is(err, io.EOF) {
		return 0
	}
	end := bytes.LastIndex(tail[:max(0, len(tail)-endHead+4)], []byte("PK\x05\x06"))
	if end < 0 {
		return 0
	}
	count := uint64(binary.LittleEndian.Uint16(tail[end+10:]))
	if end < locatorHead || !bytes.HasPrefix(tail[end-locatorHead:], []byte("PK\x06\x07")) {
		return count
	}
	var wide [56]byte
	at := binary.LittleEndian.Uint64(tail[end-locatorHead+8:])
	if _, err := d.ReadAt(wide[:], int64(at)); err != nil {
		return count
	}
	return max(count, binary.LittleEndian.Uint64(wide[32:]))
}

// overlap refuses entries that share bytes: a few hundred of them can turn 200 KB into 20 GB. An entry whose beginning is not in the archive is left
// for unpack to refuse.
func overlap(files []*zip.File, size int64) error {
	type extent struct{ from, to int64 }
	extents := make([]extent, 0, len(files))
	for _, f := range files {
		at, err := f.DataOffset()
		if err != nil {
			continue
		}
		packed := int64(min(f.CompressedSize64, uint64(max(0, size-at))))
		extents = append(extents, extent{at - localHead, at + packed})
	}
	sort.Slice(extents, func(i, j int) bool { return extents[i].from < extents[j].from })
	for i := 1; i < len(extents); i++ {
		if extents[i].from < extents[i-1].to {
			return fault.New(fault.Corrupt, "entries of the archive share their bytes, which no ordinary program writes; pack the files again and send the new archive")
		}
	}
	return nil
}

func tooManyRecords(cause error) error {
	return fault.Wrap(fault.TooLarge, "the archive lists more entries than a batch may have files; pack the resumes alone, or send them in several batches", cause)
}

func damaged(cause error) error {
	return fault.Wrap(fault.Corrupt, "the archive ends early or is damaged; pack the files again and send the new archive", cause)
}
