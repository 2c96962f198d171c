package config

import (
	"errors"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// ServerFlags are the settings of the HTTP server, as text. The tag secret says what is masked where settings are printed.
type ServerFlags struct {
	Address        string `env:"HIMSCORE_ADDRESS" default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Where to listen. Addresses other machines can reach need API keys."`
	APIKeys        string `name:"api-keys" env:"HIMSCORE_API_KEYS" secret:"true" placeholder:"KEY,..." help:"Keys that callers of /v1 may send, separated by commas, each at least 16 characters, for all scopes. Better set as a variable: other users see flags. Keys with names, scopes and an end are made with: himscore keys add."`
	KeyFile        string `env:"HIMSCORE_KEY_FILE" placeholder:"FILE" help:"Keys with names, one a line, as himscore keys add writes them; read again when it changes."`
	TLSCert        string `name:"tls-cert" env:"HIMSCORE_TLS_CERT" placeholder:"FILE" help:"Certificate chain in PEM, to answer over HTTPS; read again when it changes."`
	TLSKey         string `name:"tls-key" env:"HIMSCORE_TLS_KEY" placeholder:"FILE" help:"Private key of the certificate in PEM."`
	TrustedProxies string `env:"HIMSCORE_TRUSTED_PROXIES" placeholder:"CIDR,..." help:"Addresses or networks of proxies whose X-Forwarded-For is believed."`
	CORSOrigins    string `name:"cors-origins" env:"HIMSCORE_CORS_ORIGINS" placeholder:"ORIGIN,..." help:"Origins of web pages that may call, such as https://careers.example.edu."`
	InFlight       string `env:"HIMSCORE_IN_FLIGHT" default:"64" placeholder:"N" help:"Resumes taken in at the same time; more are answered with busy."`
	KeyInFlight    string `env:"HIMSCORE_KEY_IN_FLIGHT" default:"48" placeholder:"N" help:"Resumes of one key taken in at the same time; more are answered with rate_limited."`
	KeyRate        string `env:"HIMSCORE_KEY_RATE" default:"1000" placeholder:"N" help:"Requests a second of one key, twice as many at once; more are answered with rate_limited. 0 for no limit."`
	CacheBytes     string `env:"HIMSCORE_CACHE_BYTES" default:"32MiB" placeholder:"SIZE" help:"Most memory for reports that are asked for again within ten minutes by the same key; 0 to keep none."`
	LogLevel       string `env:"HIMSCORE_LOG_LEVEL" default:"info" placeholder:"LEVEL" help:"debug, info, warn or error."`
}

// Server is the configuration of the HTTP server.
type Server struct {
	Address        string
	Local          bool // no other machine can reach the address
	APIKeys        []string
	KeyFile        string
	TLSCert        string // with TLSKey, or both are empty
	TLSKey         string
	TrustedProxies []string
	CORSOrigins    []string
	InFlight       int
	KeyInFlight    int
	KeyRate        int // requests a second, 0 for no limit
	CacheBytes     int64
	LogLevel       slog.Level
}

// Server checks the flags; the error joins all that is wrong with them. Whether an address that others can reach has keys, only the database may know.
func (f ServerFlags) Server() (Server, error) {
	var c checker
	server := Server{
		Address:        f.Address,
		Local:          c.address(f.Address),
		APIKeys:        splitList(f.APIKeys),
		KeyFile:        f.KeyFile,
		TLSCert:        f.TLSCert,
		TLSKey:         f.TLSKey,
		TrustedProxies: c.networks("trusted-proxies", f.TrustedProxies),
		CORSOrigins:    c.origins("cors-origins", f.CORSOrigins),
		InFlight:       c.number("in-flight", f.InFlight, 1, 10_000),
		KeyInFlight:    c.number("key-in-flight", f.KeyInFlight, 1, 10_000),
		KeyRate:        c.number("key-rate", f.KeyRate, 0, 1_000_000),
		CacheBytes:     c.size("cache-bytes", f.CacheBytes, 0, 64<<30),
	}
	for i, key := range server.APIKeys {
		if len(key) < minKeyLength {
			c.wrong("api-keys", "key %d has fewer than %d characters", i+1, minKeyLength)
		}
	}
	if err := server.LogLevel.UnmarshalText([]byte(f.LogLevel)); err != nil {
		c.wrong("log-level", "%q is not debug, info, warn or error", f.LogLevel)
	}
	if (f.TLSCert == "") != (f.TLSKey == "") {
		c.wrong("tls-cert", "needs --tls-key beside it, and the other way round")
	}
	return server, errors.Join(c.mistakes...)
}

// address checks HOST:PORT and says whether only this machine can reach it: nobody reaches what is no address, and an empty host means every address there
// is.
func (c *checker) address(text string) bool {
	host, port, err := net.SplitHostPort(text)
	if _, badPort := strconv.ParseUint(port, 10, 16); err != nil || badPort != nil {
		c.wrong("address", "%q is not HOST:PORT, such as 127.0.0.1:8080", text)
		return true
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func (c *checker) networks(flag, text string) []string {
	list := splitList(text)
	for _, entry := range list {
		_, notAddress := netip.ParseAddr(entry)
		if _, err := netip.ParsePrefix(entry); err != nil && notAddress != nil {
			c.wrong(flag, "%q is neither an address nor a network, such as 10.0.0.0/8", entry)
		}
	}
	return list
}

// origins checks that each is one of a browser: a scheme and a host, and nothing behind. All of the web is none.
func (c *checker) origins(flag, text string) []string {
	list := splitList(text)
	for _, entry := range list {
		u, err := url.Parse(entry)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || entry != strings.ToLower(u.Scheme+"://"+u.Host) {
			c.wrong(flag, "%q is not an origin, such as https://careers.example.edu", entry)
		}
	}
	return list
}
