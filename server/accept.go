package server

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The two media types of GraphQL over HTTP. With the first, clients expect 200 for every well-formed request; with the
// second, the status tells whether the document was executed.
const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
)

// mediaStream is the media type of server-sent events, for subscriptions and for who takes nothing else.
const mediaStream = "text/event-stream"

// negotiate returns the media type of the reply: the one that the client likes best, application/json when it has no
// preference, text/event-stream when it takes that alone. ok is false when it takes none of them.
func negotiate(r *http.Request) (media string, ok bool) {
	header := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	var best, bestResponse, stream float64
	for part := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		q := 1.0
		if s, given := params["q"]; given {
			if q, err = strconv.ParseFloat(s, 64); err != nil {
				continue
			}
		}
		if charset, given := params["charset"]; given && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		switch name {
		case mediaResponse:
			bestResponse = max(bestResponse, q)
		case mediaStream:
			stream = max(stream, q)
		case mediaJSON, "application/*", "*/*":
			best = max(best, q)
		}
	}
	// Who names the newer type understands it; ties go to it.
	if bestResponse > 0 && bestResponse >= best {
		return mediaResponse, true
	}
	if best <= 0 && stream > 0 {
		return mediaStream, true
	}
	return mediaJSON, best > 0
}

// takesStream reports whether the client takes server-sent events, which it has to say in so many words.
func takesStream(r *http.Request) bool {
	only := &http.Request{Header: http.Header{}}
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		if name, _, err := mime.ParseMediaType(part); err == nil && name == mediaStream {
			only.Header.Add("Accept", part)
		}
	}
	media, ok := negotiate(only)
	return ok && media == mediaStream
}

// isUTF8JSON reports whether the header names application/json in UTF-8.
func isUTF8JSON(contentType string) bool {
	name, params, err := mime.ParseMediaType(contentType)
	if err != nil || name != mediaJSON {
		return false
	}
	charset, given := params["charset"]
	return !given || strings.EqualFold(charset, "utf-8")
}
