package main

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
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

// negate leaves comparisons to the operators equal and boundary, where they say the same.
func negate(c *clause) []change {
	if not, ok := c.Node.(*ast.UnaryExpr); ok && not.Op == token.NOT {
		return []change{{not.Pos(), not.X.Pos(), ""}}
	}
	var out []change
	for _, cond := range conditions(c.Node) {
		switch e := cond.(type) {
		case *ast.UnaryExpr:
			if e.Op == token.NOT {
				continue
			}
		case *ast.BinaryExpr:
			if e.Op == token.EQL || e.Op == token.NEQ {
				continue
			}
		case *ast.Ident:
			if e.Name == "true" || e.Name == "false" {
				continue
			}
		}
		out = append(out, instead(cond, "!("+c.textOf(cond)+")")...)
	}
	return out
}

// conditions returns what decides where a statement goes on.
func conditions(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.IfStmt:
		return []ast.Expr{n.Cond}
	case *ast.ForStmt:
		if n.Cond != nil {
			return []ast.Expr{n.Cond}
		}
	case *ast.SwitchStmt:
		if n.Tag != nil {
			return nil
		}
		var out []ast.Expr
		for _, s := range n.Body.List {
			out = append(out, s.(*ast.CaseClause).List...)
		}
		return out
	}
	return nil
}

func dropOperand(c *clause) []change {
	top, ok := c.Node.(*ast.BinaryExpr)
	if !ok || top.Op != token.LAND && top.Op != token.LOR {
		return nil
	}
	if up, ok := c.parent().(*ast.BinaryExpr); ok && up.Op == top.Op {
		return nil // the chain has been seen from its top
	}
	operands := chain(top, top.Op)
	out := []change{{operands[0].Pos(), operands[1].Pos(), ""}}
	for i := 1; i < len(operands); i++ {
		out = append(out, change{operands[i-1].End(), operands[i].End(), ""})
	}
	return out
}

// chain returns the operands of a chain of one operator: a, b and c of a && b && c.
func chain(e ast.Expr, op token.Token) []ast.Expr {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == op {
		return append(chain(b.X, op), chain(b.Y, op)...)
	}
	return []ast.Expr{e}
}

// otherwise returns the operator that makes a table of a binary expression's operators.
func otherwise(table map[token.Token]token.Token) func(*clause) []change {
	return func(c *clause) []change {
		b, ok := c.Node.(*ast.BinaryExpr)
		if !ok || table[b.Op] == token.ILLEGAL {
			return nil
		}
		return []change{{b.OpPos, b.OpPos + token.Pos(len(b.Op.String())), table[b.Op].String()}}
	}
}

var (
	swap     = otherwise(map[token.Token]token.Token{token.LAND: token.LOR, token.LOR: token.LAND})
	boundary = otherwise(map[token.Token]token.Token{
		token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	})
	equal      = otherwise(map[token.Token]token.Token{token.EQL: token.NEQ, token.NEQ: token.EQL})
	ofTwo      = otherwise(map[token.Token]token.Token{token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL})
	ofAssigned = map[token.Token]token.Token{
		token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
		token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN,
	}
)

func arithmetic(c *clause) []change {
	a, ok := c.Node.(*ast.AssignStmt)
	if !ok {
		return ofTwo(c)
	}
	other := ofAssigned[a.Tok]
	if other == token.ILLEGAL {
		return nil
	}
	return []change{{a.TokPos, a.TokPos + token.Pos(len(a.Tok.String())), other.String()}}
}

func number(c *clause) []change {
	lit, ok := c.Node.(*ast.BasicLit)
	if !ok {
		return nil
	}
	switch lit.Kind {
	case token.INT:
		n, err := strconv.ParseInt(lit.Value, 0, 64)
		if err != nil {
			return nil
		}
		return append(instead(lit, strconv.FormatInt(n+1, 10)), instead(lit, strconv.FormatInt(n-1, 10))...)
	case token.FLOAT:
		return instead(lit, "2*"+lit.Value)
	}
	return nil
}

func boolean(c *clause) []change {
	id, ok := c.Node.(*ast.Ident)
	if !ok {
		return nil
	}
	switch id.Name {
	case "true":
		return instead(id, "false")
	case "false":
		return instead(id, "true")
	}
	return nil
}

func returned(c *clause) []change {
	ret, ok := c.Node.(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return nil
	}
	types := resultTypes(c.above)
	zeros := make([]string, len(types))
	for i, t := range types {
		zeros[i] = c.zero(t)
	}
	if len(zeros) == 1 && zeros[0] == "false" {
		switch c.textOf(ret.Results[0]) {
		case "true", "false":
			return nil // the operator boolean has it
		}
		return append(instead(ret, "return false"), instead(ret, "return true")...)
	}
	same := len(ret.Results) == len(zeros)
	for i, r := range ret.Results {
		same = same && (c.textOf(r) == zeros[i] || isEmpty(r))
	}
	if same {
		return nil
	}
	return instead(ret, "return "+strings.Join(zeros, ", "))
}

