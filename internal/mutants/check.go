package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
)

// checker tells whether mutants compile without building them, which is much quicker.
type checker struct {
	fset     *token.FileSet
	importer types.Importer
	packages map[string]*checked // by folder, from the root of the module, with slashes
}

// checked is a package as it is.
type checked struct {
	path, name string
	files      map[string]*ast.File // by name
}

// newChecker builds what the packages in the folders import.
func newChecker(ctx context.Context, root string, folders []string) (*checker, error) {
	args := []string{"list", "-export", "-deps", "-json=ImportPath,Name,Dir,Export,GoFiles,DepOnly,Standard", "os", "strconv"}
	for _, f := range folders {
		args = append(args, "./"+f)
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Stderr = root, &stderr
	listed, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w: %s", err, stderr.Bytes())
	}
	c := &checker{fset: token.NewFileSet(), packages: map[string]*checked{}}
	exports := map[string]string{}
	for d := json.NewDecoder(bytes.NewReader(listed)); ; {
		var p struct {
			ImportPath, Name, Dir, Export string
			GoFiles                       []string
			DepOnly, Standard             bool
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		exports[p.ImportPath] = p.Export
		if p.DepOnly || p.Standard {
			continue
		}
		own := &checked{path: p.ImportPath, name: p.Name, files: map[string]*ast.File{}}
		for _, name := range p.GoFiles {
			if own.files[name], err = parser.ParseFile(c.fset, filepath.Join(p.Dir, name), nil, 0); err != nil {
				return nil, err
			}
		}
		folder, err := filepath.Rel(root, p.Dir)
		if err != nil {
			return nil, err
		}
		c.packages[filepath.ToSlash(folder)] = own
	}
	c.importer = importer.ForCompiler(c.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	return c, nil
}

// compiles reports whether the package of a mutant compiles with it. Its tests, and other packages, may not.
func (c *checker) compiles(m mutant) bool {
	return c.check(path.Dir(m.File), map[string][]byte{path.Base(m.File): m.content()})
}

// switches reports whether the package of a mutant compiles with it behind a switch.
func (c *checker) switches(m mutant) bool {
	folder := path.Dir(m.File)
	return m.within.kind != elsewhere && c.check(folder, map[string][]byte{
		path.Base(m.File): withSwitches([]numbered{{m, 1}}), switchFile: switchSource(c.packages[folder].name),
	})
}

// check reports whether the package in a folder compiles with other or more files.
func (c *checker) check(folder string, changed map[string][]byte) bool {
	p := c.packages[folder]
	if p == nil {
		return false
	}
	var files []*ast.File
	for name, content := range changed {
		if p.files[name] == nil && name != switchFile {
			return false // not part of the program on this platform
		}
		f, err := parser.ParseFile(c.fset, path.Join(folder, name), content, 0)
		if err != nil {
			return false
		}
		files = append(files, f)
	}
	for name, f := range p.files {
		if _, ok := changed[name]; !ok {
			files = append(files, f)
		}
	}
	_, err := (&types.Config{Importer: c.importer}).Check(p.path, c.fset, files, nil)
	return err == nil
}

// nameOf returns the name of the package of a file.
func (c *checker) nameOf(file string) string { return c.packages[path.Dir(file)].name }
