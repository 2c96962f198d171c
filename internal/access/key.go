// Package access knows who may call. In: API keys, as the configuration, a key file and the database hold them, and the secret that a caller
// sent. Out: the key, with its name and what it may do, or a fault. Secrets are known by their SHA-256 alone. It knows nothing of HTTP.
package access

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Scope is something a key may do.
type Scope string

// The scopes. Each but Admin includes reading the taxonomy and the limits.
const (
	Score Scope = "score" // one resume in, one report out
	Batch Scope = "batch" // batches and what came of them
	Admin Scope = "admin" // what concerns the server itself: its metrics
)

// AllScopes is what a key of HIMSCORE_API_KEYS may do, and everybody where there are no keys.
var AllScopes = []Scope{Score, Batch, Admin}

// Sum is the SHA-256 of a secret. Secrets that we make have 256 random bits, so nothing slower is needed.
type Sum [sha256.Size]byte

// SumOf gives the sum of a secret.
func SumOf(secret string) Sum { return sha256.Sum256([]byte(secret)) }

// Key is an API key, without its secret.
type Key struct {
	Name    string // whose it is. Batches belong to the name: who gets a second key before the first ends, loses none
	Scopes  []Scope
	Sum     Sum
	Created time.Time // zero: not known
	Expires time.Time // zero: never
}

// ID tells the keys of one name apart and gives nothing away.
func (k Key) ID() string { return hex.EncodeToString(k.Sum[:4]) }

// Live says whether the key still opens anything.
func (k Key) Live(now time.Time) bool { return k.Expires.IsZero() || now.Before(k.Expires) }

// May says whether the key has one of the scopes.
func (k Key) May(scopes ...Scope) bool {
	return slices.ContainsFunc(scopes, func(s Scope) bool { return slices.Contains(k.Scopes, s) })
}

// prefix makes a secret recognizable where it should not be: in a repository, in a log.
const prefix = "himscore_"

var letters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// New makes a key. Its secret is in no other place than the answer.
func New(name string, scopes []Scope, created, expires time.Time) (key Key, secret string, err error) {
	if err := checkName(name); err != nil {
		return Key{}, "", err
	}
	if len(scopes) == 0 {
		return Key{}, "", errors.New("a key without a scope opens nothing")
	}
	random := make([]byte, 32)
	_, _ = rand.Read(random) // never fails
	secret = prefix + letters.EncodeToString(random)
	return Key{Name: name, Scopes: scopes, Sum: SumOf(secret), Created: created, Expires: expires}, secret, nil
}

var goodName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,62}$`)

// checkName keeps names apart from the owners that no named key made: see ofSecret and Local.
func checkName(name string) error {
	if !goodName.MatchString(name) || name == Local.Name || strings.HasPrefix(name, unnamed) {
		return fmt.Errorf("%q is no name of a key: it has up to 63 lower-case letters, digits, dots, hyphens and underscores, and is not %q nor begins with %q", name, Local.Name, unnamed)
	}
	return nil
}

// ParseScopes reads scopes that are separated by commas.
func ParseScopes(text string) ([]Scope, error) {
	var scopes []Scope
	for word := range strings.SplitSeq(text, ",") {
		scope := Scope(strings.TrimSpace(word))
		if !slices.Contains(AllScopes, scope) {
			return nil, fmt.Errorf("%q is no scope; there are score, batch and admin", word)
		}
		if !slices.Contains(scopes, scope) {
			scopes = append(scopes, scope)
		}
	}
	return scopes, nil
}

// JoinScopes writes scopes as ParseScopes reads them.
func JoinScopes(scopes []Scope) string {
	words := make([]string, len(scopes))
	for i, s := range scopes {
		words[i] = string(s)
	}
	return strings.Join(words, ",")
}

// ParseSum reads a sum in hexadecimal.
func ParseSum(text string) (Sum, error) {
	raw, err := hex.DecodeString(text)
	if err != nil || len(raw) != sha256.Size {
		return Sum{}, errors.New("is not the SHA-256 of a secret in hexadecimal")
	}
	return Sum(raw), nil
}

// ParseExpiry reads a day, which is the last, or a moment.
func ParseExpiry(text string) (time.Time, error) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day.AddDate(0, 0, 1), nil
	}
	moment, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is neither a day, such as 2027-06-30, nor a moment, such as 2027-06-30T12:00:00Z", text)
	}
	return moment.UTC(), nil
}

// unnamed begins the owner of batches that a key of HIMSCORE_API_KEYS made: such a key has no name.
const unnamed = "key-"

// ofSecret is a key that is configured as its secret. Its owner does not give it away.
func ofSecret(secret string) Key {
	sum := sha256.Sum256([]byte("owner:" + secret))
	return Key{Name: unnamed + hex.EncodeToString(sum[:8]), Scopes: AllScopes, Sum: SumOf(secret)}
}

// Local is who calls where there are no keys: everybody on this machine.
var Local = Key{Name: "local", Scopes: AllScopes}
