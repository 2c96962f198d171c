package cli

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"himscore/internal/batch"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// memory is the file in which a run that is broken off is kept: one for each folder.
func (c *batchCommand) memory() (string, error) {
	folder, err := os.UserCacheDir()
	if err != nil {
		folder = os.TempDir()
	}
	folder = filepath.Join(folder, "himscore", "batches")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make a place for what is under way: %w", err)
	}
	from, err := filepath.Abs(c.From)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(from))
	return filepath.Join(folder, fmt.Sprintf("%x.db", sum[:12])), nil
}

// forget removes what was kept of a run.
func forget(memory string) {
	for _, end := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(memory + end)
	}
}

// resumesIn lists the files of a folder and of the folders in it, in the order of their names; or the zip alone. Hidden ones are left out, and so are
// those that belong to the run itself.
func resumesIn(from string, but ...string) ([]string, error) {
	at, err := os.Stat(from)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", from, errors.Unwrap(err))
	}
	if !at.IsDir() {
		return []string{from}, nil
	}
	var others []os.FileInfo
	for _, path := range but {
		if other, err := os.Stat(path); err == nil {
			others = append(others, other)
		}
	}
	var files []string
	err = filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		switch hidden := path != from && strings.HasPrefix(entry.Name(), "."); {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return filepath.SkipDir
		case !hidden && entry.Type().IsRegular():
			info, err := entry.Info()
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(others, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
				files = append(files, path)
			}
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s holds no file", from)
	}
	return files, err
}

// receive puts the files into the store. A run over the same files that was broken off is the answer; one over others is given up.
func (c *batchCommand) receive(p *program, all *batch.Batches, files []string, roster []byte, wanted batch.Wanted) (store.Batch, error) {
	sent, err := c.upload(p, all, files, roster, wanted)
	if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != fault.Conflict {
		return sent, err
	}
	earlier, err := all.List(p.ctx, me, "", 100)
	if err != nil {
		return store.Batch{}, err
	}
	for _, b := range earlier {
		if err := all.Erase(p.ctx, me, b.ID); err != nil {
			return store.Batch{}, err
		}
	}
	return c.upload(p, all, files, roster, wanted)
}

// onlyKey has every run over the same files continue the same batch.
const onlyKey = "the only one"

func (c *batchCommand) upload(p *program, all *batch.Batches, files []string, roster []byte, wanted batch.Wanted) (_ store.Batch, err error) {
	upload, err := all.Receive(p.ctx, me, onlyKey)
	if err != nil {
		return store.Batch{}, err
	}
	defer func() {
		if err != nil {
			upload.Abandon()
		}
	}()
	seen := newProgress(p.stderr, "Reading files", len(files))
	for _, path := range files {
		if err := p.ctx.Err(); err != nil {
			return store.Batch{}, err
		}
		name, err := filepath.Rel(c.From, path)
		if err != nil || name == "." {
			name = filepath.Base(path)
		}
		if err := sendFile(upload, filepath.ToSlash(name), path); err != nil {
			return store.Batch{}, fmt.Errorf("%s: %w", printable(name), err)
		}
		seen.add(1)
	}
	seen.end()
	if roster != nil {
		if err := upload.Roster(roster); err != nil {
			return store.Batch{}, fmt.Errorf("--roster: %w", err)
		}
	}
	sent, _, err := upload.Commit(wanted)
	return sent, err
}

func sendFile(upload *batch.Upload, name, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return errors.Unwrap(err)
	}
	defer file.Close()
	return upload.File(name, file)
}
