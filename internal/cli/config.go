package cli

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/alecthomas/kong"
)

type configGroup struct {
	Print configPrintCommand `cmd:"" help:"Print every setting as serve would take it, and where it comes from. Secrets are masked."`
}

type configPrintCommand struct{ serverSettings }

// Run prints what --config reads again, but for the secrets; then it fails if serve would not start with it.
func (c *configPrintCommand) Run(p *program, parsed *kong.Context) error {
	given := map[*kong.Flag]bool{}
	for _, path := range parsed.Path {
		if path.Flag != nil && !path.Resolved {
			given[path.Flag] = true
		}
	}
	byOrigin := map[string][]string{}
	for _, flag := range parsed.Selected().Flags {
		if len(flag.Envs) == 0 {
			continue
		}
		origin, _ := p.file.origin(flag)
		if given[flag] {
			origin = fromFlags
		}
		value := masked(flag.Target.String(), flag.Tag.Get("secret"))
		byOrigin[origin] = append(byOrigin[origin], flag.Envs[0]+"="+value)
	}
	for _, group := range []struct{ origin, title string }{
		{fromFlags, "set by flags"}, {fromEnvironment, "set by the environment"}, {fromFile, "set by " + p.file.path}, {fromDefault, "not set"},
	} {
		if lines := byOrigin[group.origin]; len(lines) > 0 {
			fmt.Fprintf(p.stdout, "# %s\n%s\n", group.title, strings.Join(lines, "\n"))
		}
	}
	_, _, _, err := c.checked(p)
	return err
}

const fromFlags = "flags"

// mask stands for a secret; what is not set is shown as not set.
const mask = "***"

// masked hides a value that is a secret, or the password within it.
func masked(value, secret string) string {
	switch {
	case value == "" || secret == "":
		return value
	case secret != "password":
		return mask
	}
	u, err := url.Parse(value)
	if err != nil {
		return mask
	}
	if u.Query().Has("password") {
		return mask
	}
	if _, has := u.User.Password(); has {
		u.User = url.UserPassword(u.User.Username(), mask)
		value = strings.Replace(u.String(), url.QueryEscape(mask), mask, 1)
	}
	return value
}
