package docx

import (
	"strconv"
	"strings"
)

// paint is the color of text or of the ground it stands on.
type paint uint32

const (
	unpainted paint = iota // left to what lies beneath
	automatic              // text: black on light and white on dark; ground: none
	somePaint              // a color that only the theme or a picture knows
	known     paint = 1 << 24
	paper           = known | 0xffffff
)

// Channels of two colors that differ by no more than this look the same on paper.
const sameShade = 0x0f

// looksLike reports whether text of one color on a ground of the other cannot be seen.
func (p paint) looksLike(q paint) bool {
	if p < known || q < known {
		return false
	}
	for shift := 0; shift < 24; shift += 8 {
		a, b := int(p>>shift&0xff), int(q>>shift&0xff)
		if max(a-b, b-a) > sameShade {
			return false
		}
	}
	return true
}

// visible reports whether a ground is one: a color other than that of paper.
func (p paint) visible() bool { return p == somePaint || p >= known && !p.looksLike(paper) }

// over is the paint that shows where p lies on q.
func (p paint) over(q paint) paint {
	if p == unpainted {
		return q
	}
	return p
}

// hexPaint reads "1F3864" or "auto".
func hexPaint(value string) paint {
	if value == "auto" {
		return automatic
	}
	if rgb, err := strconv.ParseUint(value, 16, 32); err == nil && len(value) == 6 {
		return known | paint(rgb)
	}
	return unpainted
}

// themePaint knows the two colors of a theme that hardly any theme changes. Word writes the hexadecimal value beside
// the name of every other.
func themePaint(name string) paint {
	switch name {
	case "":
		return unpainted
	case "background1", "light1", "bg1", "lt1":
		return paper
	case "text1", "dark1", "tx1", "dk1":
		return known
	}
	return somePaint
}

// textColor reads w:color.
func textColor(e element) paint {
	value := hexPaint(e.attr("val"))
	if theme := e.attr("themeColor"); theme != "" && value < known {
		if e.attr("themeShade") != "" || e.attr("themeTint") != "" {
			return somePaint
		}
		return themePaint(theme)
	}
	return value
}

// shading reads w:shd: the ground that text stands on, automatic for none.
func shading(e element) paint {
	fill := e.attr("fill")
	if e.attr("val") == "solid" {
		if color := hexPaint(e.attr("color")); color >= known {
			return color
		}
		return known // automatic color, solid: black
	}
	ground := hexPaint(fill)
	if theme := e.attr("themeFill"); theme != "" && ground < known {
		if e.attr("themeFillShade") != "" || e.attr("themeFillTint") != "" {
			return somePaint
		}
		return themePaint(theme)
	}
	if strings.HasPrefix(e.attr("val"), "pct") && ground == automatic {
		return somePaint
	}
	return max(ground, automatic)
}

// highlight reads w:highlight, whose colors have names.
func highlight(name string) paint {
	switch name {
	case "none", "":
		return automatic
	case "white":
		return paper
	case "black":
		return known
	}
	return somePaint
}
