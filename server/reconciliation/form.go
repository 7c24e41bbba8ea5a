package reconciliation

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"strconv"

	"entente/graph"
)

// readForm returns the parameters of a request, those of the form of a POST or of the address of any other. status tells of
// an error.
func readForm(w http.ResponseWriter, r *http.Request) (form url.Values, status int, err error) {
	if r.Method != http.MethodPost {
		form, err := url.ParseQuery(r.URL.RawQuery)
		if err != nil {
			return nil, http.StatusBadRequest, graph.Errorf(graph.CodeInvalidArgument, "the address has parameters that are not percent-encoded; encode them")
		}
		return form, 0, nil
	}
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != mediaForm {
		return nil, http.StatusUnsupportedMediaType, graph.Errorf(graph.CodeInvalidArgument, "send a form: %s", mediaForm)
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	err = r.ParseForm()
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, http.StatusRequestEntityTooLarge, graph.Errorf(graph.CodeLimit, "the form is larger than %d bytes; send smaller batches", maxBody)
	case err != nil:
		return nil, http.StatusBadRequest, graph.Errorf(graph.CodeInvalidArgument, "the form cannot be read")
	}
	return r.PostForm, 0, nil
}

// parameter returns a parameter of the address, and whether it is there.
func parameter(r *http.Request, name string) (string, bool) {
	q := r.URL.Query()
	return q.Get(name), q.Has(name)
}

// number returns a whole number from a parameter of the address, otherwise where it is absent or empty. It returns
// INVALID_ARGUMENT for a number below least.
func number(r *http.Request, name string, least, otherwise int) (int, error) {
	s, _ := parameter(r, name)
	if s == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < least {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s must be an integer of at least %d", name, least)
	}
	return n, nil
}
