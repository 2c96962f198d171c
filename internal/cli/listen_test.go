package cli

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"himscore/internal/access"
)

// listening is the address of a server with our bounds, but for the time for headers, that answers 200 to everything.
func listening(t *testing.T, https *tls.Config, forHeaders time.Duration) string {
	t.Helper()
	answer := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok") })
	server := newHTTPServer(answer, https, time.Second, slog.New(slog.DiscardHandler))
	server.ReadHeaderTimeout = forHeaders
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, listener, server, func() {}) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return listener.Addr().String()
}

func TestWhoSendsNoHeaderIsCutOff(t *testing.T) {
	if s := newHTTPServer(nil, nil, time.Second, slog.New(slog.DiscardHandler)); s.ReadHeaderTimeout != headerTimeout || s.ReadTimeout == 0 || s.WriteTimeout == 0 || s.IdleTimeout == 0 || s.MaxHeaderBytes != 2*maxHeaderBytes {
		t.Errorf("%+v", s)
	}
	for name, sent := range map[string]string{"nothing": "", "half a line": "GET / HT", "a header without an end": "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n"} {
		connection, err := net.Dial("tcp", listening(t, nil, 50*time.Millisecond))
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		_ = connection.SetDeadline(time.Now().Add(10 * time.Second))
		_, _ = io.WriteString(connection, sent)
		if rest, err := io.ReadAll(connection); err != nil || bytes.Contains(rest, []byte("200 OK")) {
			t.Errorf("%s: %q %v", name, rest, err)
		}
	}
}

func TestHeadersAreBounded(t *testing.T) {
	connection, err := net.Dial("tcp", listening(t, nil, time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	_ = connection.SetDeadline(time.Now().Add(10 * time.Second))
	go func() {
		_, _ = io.WriteString(connection, "GET / HTTP/1.1\r\nHost: x\r\n"+strings.Repeat("A: "+strings.Repeat("b", 1000)+"\r\n", 3*maxHeaderBytes/1000)+"\r\n")
	}()
	answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil || answer.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("%+v %v", answer, err)
	}
}

// writeCertificate writes a certificate for 127.0.0.1 with a serial number and its key.
func writeCertificate(t *testing.T, cert, key string, serial int64) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(serial), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	public, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	for path, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: public}, key: {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
		moment := time.Unix(1_800_000_000+serial, 0) // so that each is newer than the one before, however coarse the clock of the files
		if err := os.Chtimes(path, moment, moment); err != nil {
			t.Fatal(err)
		}
	}
}

func TestHTTPSTakesUpANewCertificate(t *testing.T) {
	folder := t.TempDir()
	cert, key := filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
	if _, err := tlsOf(cert, key, slog.New(slog.DiscardHandler)); err == nil {
		t.Error("a certificate that is not there")
	}
	writeCertificate(t, cert, key, 1)
	https, err := tlsOf(cert, key, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	address := listening(t, https, time.Minute)
	serial := func() int64 {
		connection, err := tls.Dial("tcp", address, &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS12})
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		return connection.ConnectionState().PeerCertificates[0].SerialNumber.Int64()
	}
	if got := serial(); got != 1 {
		t.Errorf("certificate %d", got)
	}
	if err := os.WriteFile(cert, []byte("half a certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := serial(); got != 1 {
		t.Errorf("certificate %d while the files do not fit", got)
	}
	writeCertificate(t, cert, key, 2)
	if got := serial(); got != 2 {
		t.Errorf("certificate %d after a new one", got)
	}
	if connection, err := tls.Dial("tcp", address, &tls.Config{InsecureSkipVerify: true, MaxVersion: tls.VersionTLS11}); err == nil {
		connection.Close()
		t.Error("TLS 1.1 is taken")
	}
}

func TestARunningServerLearnsOfKeysAndSpeaksHTTPS(t *testing.T) {
	folder := t.TempDir()
	cert, certKey, keys := filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem"), filepath.Join(folder, "keys")
	writeCertificate(t, cert, certKey, 1)
	newKey := func(name string) (access.Key, string) {
		key, secret, err := access.New(name, access.AllScopes, time.Now(), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		if err := access.AppendToFile(keys, key); err != nil {
			t.Fatal(err)
		}
		return key, secret
	}
	old, oldSecret := newKey("career-center")
	server := startServer(t, "--key-file", keys, "--tls-cert", cert, "--tls-key", certKey)
	if !strings.HasPrefix(server, "https://") {
		t.Fatal(server)
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, ForceAttemptHTTP2: true}}
	defer client.CloseIdleConnections()
	status := func(secret string) int {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server+"/v1/limits", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", "Bearer "+secret)
		answer, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		if answer.ProtoMajor != 2 {
			t.Errorf("spoken in %s", answer.Proto)
		}
		return answer.StatusCode
	}
	within := func(secret string, want int) {
		t.Helper()
		end := time.Now().Add(20 * time.Second)
		for status(secret) != want {
			if time.Now().After(end) {
				t.Fatalf("not %d within 20 seconds", want)
			}
			time.Sleep(20 * time.Millisecond) // it decides nothing
		}
	}
	if got := status(oldSecret); got != 200 {
		t.Errorf("the key of the start: %d", got)
	}
	_, youngSecret := newKey("career-center")
	within(youngSecret, 200)
	if _, err := access.ExpireInFile(keys, old.ID(), time.Now(), time.Now()); err != nil {
		t.Fatal(err)
	}
	within(oldSecret, 401)
	if got := status(youngSecret); got != 200 {
		t.Errorf("the new key: %d", got)
	}
	var out bytes.Buffer
	args := []string{"health", "--address", strings.TrimPrefix(server, "https://"), "--tls-cert", cert}
	if got := run(&program{ctx: t.Context(), stdout: &out, stderr: &out}, args); got != exitDone {
		t.Errorf("health: %s", out.String())
	}
	writeCertificate(t, filepath.Join(folder, "other.pem"), filepath.Join(folder, "other-key.pem"), 3)
	args[len(args)-1] = filepath.Join(folder, "other.pem")
	if got := run(&program{ctx: t.Context(), stdout: &out, stderr: &out}, args); got != exitFailed {
		t.Errorf("health of a server with another certificate: %s", out.String())
	}
}
