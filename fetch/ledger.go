package fetch

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"entente/graph"
)

// ledgerName is the file of the ledger, in the folder of the copies.
const ledgerName = "ledger.json"

// Copy is what the ledger knows of one file.
type Copy struct {
	Address      string    `json:"address"` // that was asked
	File         string    `json:"file"`    // beside the ledger
	Size         int64     `json:"size"`    // in bytes
	SHA256       string    `json:"sha256"`  // in hexadecimal digits
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"lastModified,omitempty"` // as the server wrote it
	Licence      string    `json:"licence,omitempty"`
	Fetched      time.Time `json:"fetched"` // when it arrived
	Checked      time.Time `json:"checked"` // when the server last said that it is the latest
	// Loaded says of each store, by its address, which load brought the copy into it.
	Loaded map[string]Loaded `json:"loaded,omitempty"`
}

// Loaded is a load of a copy.
type Loaded struct {
	As   string `json:"as"`   // a digest of the copy and of the options with which it was loaded
	Load string `json:"load"` // the SHA-256 by which the store knows the load
}

// Ledger is what is kept in a folder, by the name of the source. It is not safe for use by several goroutines.
type Ledger struct {
	folder string
	Copies map[string]*Copy `json:"copies"`
}

// OpenLedger returns the ledger of a folder, which is made if it is not there. It returns CORRUPT for a ledger that cannot be read, and
// INVALID_ARGUMENT for a folder that cannot be made.
func OpenLedger(folder string) (*Ledger, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, "the folder "+folder+" for the copies cannot be made; name another one", err)
	}
	l := &Ledger{folder: folder, Copies: map[string]*Copy{}}
	text, err := os.ReadFile(filepath.Join(folder, ledgerName))
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err == nil {
		err = json.Unmarshal(text, l)
	}
	if err != nil {
		return nil, graph.Wrap(graph.CodeCorrupt, "the ledger "+filepath.Join(folder, ledgerName)+
			" cannot be read; remove it, and all files are fetched again", err)
	}
	return l, nil
}

// Save writes the ledger, whole or not at all.
func (l *Ledger) Save() error {
	text, err := json.MarshalIndent(l, "", "  ")
	if err != nil {
		return err
	}
	temporary := filepath.Join(l.folder, ledgerName+".new")
	if err := os.WriteFile(temporary, append(text, '\n'), 0o644); err != nil {
		return graph.Wrap(graph.CodeStorageFull, "the ledger in "+l.folder+" cannot be written; free some space, and check who may write there", err)
	}
	return os.Rename(temporary, filepath.Join(l.folder, ledgerName))
}

// Path returns where a copy lies.
func (l *Ledger) Path(c *Copy) string { return filepath.Join(l.folder, filepath.FromSlash(c.File)) }

// Whole returns the copy of a name if it lies there as the ledger says, byte for byte; nil otherwise.
func (l *Ledger) Whole(name string) *Copy {
	c := l.Copies[name]
	if c == nil {
		return nil
	}
	if sum, size, err := digest(l.Path(c)); err != nil || size != c.Size || sum != c.SHA256 {
		return nil
	}
	return c
}
