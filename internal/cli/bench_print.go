package cli

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"himscore/internal/fault"
)

// printReports prints a line for each kind of file, and the ratios to pdftotext.
func printReports(w io.Writer, samples []sample, failed map[fault.Code]int) {
	fmt.Fprintf(w, "%-26s %6s %9s %9s %9s %9s %9s %7s\n", "reports one by one, ms", "times", "p50", "p99", "server", "workers", "pdftotext", "ratio")
	var kinds []string
	for _, s := range samples {
		if !slices.Contains(kinds, s.kind) {
			kinds = append(kinds, s.kind)
		}
	}
	slices.Sort(kinds)
	for _, kind := range kinds {
		printKind(w, samples, kind, kind)
	}
	var pdfs []sample
	for _, s := range samples {
		if strings.HasPrefix(s.kind, "pdf") {
			pdfs = append(pdfs, s)
		}
	}
	if len(pdfs) > 0 {
		printKind(w, pdfs, "", "all pdf")
	}
	fmt.Fprintln(w, "server, workers, pdftotext: processor time, mean; ratio: that of server and workers over that of pdftotext on the same files")
	for _, code := range slices.Sorted(maps.Keys(failed)) {
		fmt.Fprintf(w, "refused as %s: %d\n", code, failed[code])
	}
}

func printKind(w io.Writer, samples []sample, kind, title string) {
	wall := of(samples, kind, func(s sample) time.Duration { return s.wall })
	server := mean(of(samples, kind, func(s sample) time.Duration { return s.server }))
	worker := mean(of(samples, kind, func(s sample) time.Duration { return s.worker }))
	other := mean(of(samples, kind, func(s sample) time.Duration { return s.other }))
	fmt.Fprintf(w, "%-26s %6d %9.2f %9.2f %9.2f %9.2f", title, len(wall), ms(quantile(wall, .5)), ms(quantile(wall, .99)), ms(server), ms(worker))
	if other > 0 {
		fmt.Fprintf(w, " %9.2f %7.2f", ms(other), float64(server+worker)/float64(other))
	}
	fmt.Fprintln(w)
}

func mean(all []time.Duration) time.Duration {
	sum := time.Duration(0)
	for _, d := range all {
		sum += d
	}
	return sum / time.Duration(max(1, len(all)))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
