package hostile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
)

// member is one entry of a zip file as its writer wants it seen: what the headers say need not be so.
type member struct {
	name   string
	method uint16
	flags  uint16
	packed []byte
	size   uint32 // as the headers say
	sum    uint32 // as the headers say
	at     int    // 0, or where the directory says it begins, plus one
}

// stored is an honest member.
func stored(name, content string) member {
	return member{name: name, packed: []byte(content), size: uint32(len(content)), sum: crc32.ChecksumIEEE([]byte(content))}
}

// bombed is a member that unpacks to blocks MiB. Its checksum is wrong, which nobody lives to see.
func bombed(name string, blocks int) member {
	return member{name: name, method: zip.Deflate, packed: rawBomb(' ', blocks), size: uint32(blocks) * bombBlock}
}

// lying is bombed that says it is small.
func lying(name string, blocks int) member {
	m := bombed(name, blocks)
	m.size = 100
	return m
}

// zipped writes a zip file.
func zipped(members ...member) []byte {
	var body, directory bytes.Buffer
	for _, m := range members {
		at := body.Len()
		if m.at > 0 {
			at = m.at - 1
		}
		head := binary.LittleEndian.AppendUint16(nil, 20)
		head = binary.LittleEndian.AppendUint16(head, m.flags)
		head = binary.LittleEndian.AppendUint16(head, m.method)
		head = binary.LittleEndian.AppendUint32(head, 0x5821_0000)
		head = binary.LittleEndian.AppendUint32(head, m.sum)
		head = binary.LittleEndian.AppendUint32(head, uint32(len(m.packed)))
		head = binary.LittleEndian.AppendUint32(head, m.size)
		head = binary.LittleEndian.AppendUint16(head, uint16(len(m.name)))
		head = append(head, 0, 0)
		if m.at == 0 {
			fmt.Fprintf(&body, "PK\x03\x04%s%s%s", head, m.name, m.packed)
		}
		fmt.Fprintf(&directory, "PK\x01\x02\x14\x00%s%s", head, make([]byte, 10))
		directory.Write(binary.LittleEndian.AppendUint32(nil, uint32(at)))
		directory.WriteString(m.name)
	}
	return ended(body.Bytes(), directory.Bytes(), len(members), body.Len())
}

// ended writes the end of a zip file, which says how many members there are and where the directory is.
func ended(body, directory []byte, count, at int) []byte {
	out := append(append(bytes.Clone(body), directory...), "PK\x05\x06\x00\x00\x00\x00"...)
	out = binary.LittleEndian.AppendUint16(out, uint16(count))
	out = binary.LittleEndian.AppendUint16(out, uint16(count))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(directory)))
	out = binary.LittleEndian.AppendUint32(out, uint32(at))
	return append(out, 0, 0)
}

const (
	spaceW   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relsRoot = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relsType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	toMain   = relsRoot + `<Relationship Id="rId1" Type="` + relsType + `officeDocument" Target="word/document.xml"/></Relationships>`
	mainRels = relsRoot + `</Relationships>`
	sentence = "<w:p><w:r><w:t>Ada Vale, RHIT</w:t></w:r></w:p><w:p><w:r><w:t>Coded forty charts a day for the release desk</w:t></w:r></w:p>"
)

func inRoot(root, content string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:` + root + ` xmlns:w="` + spaceW + `" xmlns:r="` + strings.TrimSuffix(relsType, "/") +
		`" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">` + content + "</w:" + root + ">"
}

// word writes a sound Word document with the given body and more members.
func word(body string, more ...member) []byte {
	return wordOf(inRoot("document", "<w:body>"+body+"</w:body>"), more...)
}

// wordOf is word with the whole main part, packed.
func wordOf(main string, more ...member) []byte {
	return zipped(append([]member{stored("_rels/.rels", toMain), stored("word/_rels/document.xml.rels", mainRels), deflatedMember("word/document.xml", main)}, more...)...)
}

func deflatedMember(name, content string) member {
	raw := deflated([]byte(content))
	return member{name: name, method: zip.Deflate, packed: raw[2 : len(raw)-4], size: uint32(len(content)), sum: crc32.ChecksumIEEE([]byte(content))}
}
