//go:build !linux

package local

import "os/exec"

// tieToParent does what it can where the kernel has no such tie: the child stays in the process group of this process,
// so that Ctrl-C and a closed terminal end both. After kill -9 of this process the child lives on,
// and may lose its temporary home to a later start.
func tieToParent(*exec.Cmd) {}
