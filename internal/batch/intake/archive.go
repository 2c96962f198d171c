package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"io/fs"
	"strings"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// isZip tells a zip file, with entries or without.
func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// readZip takes a zip file: a document of an office program is a file, an archive becomes its files. One that is long goes to disk.
func (r *Reader) readZip(name string, head []byte, long bool, rest io.Reader, add func(store.File) error) error {
	d := &directory{source: bytes.NewReader(head), size: int64(len(head))}
	first := firstName(head)
	if long {
		s, err := spooled(r.limits.Spool, head, rest)
		if err != nil {
			return err
		}
		defer s.close()
		d, head = &directory{source: s.file, size: s.size}, nil
	}
	z, err := d.open(r.limits.Files)
	switch {
	case err == nil && !isDocument(z.File):
		return r.expand(z.File, d, add)
	case err != nil && (d.err != nil || !isDocumentPart(first)):
		return err
	case long:
		return r.hand(store.File{Name: name, Refusal: r.tooLong()}, add)
	default: // damaged or not: the scorer says what is wrong with a document
		return r.handBody(name, head, add)
	}
}

// firstName is the name in the first local header, for a zip file whose directory cannot be read.
func firstName(head []byte) string {
	if len(head) < localHead {
		return ""
	}
	size := int(head[26]) | int(head[27])<<8
	return string(head[localHead:min(len(head), localHead+size)])
}

func isDocument(files []*zip.File) bool {
	for _, f := range files {
		if isDocumentPart(f.Name) {
			return true
		}
	}
	return false
}

// isDocumentPart tells the parts by which a zip file is a document of Microsoft, OpenDocument, EPUB or Apple. A folder that is only named like one,
// with resumes in it, is none.
func isDocumentPart(name string) bool {
	name = strings.ToLower(name)
	switch name {
	case "[content_types].xml", "_rels/.rels", "mimetype", "meta-inf/container.xml":
		return true
	}
	folder, rest, _ := strings.Cut(name, "/")
	switch folder {
	case "word", "xl", "ppt", "docprops":
		return strings.HasSuffix(rest, ".xml") || strings.HasSuffix(rest, ".rels") || strings.HasSuffix(rest, ".bin")
	case "index":
		return strings.HasSuffix(rest, ".iwa")
	default:
		return rest == "" && strings.HasSuffix(name, ".iwa")
	}
}

// expand hands on the files of an archive. All is checked that the directory can tell before the first of them is.
func (r *Reader) expand(entries []*zip.File, d *directory, add func(store.File) error) error {
	if err := overlap(entries, d.size); err != nil {
		return err
	}
	type named struct {
		name string
		*zip.File
	}
	var files []named
	for _, f := range entries {
		parts := segments(entryName(f.Name))
		if isFolder(f) || passedOver(parts) {
			continue
		}
		files = append(files, named{displayName(parts), f})
	}
	switch {
	case d.err != nil:
		return noRoom(d.err)
	case len(files) == 0:
		return fault.New(fault.BadRequest, "the archive holds no file that could be a resume; pack PDF, Word or text files and send it again")
	case len(files) > r.limits.Files-r.files:
		return r.tooMany()
	}
	for _, f := range files {
		body, problem, err := r.unpack(f.File)
		switch {
		case d.err != nil: // our disk failed: nothing is wrong with the entry
			return noRoom(d.err)
		case err != nil:
			return err
		}
		if err := r.hand(store.File{Name: f.name, Body: body, Refusal: problem}, add); err != nil {
			return err
		}
	}
	return nil
}

func isFolder(f *zip.File) bool {
	return strings.HasSuffix(f.Name, "/") || strings.HasSuffix(f.Name, `\`) || f.Mode().IsDir()
}

// What may be set in the flags of an encrypted entry: encrypted, strongly so, header masked. AES has a method of its own.
const (
	encryptedFlags = 0x1 | 0x40 | 0x2000
	aesMethod      = 99
)

// unpack inflates one entry under the limits, whatever its headers say of its size. It does not use zip.File.Open, which takes an entry that is
// longer than it says for a damaged one.
func (r *Reader) unpack(f *zip.File) ([]byte, *store.Problem, error) {
	switch {
	case f.Flags&encryptedFlags != 0 || f.Method == aesMethod:
		return nil, &store.Problem{Code: fault.Encrypted, Message: "the archive locks this file with a password; pack it without one and send it again"}, nil
	case f.Mode()&fs.ModeType != 0:
		return nil, &store.Problem{Code: fault.UnsupportedType, Message: "the archive holds a link in place of this file; pack the file itself and send it again"}, nil
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return nil, &store.Problem{Code: fault.UnsupportedType, Message: "the archive packs this file in a way that we do not read; pack it as an ordinary ZIP file and send it again"}, nil
	}
	broken := &store.Problem{Code: fault.Corrupt, Message: "the file is damaged in the archive; pack it again and send the new archive"}
	packed, err := f.OpenRaw()
	if err != nil {
		return nil, broken, nil
	}
	if f.Method == zip.Deflate {
		if packed, err = r.inflated(packed); err != nil {
			return nil, broken, nil
		}
	}
	// One byte beyond either limit is enough to know.
	limit := min(r.limits.FileBytes, r.limits.BatchBytes-r.unpacked)
	r.body.Reset()
	_, err = r.body.ReadFrom(io.LimitReader(packed, limit+1))
	body := r.body.Bytes()
	if full := r.count(len(body)); full != nil {
		return nil, nil, full
	}
	switch {
	case int64(len(body)) > r.limits.FileBytes:
		return nil, r.tooLong(), nil
	case err != nil, uint64(len(body)) != f.UncompressedSize64,
		f.CRC32 != 0 && f.CRC32 != crc32.ChecksumIEEE(body): // zero is what some writers put when they do not know
		return nil, broken, nil
	default:
		return bytes.Clone(body), nil, nil
	}
}

// inflated is the inflater of the upload, set to new bytes: a new one takes 40 KB.
func (r *Reader) inflated(packed io.Reader) (io.Reader, error) {
	if r.inflater == nil {
		r.inflater = flate.NewReader(packed)
		return r.inflater, nil
	}
	return r.inflater, r.inflater.(flate.Resetter).Reset(packed, nil)
}
