// Package webhook tells another system that a batch has ended. In: an address whose host the configuration allows, and what is to be told. Out: one
// signed request. It is the only package that calls the network, and without configured hosts it calls nobody.
package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"himscore/internal/fault"
)

// Sender sends to the hosts it knows. Its zero value knows none.
type Sender struct {
	Hosts  []string // host or host:port, as they stand in the address
	Secret string   // signs what is sent
}

// timeout is for one attempt, from the connection to the answer.
const timeout = 10 * time.Second

// Check refuses an address that Send would refuse; "" is no address and fine.
func (s Sender) Check(address string) error {
	if address == "" {
		return nil
	}
	if len(s.Hosts) == 0 {
		return fault.Invalid(fault.FieldError{Field: "webhook", Message: "is not taken: this server has no hosts configured that it may call"})
	}
	at, err := url.Parse(address)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || at.User != nil {
		return fault.Invalid(fault.FieldError{Field: "webhook", Message: "is not an address such as https://host/path"})
	}
	if !slices.Contains(s.Hosts, at.Host) {
		return fault.Invalid(fault.FieldError{Field: "webhook", Message: "has a host that this server may not call"})
	}
	return nil
}

// Send posts body as JSON with the headers X-Himscore-Timestamp (seconds since 1970) and X-Himscore-Signature: "sha256=" and the HMAC-SHA256, in hex, of
// the timestamp, a dot and the body. The receiver compares the signature, and refuses timestamps older than some minutes. Every status of
// 2xx is a success; redirects are not followed.
func (s Sender) Send(ctx context.Context, address string, body any, now time.Time) error {
	if err := s.Check(address); err != nil {
		return err
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(raw))
	if err != nil {
		return err
	}
	stamp := strconv.FormatInt(now.Unix(), 10)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "himscore")
	request.Header.Set("X-Himscore-Timestamp", stamp)
	request.Header.Set("X-Himscore-Signature", Sign(s.Secret, stamp, raw))
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(request)
	if err != nil {
		if failed, ok := errors.AsType[*url.Error](err); ok {
			err = failed.Err // without the address
		}
		return fmt.Errorf("call the webhook: %w", err)
	}
	defer answer.Body.Close()
	_, _ = io.CopyN(io.Discard, answer.Body, 64<<10)
	if answer.StatusCode/100 != 2 {
		return fmt.Errorf("call the webhook: status %d", answer.StatusCode)
	}
	return nil
}

// Sign gives the signature of a body that is sent at a time.
func Sign(secret, timestamp string, body []byte) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(timestamp))
	mac.Write([]byte{'.'})
	mac.Write(body)
	return "sha256=" + hex.EncodeToString(mac.Sum(nil))
}
