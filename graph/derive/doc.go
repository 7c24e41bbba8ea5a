// Package derive holds what follows from statements when they are written: checks of the model, which records are one
// entity, best values, conflicts, and what is withdrawn. It needs no store.
package derive
