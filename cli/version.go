package cli

import (
	"fmt"
	"runtime/debug"
)

type versionCmd struct{}

// Run prints the version that the build recorded.
func (versionCmd) Run(p Program) error {
	_, err := fmt.Fprintln(p.Stdout, "entente", version())
	return err
}

// version returns the module version or revision of the build, "devel" when neither was recorded.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value[:min(12, len(s.Value))]
		}
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	return "devel"
}
