// Package local starts a real Neo4j Community server on this machine, without Docker, for tests and for developers.
//
// Neo4j is published to Maven Central whole: the first Start fetches it with Maven, about 120 MB, and keeps it for all
// later ones. After that a server takes about three seconds. It listens on 127.0.0.1 only, speaks Bolt only, asks for
// a password, and ends with the process that started it.
//
// Java 17 or later is needed, and Maven to fetch. Nothing here is for production: the settings trade throughput for a
// quick start.
package local
