package server

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The two media types of GraphQL over HTTP. With the first, older clients expect 200 for every well-formed request; with the
// second, the status tells what became of the request.
const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
)

// mediaStream is the media type of server-sent events, for subscriptions and for who takes nothing else, or nothing as gladly.
const mediaStream = "text/event-stream"

// negotiate returns the media type of the reply: the one that the client likes best (RFC 9110, section 12.5.1). Of two that it
// likes as well, it is application/graphql-response+json for who names that, application/json for who does not. ok is false
// when it takes none of them.
func negotiate(r *http.Request) (media string, ok bool) {
	header := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	accepted := acceptedRanges(header)
	plain := accepted.quality(mediaJSON)
	response := accepted.quality(mediaResponse)
	stream := accepted[mediaStream] // who takes anything does not ask for a stream
	_, named := accepted[mediaResponse]
	switch {
	case stream > max(plain, response):
		return mediaStream, true
	case response > plain, named && response > 0 && response == plain:
		return mediaResponse, true
	}
	return mediaJSON, plain > 0
}

// mediaRanges holds the quality of each media range of a header.
type mediaRanges map[string]float64

// acceptedRanges reads an Accept header. What cannot be read, and what asks for another charset than UTF-8, counts as absent.
func acceptedRanges(header string) mediaRanges {
	ranges := mediaRanges{}
	for part := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		q := 1.0
		if s, given := params["q"]; given {
			if q, err = strconv.ParseFloat(s, 64); err != nil || !(q >= 0 && q <= 1) {
				continue
			}
		}
		if charset, given := params["charset"]; given && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		ranges[name] = max(ranges[name], q)
	}
	return ranges
}

// quality returns how much a media type below application/ is liked: the most specific range that it is in says so.
func (m mediaRanges) quality(media string) float64 {
	for _, name := range []string{media, "application/*", "*/*"} {
		if q, ok := m[name]; ok {
			return q
		}
	}
	return 0
}

// prefersHTML reports whether the client likes HTML better than JSON. Who takes anything does not.
func prefersHTML(r *http.Request) bool {
	accepted := acceptedRanges(strings.Join(r.Header.Values("Accept"), ","))
	html, named := accepted["text/html"]
	if !named {
		html = accepted["text/*"]
	}
	return html > accepted.quality(mediaJSON)
}

// takesStream reports whether the client takes server-sent events, which it has to say in so many words.
func takesStream(r *http.Request) bool {
	return acceptedRanges(strings.Join(r.Header.Values("Accept"), ","))[mediaStream] > 0
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
