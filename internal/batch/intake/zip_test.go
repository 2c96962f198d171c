package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"testing"
)

// member is one entry as a hostile writer wants it seen: what its headers say need not be so.
type member struct {
	name    string
	method  uint16
	flags   uint16
	attrs   uint32 // with the writer's system Unix
	packed  []byte
	size    uint32 // as the headers say
	sum     uint32 // as the headers say
	at      int    // 0, or where the directory says it begins, plus one
	comment string
}

func stored(name, content string) member {
	return member{name: name, packed: []byte(content), size: uint32(len(content)), sum: crc32.ChecksumIEEE([]byte(content))}
}

func deflated(t testing.TB, name, content string) member {
	t.Helper()
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(content))
	w.Close()
	m := stored(name, content)
	m.method, m.packed = zip.Deflate, out.Bytes()
	return m
}

// with changes a member.
func with(m member, change func(*member)) member {
	change(&m)
	return m
}

// head is what the local header and the record of the directory have in common.
func (m member) head() []byte {
	head := binary.LittleEndian.AppendUint16(nil, 20)
	head = binary.LittleEndian.AppendUint16(head, m.flags)
	head = binary.LittleEndian.AppendUint16(head, m.method)
	head = binary.LittleEndian.AppendUint32(head, 0x5821_0000)
	head = binary.LittleEndian.AppendUint32(head, m.sum)
	head = binary.LittleEndian.AppendUint32(head, uint32(len(m.packed)))
	head = binary.LittleEndian.AppendUint32(head, m.size)
	head = binary.LittleEndian.AppendUint16(head, uint16(len(m.name)))
	return append(head, 0, 0)
}

func (m member) local() []byte {
	return append(append(append([]byte("PK\x03\x04"), m.head()...), m.name...), m.packed...)
}

func (m member) record(at int) []byte {
	out := append([]byte("PK\x01\x02\x14\x03"), m.head()...)
	out = binary.LittleEndian.AppendUint16(out, uint16(len(m.comment)))
	out = append(out, 0, 0, 0, 0)
	out = binary.LittleEndian.AppendUint32(out, m.attrs)
	out = binary.LittleEndian.AppendUint32(out, uint32(at))
	return append(append(out, m.name...), m.comment...)
}

// zipped writes a zip file.
func zipped(members ...member) []byte {
	var body, directory []byte
	for _, m := range members {
		at := len(body)
		if m.at > 0 {
			at = m.at - 1
		} else {
			body = append(body, m.local()...)
		}
		directory = append(directory, m.record(at)...)
	}
	return ended(body, directory, len(members))
}

func ended(body, directory []byte, count int) []byte {
	out := append(append(bytes.Clone(body), directory...), "PK\x05\x06\x00\x00\x00\x00"...)
	out = binary.LittleEndian.AppendUint16(out, uint16(count))
	out = binary.LittleEndian.AppendUint16(out, uint16(count))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(directory)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(body)))
	return append(out, 0, 0)
}

// quoted writes Fifield's bomb: each entry but the last is a stored block that quotes the header of the next and then goes on as it.
func quoted(t testing.TB, n int, content string) []byte {
	kernel := deflated(t, "kernel", content)
	rest := kernel.local()
	members := []member{kernel}
	for range n - 1 {
		next := members[0]
		quote := next.local()[:30+len(next.name)]
		block := binary.LittleEndian.AppendUint16([]byte{0}, uint16(len(quote)))
		block = binary.LittleEndian.AppendUint16(block, ^uint16(len(quote)))
		m := member{name: next.name + "x", method: zip.Deflate, packed: append(block, rest...), size: next.size + uint32(len(quote))}
		rest = m.local()
		members = append([]member{m}, members...)
	}
	var directory []byte
	for _, m := range members {
		directory = append(directory, m.record(len(rest)-len(m.local()))...)
	}
	return ended(rest, directory, n)
}
