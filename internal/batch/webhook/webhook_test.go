package webhook

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"himscore/internal/fault"
)

var when = time.Unix(1_795_000_000, 999)

// receiver answers with a status, and keeps what came.
type receiver struct {
	*httptest.Server
	status int
	header http.Header
	body   string
	calls  int
}

func newReceiver(t *testing.T, status int) *receiver {
	r := &receiver{status: status}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		r.calls++
		raw, _ := io.ReadAll(request.Body)
		r.header, r.body = request.Header, request.Method+" "+request.URL.String()+" "+string(raw)
		w.Header().Set("Location", r.URL+"/elsewhere")
		w.WriteHeader(r.status)
		fmt.Fprint(w, strings.Repeat("an answer nobody reads ", 10_000))
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) host() string { return strings.TrimPrefix(r.URL, "http://") }

// signed is HMAC-SHA256 as RFC 2104 writes it down, for a key of at most 64 bytes.
func signed(key, text string) string {
	pad := func(with byte) string {
		block := make([]byte, 64)
		copy(block, key)
		for i := range block {
			block[i] ^= with
		}
		return string(block)
	}
	inner := sha256.Sum256([]byte(pad(0x36) + text))
	return fmt.Sprintf("sha256=%x", sha256.Sum256([]byte(pad(0x5c)+string(inner[:]))))
}

func TestWhatIsSentIsSigned(t *testing.T) {
	r := newReceiver(t, http.StatusNoContent)
	s := Sender{Hosts: []string{"other", r.host()}, Secret: "a secret of the receiver's"}
	if err := s.Send(t.Context(), r.URL+"/hook?of=them", map[string]any{"id": "B", "text": "é <&>"}, when); err != nil {
		t.Fatal(err)
	}
	method, raw, _ := strings.Cut(r.body, " /hook?of=them ")
	if method != "POST" || !strings.Contains(raw, `"id":"B"`) || r.calls != 1 {
		t.Errorf("%d calls, %s", r.calls, r.body)
	}
	if r.header.Get("Content-Type") != "application/json" || r.header.Get("X-Himscore-Timestamp") != "1795000000" || r.header.Get("X-Himscore-Signature") != signed("a secret of the receiver's", "1795000000."+raw) {
		t.Errorf("%v", r.header)
	}
	for _, changed := range []string{Sign("another secret", "1795000000", []byte(raw)), Sign(s.Secret, "1795000001", []byte(raw)), Sign(s.Secret, "1795000000", []byte(raw+" "))} {
		if changed == r.header.Get("X-Himscore-Signature") {
			t.Error("another secret, time or body has the same signature")
		}
	}
}

func TestOnlyConfiguredHostsAreCalled(t *testing.T) {
	r := newReceiver(t, http.StatusOK)
	s := Sender{Hosts: []string{"hooks.example.edu", "hooks.example.edu:8443"}}
	for _, address := range []string{"", "https://hooks.example.edu/x", "http://hooks.example.edu", "https://hooks.example.edu:8443/?a=b"} {
		if err := s.Check(address); err != nil {
			t.Errorf("%q: %v", address, err)
		}
	}
	for _, address := range []string{
		r.URL, "https://example.edu/", "https://hooks.example.edu:444/", "https://hooks.example.edu.evil.org/", "https://hooks.example.edu@evil.org/", "https://user@hooks.example.edu/",
		"https://user:secret@hooks.example.edu/", "//hooks.example.edu/", "hooks.example.edu/x", "ftp://hooks.example.edu/", "file:///etc/passwd", "https://", "https:hooks.example.edu", "javascript:alert(1)",
		"https://hooks.example.edu\\@evil.org/", "https://evil.org#hooks.example.edu", "https://hooks.example.edu\r\nX: y/", " https://hooks.example.edu/", "https://[::1", "%", "\x00",
	} {
		err := s.Check(address)
		f, ok := errors.AsType[*fault.Error](err)
		if !ok || f.Code != fault.InvalidField || len(f.Fields) != 1 || f.Fields[0].Field != "webhook" {
			t.Errorf("%q: %v", address, err)
		}
		if err := s.Send(t.Context(), address, "x", when); err == nil {
			t.Errorf("%q was called", address)
		}
		if err := (Sender{}).Check(address); err == nil {
			t.Errorf("%q was taken without hosts", address)
		}
	}
	if r.calls != 0 {
		t.Errorf("%d calls", r.calls)
	}
}

func TestARefusalIsAnErrorWithoutTheAddress(t *testing.T) {
	tests := map[string]*receiver{}
	for _, status := range []int{301, 302, 307, 308, 400, 404, 410, 500, 503} {
		tests[fmt.Sprint(status)] = newReceiver(t, status)
	}
	gone := newReceiver(t, 0)
	gone.Close() // the last of them: its port, free again, would be given to another
	tests["nobody"] = gone
	for name, r := range tests {
		s := Sender{Hosts: []string{r.host()}}
		err := s.Send(t.Context(), r.URL+"/path-secret?token=secret", "x", when)
		if err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "http://") {
			t.Errorf("%s: %v", name, err)
		}
		if name != "nobody" && (r.calls != 1 || !strings.Contains(fmt.Sprint(err), name)) {
			t.Errorf("%s: %d calls, %v", name, r.calls, err)
		}
	}
}

func TestAReceiverThatIsSilentIsLeft(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	leave := make(chan struct{})
	r := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { cancel(); <-leave }))
	defer r.Close()
	defer close(leave)
	err := Sender{Hosts: []string{strings.TrimPrefix(r.URL, "http://")}}.Send(ctx, r.URL+"/secret", "x", when)
	if !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
}
