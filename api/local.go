package api

import (
	"net"
	"net/http"
	"net/netip"
	"strings"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// onlyLocal refuses what reaches a server without keys from elsewhere, though it listens on loopback only: through a proxy on this machine, from a web page
// whose name was made to point here, or from a page of another site in a browser on this machine.
func onlyLocal(c *gin.Context, foreign *http.CrossOriginProtection) error {
	for _, from := range forwardedFor(c.Request.Header) {
		if !isLoopback(from) {
			return fault.New(fault.Unauthorized, "this server has no API keys and serves its own machine only, and this request came through a proxy; make a key with himscore keys add")
		}
	}
	host := c.Request.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if !isLoopback(host) {
		return fault.New(fault.Forbidden, "this server has no API keys and serves its own machine only; call it as localhost, or make a key with himscore keys add")
	}
	if foreign.Check(c.Request) != nil {
		return fault.New(fault.Forbidden, "this server has no API keys and takes nothing from pages of other origins; name the origin in HIMSCORE_CORS_ORIGINS")
	}
	return nil
}

// forwardedFor are the addresses that proxies say the request came from. What is no address counts as one from elsewhere.
func forwardedFor(header http.Header) []string {
	var from []string
	for _, name := range []string{"X-Forwarded-For", "X-Real-Ip"} {
		for _, value := range header[name] {
			for entry := range strings.SplitSeq(value, ",") {
				from = append(from, strings.TrimSpace(entry))
			}
		}
	}
	if len(from) == 0 && header.Get("Forwarded") != "" {
		from = append(from, "somewhere") // its grammar is rich, and a proxy that sends it alone is rare
	}
	return from
}

func isLoopback(host string) bool {
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	if err == nil {
		return ip.Unmap().IsLoopback()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
