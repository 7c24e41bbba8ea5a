// Package storetest holds what every graph.Store must be able to do, as tests:
//
//   - Run is the conformance suite. Its cases read as the sentences of the contract in graph.Reader and graph.Writer,
//     and a failure names the sentence that is broken. No store is excused from any of it. Pinned is the same for a
//     graph.Pinner.
//   - Reference is the contract as the plainest code that fulfils it: linear scans over maps. It is the oracle that
//     other stores are compared with.
//   - Differential asks two stores the same random questions about the same random graphs and reports the first
//     answer in which they differ, with the seed that repeats it.
//   - Bench measures what pages of the site do, on a generated graph of stated size.
//   - Counting and Failing wrap a store for tests that count its calls or need them to fail.
//
// The package is imported by tests only. What is random in it follows from a seed: go test -storetest.seed=7 repeats a
// failure, -storetest.rounds=500 goes on looking.
package storetest
