package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"sort"
	"strings"

	"himscore/internal/fault"
)

// What a Word document may be, packed and unpacked. Resumes stay a hundred times below; bombs do not.
const (
	maxEntries   = 2000
	maxPartBytes = 16 << 20
	maxAllBytes  = 48 << 20
)

const encryptedFlag = 0x1

// archive is a zip file whose directory was checked. Bytes are counted while parts are inflated, since
// the sizes in the directory are the sender's words.
type archive struct {
	entries map[string]*zip.File // by lower-case name
	read    map[string]string
	left    int    // bytes that may still be inflated
	copying []byte // what parts are copied through
}

// openArchive checks the directory of a zip file: number of entries, no two with one name, none that overlap.
func openArchive(file []byte) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damaged(err)
	}
	if len(r.File) > maxEntries {
		return nil, fault.Newf(fault.TooLarge, "the Word document is a package of more than %d files; save it again without embedded ones", maxEntries)
	}
	a := &archive{entries: make(map[string]*zip.File, len(r.File)), read: map[string]string{}, left: maxAllBytes, copying: make([]byte, 32<<10)}
	for _, f := range r.File {
		name := entryName(f.Name)
		if _, twice := a.entries[name]; twice {
			return nil, damaged(errors.New("two entries with one name"))
		}
		if f.Flags&encryptedFlag != 0 {
			return nil, fault.New(fault.Encrypted, "the document needs a password; save it without one and send it again")
		}
		a.entries[name] = f
	}
	return a, overlap(r.File)
}

func entryName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// overlap refuses entries that share bytes: a hundred of them can turn 200 KB into 20 GB.
func overlap(files []*zip.File) error {
	type extent struct{ from, to int64 }
	extents := make([]extent, 0, len(files))
	for _, f := range files {
		from, err := f.DataOffset()
		if err != nil {
			return damaged(err)
		}
		extents = append(extents, extent{from, from + int64(f.CompressedSize64)})
	}
	sort.Slice(extents, func(i, j int) bool { return extents[i].from < extents[j].from })
	for i := 1; i < len(extents); i++ {
		if extents[i].from < extents[i-1].to {
			return damaged(errors.New("overlapping entries"))
		}
	}
	return nil
}

// part inflates one entry, once. A part that is not there is empty.
func (a *archive) part(name string) (string, error) {
	name = entryName(name)
	f, there := a.entries[name]
	if content, done := a.read[name]; done || !there {
		return content, nil
	}
	r, err := f.Open()
	if err != nil {
		return "", damaged(err)
	}
	defer r.Close()
	limit := min(maxPartBytes, a.left)
	content, err := a.readAll(io.LimitReader(r, int64(limit)+1), f.UncompressedSize64)
	if len(content) > limit {
		return "", fault.Newf(fault.TooLarge, "the Word document unpacks to more than %d MB; save it again without large pictures", limit>>20)
	}
	// A wrong checksum at the end of a part that was read in full is for the XML reader to judge.
	if err != nil && !errors.Is(err, zip.ErrChecksum) {
		return "", damaged(err)
	}
	a.left -= len(content)
	a.read[name] = content
	return content, nil
}

// A size in the directory is believed up to here, to reserve memory for a part before it is read.
const believedSize = 1 << 20

func (a *archive) readAll(r io.Reader, size uint64) (string, error) {
	var content strings.Builder
	content.Grow(int(min(size, believedSize)))
	_, err := io.CopyBuffer(&content, r, a.copying)
	return content.String(), err
}

// readWhatTheLibraryReads inflates, under our limits, every entry that nguyenthenguyen/docx is going to inflate without
// any: the main part and whatever has "header" or "footer" in its name, pictures included.
func (a *archive) readWhatTheLibraryReads() error {
	names := make([]string, 0, 8)
	for name, f := range a.entries {
		if strings.Contains(f.Name, "header") || strings.Contains(f.Name, "footer") {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range append(names, "word/document.xml", "word/_rels/document.xml.rels") {
		if _, err := a.part(name); err != nil {
			return err
		}
	}
	return nil
}

func damaged(cause error) error {
	return fault.Wrap(fault.Corrupt, "the Word document is damaged; open it in Word, save it again and send the new file", cause)
}
