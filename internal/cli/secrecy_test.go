//go:build !race

// A thousand requests say nothing of races that a hundred elsewhere do not.

package cli

import (
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// marker is a word that is nowhere else: what is found of it has come out of a resume, its file name or a posting.
const marker = "Quillonwether7"

func TestNothingOfAResumeReachesTheLogOrTheFigures(t *testing.T) {
	log := &watchedLog{url: make(chan string, 1)}
	ctx, stop := context.WithCancel(context.Background())
	status := make(chan int, 1)
	go func() {
		status <- run(&program{ctx: ctx, stdin: strings.NewReader(""), stdout: io.Discard, stderr: log},
			[]string{"serve", "--address", "127.0.0.1:0", "--workers", "1", "--batch-workers", "1", "--log-level", "debug", "--cache-bytes", "0", "--database-url", "sqlite:" + filepath.Join(t.TempDir(), "batches.db")})
	}()
	var server string
	select {
	case server = <-log.url:
	case got := <-status:
		t.Fatalf("the server ended with %d: %s", got, log.text())
	}
	resumes := [][]byte{
		[]byte(marker + "\nHIM Specialist\nEXPERIENCE\nHIM Specialist, " + marker + " Hospital, 2020 - Present\n- Cut " + marker + " chart lag from 14 days to 5\n"),
		[]byte(`{"basics": {"name": "` + marker + `"}, "work": [{"name": "` + marker + `", "highlights": ["Coded 40 charts a day"]}]}`),
		[]byte("%PDF-1.7 " + marker), []byte("PK\x03\x04" + marker), []byte("{" + marker),
	}
	for i := range 1000 {
		file := resumes[i%2]
		if i%50 == 0 { // what cannot be read costs a worker now and then
			file = resumes[i/50%len(resumes)]
		}
		body, kind := upload(t, file)
		answer, err := http.Post(server+"/v1/score?track=him&posting="+marker, kind, body)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
	}
	figures := figuresOf(t, server)
	stop()
	if got := <-status; got != exitDone {
		t.Errorf("exit status %d after a stop", got)
	}
	if n := strings.Count(log.text(), "route=/v1/score"); n != 1000 {
		t.Errorf("the log speaks of %d requests, want 1000", n)
	}
	if !bytes.Contains(figures, []byte("himscore_resumes_total")) {
		t.Error("the figures count no resumes")
	}
	for name, text := range map[string]string{"log": log.text(), "figures": string(figures)} {
		if at := strings.Index(text, marker); at >= 0 {
			t.Errorf("the %s hold the marker: …%s", name, text[max(0, at-200):at])
		}
	}
}

// upload is a resume as a form sends it, its file named by the marker too.
func upload(t *testing.T, file []byte) (body io.Reader, kind string) {
	t.Helper()
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	part, err := w.CreateFormFile("resume", marker+".txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write(file); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &form, w.FormDataContentType()
}

// watchedLog keeps what the server says and tells where it listens.
type watchedLog struct {
	mu   sync.Mutex
	all  bytes.Buffer
	once sync.Once
	url  chan string
}

var saysWhere = regexp.MustCompile(`url=(\S+)`)

func (l *watchedLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all.Write(p)
	if found := saysWhere.FindSubmatch(p); found != nil {
		l.once.Do(func() { l.url <- string(found[1]) })
	}
	return len(p), nil
}

func (l *watchedLog) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.all.String()
}
