package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"

	"entente/graph"
)

// result is what one load took.
type result struct {
	wall, cpu time.Duration
	peak      int64 // bytes of memory that the command held at most
	loaded    struct {
		Records  graph.Records                     `json:"records"`
		Entities map[graph.EntityKind]graph.Report `json:"entities"`
		Report   graph.Report                      `json:"report"`
	}
}

// keep takes the better of two results.
func (r *result) keep(one result) {
	if r.wall == 0 || one.wall < r.wall {
		*r = one
	}
}

// load runs the command.
func (b *bench) load(store string, env []string) (result, error) {
	cmd := exec.CommandContext(b.ctx, b.entente, "load", "cordis", "--store", store, "--quiet", "--json", "--rejects", "none", b.release)
	cmd.Env = append(os.Environ(), env...)
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	started := time.Now()
	if err := cmd.Run(); err != nil {
		return result{}, fmt.Errorf("load into %s: %w\n%s", store, err, problems.Bytes())
	}
	r := result{wall: time.Since(started), cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		r.peak = usage.Maxrss << 10
	}
	return r, json.Unmarshal(out.Bytes(), &r.loaded)
}

// serving is how soon a server on the file answers, and how fast it suggests.
type serving struct {
	first    time.Duration
	p50, p99 time.Duration
	asked    int
	peak     int64
}

// serve starts the server on the file and asks it.
func (b *bench) serve() (s serving, err error) {
	address, err := freeAddress()
	if err != nil {
		return s, err
	}
	cmd := exec.CommandContext(b.ctx, b.entente, "serve", "--store", "file:"+b.storePath(), "--listen", address)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	started := time.Now()
	if err := cmd.Start(); err != nil {
		return s, err
	}
	defer func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait() // the server says itself what went wrong
		if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			s.peak = usage.Maxrss << 10
		}
		if err != nil {
			err = fmt.Errorf("%w\n%s", err, problems.Bytes())
		}
	}()
	url := "http://" + address + "/graphql"
	for {
		if _, err = ask(url, `{ stats { facts } }`); err == nil {
			break
		}
		if time.Since(started) > time.Minute {
			return s, errors.New("the server does not answer within a minute")
		}
		time.Sleep(5 * time.Millisecond)
	}
	s.first = time.Since(started)
	var times []time.Duration
	for _, text := range b.prefixes() {
		query := fmt.Sprintf(`{ suggest(prefix: %q, kinds: [INSTITUTION]) { id name } }`, text)
		begun := time.Now()
		if _, err := ask(url, query); err != nil {
			return s, err
		}
		times = append(times, time.Since(begun))
	}
	slices.Sort(times)
	s.asked, s.p50, s.p99 = len(times), times[len(times)/2], times[len(times)*99/100]
	return s, nil
}

// prefixes are what people type: every run of three letters, the vowels in the middle, as typed and with accents.
func (b *bench) prefixes() []string {
	var out []string
	for _, first := range "abcdefghijklmnopqrstuvwxyz" {
		for _, second := range "aeioué" {
			for _, third := range "nrstlc" {
				out = append(out, string([]rune{first, second, third}))
			}
		}
	}
	return out
}

func ask(url, query string) ([]byte, error) {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return nil, err
	}
	res, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(bufio.NewReader(res.Body))
	if err == nil && (res.StatusCode != http.StatusOK || strings.HasPrefix(string(answer), `{"errors"`)) {
		err = fmt.Errorf("%s: %s", res.Status, answer)
	}
	return answer, err
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}

// report prints the results as the tables of bench/README.md.
func (b *bench) report(file, offline, live result) error {
	served, err := b.serve()
	if err != nil {
		return err
	}
	info, err := os.Stat(b.storePath())
	if err != nil {
		return err
	}
	entities := 0
	for _, r := range file.loaded.Entities {
		entities += r.Created
	}
	fmt.Printf("| load | wall | to the offline importer | rows/s | entities/s | processor time | peak memory |\n|---|---|---|---|---|---|---|\n")
	for _, row := range []struct {
		name string
		r    result
	}{{"file", file}, {"Neo4j's offline importer, from files made for it", offline}, {"live Neo4j", live}} {
		seconds := row.r.wall.Seconds()
		fmt.Printf("| %s | %.1f s | %.2f | ", row.name, seconds, seconds/offline.wall.Seconds())
		if row.r.cpu == 0 {
			fmt.Println("| | | |")
			continue
		}
		fmt.Printf("%.0f | %.0f | %.1f s | %d MB |\n", float64(row.r.loaded.Records.Read)/seconds, float64(entities)/seconds,
			row.r.cpu.Seconds(), row.r.peak>>20)
	}
	fmt.Printf("\n%d records: %d created, %d updated, %d unchanged, %d rejected; %d entities; the file has %d MB.\n",
		file.loaded.Records.Read, file.loaded.Records.Created, file.loaded.Records.Updated, file.loaded.Records.Unchanged,
		file.loaded.Records.Rejected, entities, info.Size()>>20)
	fmt.Printf("serve on the file: first answer after %.2f s, %d MB at most; suggest over HTTP, %d prefixes of three letters, one client: "+
		"p50 %.1f ms, p99 %.1f ms.\n", served.first.Seconds(), served.peak>>20, served.asked, ms(served.p50), ms(served.p99))
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
