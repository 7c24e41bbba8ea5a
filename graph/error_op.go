package graph

import (
	"runtime"
	"slices"
	"strings"
)

// Op returns the operation that failed, for the log: the innermost exported function around the place where the error was made,
// as package.Function or package.Type.Method, such as embedded.Store.Find. Where none is exported it is the innermost function,
// and "" for an Error that neither Errorf nor Wrap made.
func (e *Error) Op() string {
	made := e.callers[:]
	if i := slices.Index(made, 0); i >= 0 {
		made = made[:i]
	}
	innermost := ""
	for frames := runtime.CallersFrames(made); len(made) > 0; {
		frame, more := frames.Next()
		op, exported := operation(frame.Function)
		switch {
		case exported:
			return op
		case innermost == "":
			innermost = op
		}
		if !more {
			break
		}
	}
	return innermost
}

// operation returns the name of a function as the runtime has it, in short, and whether the function is exported. A function
// literal counts as the function around it.
func operation(function string) (op string, exported bool) {
	_, name := cutLast(function, "/")
	parts := strings.Split(strings.NewReplacer("(*", "", ")", "", "[...]", "").Replace(name), ".")
	for i, p := range parts {
		if i > 0 && isLiteral(p) {
			parts = parts[:i]
			break
		}
	}
	if n := len(parts); n > 3 { // a literal of a method that was inlined: Caller.Type.Method
		parts = append(parts[:1:1], parts[n-2:]...)
	}
	last := parts[len(parts)-1]
	return strings.Join(parts, "."), len(parts) > 1 && last >= "A" && last < "["
}

// isLiteral reports whether a part of a name is one that the compiler gives to a function literal or a deferred call.
func isLiteral(part string) bool {
	digits := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(part, "func"), "gowrap"), "-")
	return strings.Trim(digits, "0123456789") == "" && part != ""
}

func cutLast(s, sep string) (before, after string) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):]
	}
	return "", s
}
