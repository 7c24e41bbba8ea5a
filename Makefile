# Shortcuts for developers. The gate is .ci/run; these are parts of it.

.PHONY: run test test-all neo4j generate explorer lint bench golden mutants

run: ## Serve the seed from memory on http://localhost:8080
	go run . serve

test: ## Everything that needs no database; Neo4j's part is skipped where Java or Maven is missing
	go test -timeout 30m ./...

test-all: ## Everything; fails where a real Neo4j cannot be started
	ENTENTE_REQUIRE_NEO4J=1 go test -timeout 30m ./...

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

mutants: ## One clause of the rules changed at a time: do the tests notice? See go run ./internal/mutants --help
	go run ./internal/mutants
