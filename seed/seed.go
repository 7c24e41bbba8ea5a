// Package seed is the curated dataset that is part of the program: what the source documents state, as YAML that people read and edit.
// README.md says what belongs in it; package curated reads it, as it reads anybody's folder.
package seed

import (
	"embed"
	"io/fs"

	"entente/loader"
	"entente/loader/curated"
)

// FS holds the files of the curated dataset.
//
//go:embed *.yml
var FS embed.FS

// New returns the source that reads the dataset in the top folder of files, which is FS or a version of it.
func New(files fs.FS) loader.Source { return curated.New(files, curated.Options{Name: "seed"}) }
