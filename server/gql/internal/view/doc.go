// Package view holds the types of the schema: thin views of the domain, whose methods are the fields. The generated code
// binds to them by name.
//
// Whatever a method must fetch it asks of the Request in the context, which asks Atlas. Views that come from one answer of
// the store know of each other: what is asked of one of them is asked for all of them in one question. So a query costs as
// many questions as it has fields that must fetch, however many entities it shows, and nothing has to wait for a timer to
// learn who else will ask.
package view
