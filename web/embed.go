// Package web holds the explorer: a single-page application, built from the sources beside this file. Its build is committed, so
// that the program needs no Node; the gate builds it again and fails on a difference.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Files returns the build: index.html, icon.svg, and assets/ with names that change with their content.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the files are part of the program
	}
	return files
}