// resultTypes returns the types of the results of the function around a statement, one for each.
func resultTypes(above []ast.Node) []ast.Expr {
	for _, n := range slices.Backward(above) {
		var t *ast.FuncType
		switch f := n.(type) {
		case *ast.FuncDecl:
			t = f.Type
		case *ast.FuncLit:
			t = f.Type
		default:
			continue
		}
		var out []ast.Expr
		for _, field := range t.Results.List {
			for range max(1, len(field.Names)) {
				out = append(out, field.Type)
			}
		}
		return out
	}
	return nil
}

// zero returns the zero value of a type as people write it, where the type says by itself which it is.
func (c *clause) zero(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		switch t.Name {
		case "bool":
			return "false"
		case "string":
			return `""`
		case "error", "any":
			return "nil"
		case "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune", "float32", "float64":
			return "0"
		}
	case *ast.StarExpr, *ast.MapType, *ast.FuncType, *ast.ChanType, *ast.InterfaceType:
		return "nil"
	case *ast.ArrayType:
		if t.Len == nil {
			return "nil"
		}
	}
	return "*new(" + c.textOf(t) + ")"
}

// isEmpty reports whether an expression is written as an empty value.
func isEmpty(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.Ident:
		return e.Name == "nil" || e.Name == "false"
	case *ast.BasicLit:
		return e.Value == `""` || e.Value == "0"
	}
	return false
}

// dropStatement leaves declarations alone, which others need, and takes a check away whole: if err := check(); err != nil
// { return err }.
func dropStatement(c *clause) []change {
	var list []ast.Stmt
	switch n := c.Node.(type) {
	case *ast.BlockStmt:
		list = n.List
	case *ast.CaseClause:
		list = n.Body
	case *ast.CommClause:
		list = n.Body
	}
	var out []change
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.SendStmt, *ast.ReturnStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE || c.textOf(s.Lhs[0]) == "_" {
				continue
			}
		case *ast.BranchStmt:
			if s.Tok != token.CONTINUE && s.Tok != token.BREAK {
				continue
			}
		case *ast.IfStmt:
			if init, ok := s.Init.(*ast.AssignStmt); !ok || len(init.Lhs) != 1 || !isPassedOn(s) {
				continue
			}
		default:
			continue
		}
		out = append(out, instead(s, "")...)
	}
	return out
}

func dropCase(c *clause) []change {
	clause, ok := c.Node.(*ast.CaseClause)
	if !ok {
		return nil
	}
	out := instead(clause, "")
	if len(clause.List) > 1 {
		out = append(out, c.dropEach(clause.List)...)
	}
	return out
}

func dropElement(c *clause) []change {
	lit, ok := c.Node.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	return c.dropEach(lit.Elts)
}

// dropEach leaves out one item of a list that is parted by commas.
func (c *clause) dropEach(list []ast.Expr) []change {
	out := make([]change, len(list))
	for i, e := range list {
		switch {
		case i+1 < len(list):
			out[i] = change{e.Pos(), list[i+1].Pos(), ""}
		case i > 0:
			out[i] = change{list[i-1].End(), e.End(), ""}
		default:
			behind := string(c.src[c.file.Offset(e.End()):])
			comma := len(behind) - len(strings.TrimLeft(behind, " \t\r\n"))
			end := e.End()
			if strings.HasPrefix(behind[comma:], ",") {
				end += token.Pos(comma + 1)
			}
			out[i] = change{e.Pos(), end, ""}
		}
	}
	return out
}

// isPassedOn reports whether a statement only hands an error up: that is no rule, and a store that fails at each call
// is another test.
func isPassedOn(n ast.Node) bool {
	s, ok := n.(*ast.IfStmt)
	if !ok || s.Else != nil || len(s.Body.List) != 1 {
		return false
	}
	cond, ok := s.Cond.(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ || !isNamed(cond.X, "err") || !isNamed(cond.Y, "nil") {
		return false
	}
	ret, ok := s.Body.List[0].(*ast.ReturnStmt)
	return ok && len(ret.Results) > 0 && isNamed(ret.Results[len(ret.Results)-1], "err")
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// isRoom reports whether a node only says how much room something gets: the capacity in make, and slices.Grow.
func isRoom(n ast.Node, above []ast.Node) bool {
	if len(above) == 0 {
		return false
	}
	call, ok := above[len(above)-1].(*ast.CallExpr)
	if !ok {
		return false
	}
	if isNamed(call.Fun, "make") && len(call.Args) > 1 {
		_, ofMap := call.Args[0].(*ast.MapType)
		return n == ast.Node(call.Args[len(call.Args)-1]) && (ofMap || len(call.Args) == 3)
	}
	grow, ok := call.Fun.(*ast.SelectorExpr)
	return ok && isNamed(grow.X, "slices") && grow.Sel.Name == "Grow" && n == ast.Node(call.Args[1])
}
