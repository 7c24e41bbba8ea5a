package main

import (
	"go/ast"
	"go/token"
)

// operator is one way to change a clause.
type operator struct {
	name    string
	about   string
	changes func(*clause) []change
}

// operators are all ways, in the order in which a clause gets its mutants. Their names are parts of the names of mutants: a
// survivor that is accepted is known by them, so they stay.
var operators = []operator{
	{"negate", "ask for the opposite of a condition", negate},
	{"drop-operand", "leave out one operand of && or ||", dropOperand},
	{"swap", "write && for ||, and || for &&", swap},
	{"boundary", "let a comparison hold, or not, where both sides are equal: < and <=, > and >=", boundary},
	{"equal", "write == for !=, and != for ==", equal},
	{"arithmetic", "write + for -, * for /, and the other way round", arithmetic},
	{"number", "take one more and one less than an integer, twice another number", number},
	{"boolean", "write true for false, and false for true", boolean},
	{"return", "return zero values; of a truth value both", returned},
	{"drop-statement", "leave out a call, an assignment, a check, an early return, a continue or a break", dropStatement},
	{"drop-case", "leave out a case of a switch, or one of its values", dropCase},
	{"drop-element", "leave out an element or a field of a literal", dropElement},
}

// clause is a node of a file, with all that an operator may ask of it.
type clause struct {
	ast.Node
	above []ast.Node // the nodes around it, the nearest last
	src   []byte
	file  *token.File
}

// change is a piece of a file with what is written in its place.
type change struct {
	from, to token.Pos
	text     string
}

func (c *clause) parent() ast.Node {
	if len(c.above) == 0 {
		return nil
	}
	return c.above[len(c.above)-1]
}

// text returns what is written from one place to another.
func (c *clause) text(from, to token.Pos) string {
	return string(c.src[c.file.Offset(from):c.file.Offset(to)])
}

func (c *clause) textOf(n ast.Node) string { return c.text(n.Pos(), n.End()) }

// instead is the change of a node into a text.
func instead(n ast.Node, text string) []change { return []change{{n.Pos(), n.End(), text}} }
