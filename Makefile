# Shortcuts for developers. The gate is .ci/run; these are parts of it.

.PHONY: run test neo4j generate explorer lint bench golden long race fuzz rounds mutants

run: ## Serve the seed from memory on http://localhost:8080
	go run . serve

test: ## All tests; says last what was skipped and how to have it. ENTENTE_REQUIRE=all fails instead
	go run ./internal/testall

neo4j: ## A real Neo4j on free ports of 127.0.0.1, until Ctrl-C
	go run ./graph/neo4j/local/cmd/neo4j-local

generate: ## Generated code, after a change of schema.graphqls or gqlgen.yml
	go generate ./...

explorer: ## The explorer, after a change in web/ or of schema.graphqls: checked, built into web/dist, tested
	cd web && npm ci && npm run build && npm test

lint: ## What the gate checks besides the tests
	go vet ./...
	go tool staticcheck ./...
	test -z "$$(gofmt -l .)"

golden: ## Renew the recorded answers of the golden queries; read the diff before you commit it
	go test ./server/gql -update

bench: ## The benchmarks of both stores, the same for each
	go run ./graph/neo4j/local/cmd/neo4j-local -- go test -run '^$$' -bench . -benchtime 1s ./graph/embedded ./graph/neo4j ./bench

.PHONY: outdated
outdated: ## What is behind: libraries and tools of Go, packages of npm that the Node of this machine can run
	@go list -m -u -f '{{with .Update}}{{$$.Path}} {{$$.Version}}, newest {{.Version}}{{end}}' \
		$$(go list -m -f '{{if not (or .Main .Indirect)}}{{.Path}}{{end}}' all) $$(go list -f '{{if .Module.Indirect}}{{.Module.Path}}{{end}}' tool)
	@cd web && { test -d node_modules || npm ci; } && { npm outdated || test $$? -eq 1; }

# What takes too long for every change.

FUZZTIME ?= 2m
ROUNDS ?= 50
OPS ?= 400
CHECKS ?= 5000

long: ## Hours: the race detector, every fuzz target, many rounds of what is drawn by chance, and mutants
	$(MAKE) race
	$(MAKE) fuzz
	$(MAKE) rounds
	$(MAKE) mutants

race: ## All Go tests under the race detector
	go run ./internal/testall -race -timeout 3h ./...

fuzz: ## Every fuzz target, FUZZTIME each
	set -e; for dir in $$(grep -rlE --include='*_test.go' --exclude-dir=node_modules '^func Fuzz' . | xargs -n 1 dirname | sort -u); do \
	  for target in $$(grep -hoE '^func Fuzz\w+' $$dir/*_test.go | cut -c 6-); do \
	    echo "$$dir $$target"; go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$dir; \
	  done; \
	done

rounds: ## What is drawn by chance: ROUNDS graphs with OPS questions, every test that is alike, CHECKS inputs for each property
	go test -timeout 6h ./graph/storetest ./graph/embedded ./graph/differential -args -storetest.rounds=$(ROUNDS) -storetest.ops=$(OPS)
	go test -timeout 6h ./graph/neo4j -args -storetest.rounds=$(ROUNDS) -storetest.whole
	go test -timeout 6h -run 'KilledLoad|Neo4j' ./cli -args -kills=$(ROUNDS)
	go test -timeout 6h -skip '^Test(Conformance|Shape)$$' \
	  $$(go list -f '{{.ImportPath}} {{.TestImports}} {{.XTestImports}}' ./... | grep -F pgregory.net/rapid | cut -d ' ' -f 1) -args -rapid.checks=$(CHECKS)

mutants: ## One clause of the rules changed at a time: do the tests notice? See go run ./internal/mutants --help
	go run ./internal/mutants
