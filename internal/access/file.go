package access

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// maxFile bounds a key file: some ten thousand keys.
const maxFile = 1 << 20

// ReadFile reads a key file. A line is a name, scopes separated by commas, the SHA-256 of the secret in hexadecimal and, if the key ends, when:
//
//	career-center score,batch 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 2027-06-30
//
// Lines that are empty or begin with # say nothing. The error joins all that is wrong; the keys of good lines are given even so, and a file that is gone
// holds none.
func ReadFile(path string) ([]Key, error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return []Key{}, err
	}
	if err != nil {
		return nil, err
	}
	if len(raw) > maxFile {
		return nil, fmt.Errorf("%s has more than %d bytes", path, maxFile)
	}
	keys := []Key{}
	var mistakes []error
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, maxFile)
	for n := 1; lines.Scan(); n++ {
		key, some, err := parseLine(lines.Text())
		if err != nil {
			mistakes = append(mistakes, fmt.Errorf("%s, line %d: %w", path, n, err))
		} else if some {
			keys = append(keys, key)
		}
	}
	return keys, errors.Join(mistakes...)
}

// parseLine reads one line; some is false for a line that says nothing. A mistake does not repeat the third word: it may be a secret.
func parseLine(line string) (key Key, some bool, err error) {
	words := strings.Fields(line)
	if len(words) == 0 || strings.HasPrefix(words[0], "#") {
		return Key{}, false, nil
	}
	if len(words) != 3 && len(words) != 4 {
		return Key{}, false, errors.New("is not a name, scopes, a SHA-256 and, if the key ends, a day")
	}
	key.Name = words[0]
	if err := checkName(key.Name); err != nil {
		return Key{}, false, err
	}
	if key.Scopes, err = ParseScopes(words[1]); err != nil {
		return Key{}, false, err
	}
	if key.Sum, err = ParseSum(words[2]); err != nil {
		return Key{}, false, fmt.Errorf("the third word %w", err)
	}
	if len(words) == 4 {
		if key.Expires, err = ParseExpiry(words[3]); err != nil {
			return Key{}, false, err
		}
	}
	return key, true, nil
}

func lineOf(k Key) string {
	line := fmt.Sprintf("%s %s %s", k.Name, JoinScopes(k.Scopes), hex.EncodeToString(k.Sum[:]))
	if !k.Expires.IsZero() {
		line += " " + k.Expires.UTC().Format(time.RFC3339)
	}
	return line
}

// AppendToFile adds a key to a key file, which is made when there is none.
func AppendToFile(path string, k Key) error {
	raw, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if len(raw) > 0 && raw[len(raw)-1] != '\n' {
		raw = append(raw, '\n')
	}
	return replace(path, append(raw, lineOf(k)+"\n"...))
}

// ExpireInFile ends the live keys with this name or id, and says how many those were. Other lines stay as they are.
func ExpireInFile(path, nameOrID string, now, at time.Time) (int, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	ended := 0
	lines := strings.SplitAfter(string(raw), "\n")
	for i, line := range lines {
		key, some, err := parseLine(line)
		if err != nil || !some || key.Name != nameOrID && key.ID() != nameOrID || !key.Live(now) {
			continue
		}
		if key.Expires.IsZero() || at.Before(key.Expires) {
			key.Expires = at
		}
		lines[i] = lineOf(key) + "\n"
		ended++
	}
	if ended == 0 {
		return 0, nil
	}
	return ended, replace(path, []byte(strings.Join(lines, "")))
}

// replace writes a file as a whole or not at all: a server may be reading it. It stays as readable as it was.
func replace(path string, content []byte) error {
	mode := os.FileMode(0o600)
	if was, err := os.Stat(path); err == nil {
		mode = was.Mode().Perm()
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".himscore-keys-")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // when it has its new name there is nothing to remove
	_, err = file.Write(content)
	if err := errors.Join(err, file.Chmod(mode), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
