package server

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

const plainBody = `{"query":"{ __typename }"}`

// negotiated is which media type an Accept header gets, by the sections of GraphQL over HTTP or of RFC 9110; "" for 406.
var negotiated = []struct {
	section, reason, accept, media string
}{
	{"Accept", "without the header the server chooses, and clients of this kind are older than the newer type", "", mediaJSON},
	{"Accept", "a client of the release names the newer type", mediaResponse, mediaResponse},
	{"Accept", "the header that the release recommends", mediaResponse + ", application/json;q=0.9", mediaResponse},
	{"Accept", "an older client names the older type", mediaJSON, mediaJSON},
	{"Media Types", "UTF-8 is what there is", mediaResponse + "; charset=utf-8", mediaResponse},
	{"Media Types", "the name of a charset has no case", mediaResponse + "; charset=UTF-8", mediaResponse},
	{"Media Types", "there is no other charset", mediaJSON + "; charset=utf-16", ""},
	{"Media Types", "names of types have no case", "Application/GraphQL-Response+JSON", mediaResponse},
	{"Body", "of two liked as well, who names the newer type understands it", mediaJSON + ", " + mediaResponse, mediaResponse},
	{"Body", "the one liked better goes first, whatever the order", mediaResponse + ";q=0.5, " + mediaJSON, mediaJSON},
	{"Body", "the one liked better may be the newer one", mediaJSON + ";q=0.5, " + mediaResponse + ";q=0.6", mediaResponse},
	{"Body", "who takes everything need not know the newer type", "*/*", mediaJSON},
	{"Body", "who takes every application/ need not either", "application/*", mediaJSON},
	{"Body", "a browser", "text/html,application/xhtml+xml,*/*;q=0.8", mediaJSON},
	{"Body", "nothing that there is", "text/html", ""},
	{"Body", "what cannot be read says nothing", "graphql please", ""},
	{"Body", "the newer type alone is refused", mediaResponse + ";q=0, text/html", ""},
	{"RFC 9110, 12.5.1", "the most specific range counts: anything but the older type", mediaJSON + ";q=0, */*", mediaResponse},
	{"RFC 9110, 12.5.1", "the most specific range counts: anything but the newer type", mediaResponse + ";q=0, */*", mediaJSON},
	{"RFC 9110, 12.5.1", "the most specific range counts: the older type, less gladly", mediaJSON + ";q=0.5, application/*", mediaResponse},
	{"RFC 9110, 12.5.1", "the most specific range counts: application/ before everything", "application/*;q=0.1, text/event-stream;q=0.2, */*", mediaStream},
	{"RFC 9110, 12.4.2", "a weight is from 0 to 1; others are no preference", mediaResponse + ";q=2, " + mediaJSON + ";q=0.1", mediaJSON},
	{"RFC 9110, 12.4.2", "a weight is a number", mediaResponse + ";q=NaN, " + mediaJSON + ";q=0.1", mediaJSON},
	{"RFC 9110, 12.4.2", "nothing is acceptable at weight 0", "*/*;q=0", ""},
	{"graphql-sse", "events, for who takes nothing else", mediaStream, mediaStream},
	{"graphql-sse", "events, for who takes nothing else as gladly", mediaStream + ", */*;q=0.1", mediaStream},
	{"graphql-sse", "one reply in one piece, for who takes both as gladly", mediaStream + ", " + mediaJSON, mediaJSON},
	{"graphql-sse", "one reply in one piece, for who names all", mediaResponse + ", " + mediaJSON + ", " + mediaStream + ", multipart/mixed", mediaResponse},
}

func TestNegotiate(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range negotiated {
		t.Run(c.section+"/"+c.reason, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(plainBody))
			r.Header.Set("Content-Type", mediaJSON)
			if c.accept != "" {
				r.Header.Set("Accept", c.accept)
			}
			got := do(s.Handler(), r)
			status, media := http.StatusOK, c.media
			if c.media == "" {
				status, media = http.StatusNotAcceptable, mediaJSON
			}
			if got.status != status || got.header.Get("Content-Type") != media+"; charset=utf-8" {
				t.Errorf("%s: %d %s: %s", c.accept, got.status, got.header.Get("Content-Type"), got.body)
			}
			if !slices.Contains(got.header.Values("Vary"), "Accept") {
				t.Error("caches are not told that the reply depends on Accept")
			}
		})
	}
}

// Several Accept headers are one list (RFC 9110, section 5.3).
func TestAcceptInSeveralHeaders(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, "/graphql", nil)
	r.Header.Add("Accept", mediaJSON+";q=0.9")
	r.Header.Add("Accept", mediaResponse)
	if media, ok := negotiate(r); !ok || media != mediaResponse {
		t.Errorf("%q, %v", media, ok)
	}
}
