package cli

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// startServer runs `himscore serve` until the test ends and returns its URL.
func startServer(t *testing.T, flags ...string) string {
	t.Helper()
	database := filepath.Join(t.TempDir(), "batches.db")
	ctx, stop := context.WithCancel(context.Background())
	log, stderr := io.Pipe()
	status := make(chan int, 1)
	go func() {
		status <- run(&program{ctx: ctx, stdin: strings.NewReader(""), stdout: io.Discard, stderr: stderr},
			append([]string{"serve", "--address", "127.0.0.1:0", "--workers", "1", "--max-bytes", "1MiB", "--database-url", "sqlite:" + database}, flags...))
		stderr.Close()
	}()
	t.Cleanup(func() {
		stop()
		if got := <-status; got != exitDone {
			t.Errorf("exit status %d after a stop", got)
		}
	})
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if found := regexp.MustCompile(`url=(\S+)`).FindStringSubmatch(lines.Text()); found != nil {
			go io.Copy(io.Discard, log)
			return found[1]
		}
	}
	t.Fatal("the server did not say where it listens")
	return ""
}

func post(t *testing.T, address string, body []byte) (int, []byte) {
	t.Helper()
	answer, err := http.Post(address, "application/octet-stream", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, got
}

func TestTheServerAndTheCommandLineGiveTheSameReport(t *testing.T) {
	server := startServer(t)
	resumes, err := filepath.Glob("../../seeds/resumes/*.*")
	if err != nil || len(resumes) < 8 {
		t.Fatal(len(resumes), err)
	}
	for _, name := range resumes {
		if filepath.Ext(name) == ".md" {
			continue
		}
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var printed, stderr bytes.Buffer
		run(&program{ctx: t.Context(), stdout: &printed, stderr: &stderr}, []string{"score", "--json", "--as-of", "2026-11-23", name})
		for range 2 {
			status, answered := post(t, server+"/v1/score?as_of=2026-11-23", file)
			if status != http.StatusOK || !bytes.Equal(answered, printed.Bytes()) {
				t.Errorf("%s: %d %.300s\nprinted %.300s %s", name, status, answered, printed.Bytes(), stderr.String())
			}
		}
	}
}

func TestNoFileGivesAServerError(t *testing.T) {
	server := startServer(t)
	for name, c := range map[string]struct {
		body   string
		status int
		code   string
	}{
		"an empty file":         {"", 422, "no_text"},
		"spaces":                {" \n\n \t", 422, "no_text"},
		"a picture":             {"\x89PNG\r\n\x1a\n0000", 415, "unsupported_type"},
		"an old Word file":      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600), 415, "unsupported_type"},
		"half a PDF":            {"%PDF-1.4\n1 0 obj\n<< /Type /Catalog", 422, "corrupt"},
		"half a zip":            {"PK\x03\x04\x14\x00", 422, "corrupt"},
		"half a JSON Resume":    {`{"basics": {"name": "A`, 400, "bad_request"},
		"JSON, deep":            {`{"basics":` + strings.Repeat(`{"a":`, 150_000), 400, "bad_request"},
		"JSON, deep and whole":  {`{"basics":{},"work":` + strings.Repeat("[", 400_000) + strings.Repeat("]", 400_000) + "}", 400, "bad_request"},
		"a file over the limit": {strings.Repeat("resume ", 1<<18), 413, "too_large"},
	} {
		status, body := post(t, server+"/v1/score", []byte(c.body))
		if status != c.status || !strings.Contains(string(body), `"code":"`+c.code+`"`) {
			t.Errorf("%s: %d %s", name, status, body)
		}
	}
	status, body := post(t, server+"/v1/score?target_role=him-manger&track=nursing", []byte("a resume"))
	if status != 422 || !strings.Contains(string(body), "him-manager") || !strings.Contains(string(body), `"field":"track"`) {
		t.Errorf("unknown fields: %d %s", status, body)
	}
	var out bytes.Buffer
	if got := run(&program{ctx: t.Context(), stdout: &out, stderr: &out}, []string{"health", "--address", strings.TrimPrefix(server, "http://")}); got != exitDone {
		t.Errorf("after all that the server is not well: %s", out.String())
	}
}
