package server

import (
	"math"
	"regexp"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// tooManyErrors ends a validation early, by panic: the walker has no other way out.
type tooManyErrors struct{}

// validate returns what is wrong with the document, at most limit errors. It stops there: the errors that a document can
// be made to have are quadratic in its length. Names similar to wrong ones are suggested: the schema is public.
func validate(schema *ast.Schema, doc *ast.QueryDocument, limit int) (errs gqlerror.List) {
	defer func() {
		if p := recover(); p != nil && p != (tooManyErrors{}) {
			panic(p)
		}
	}()
	events := &validator.Events{}
	for _, rule := range validationRules(suggestible(doc)) {
		rule.RuleFunc(events, func(options ...validator.ErrorOption) {
			e := &gqlerror.Error{}
			for _, option := range options {
				option(e)
			}
			e.Message = clip(oneOfNull.ReplaceAllString(e.Message, oneOfNullMessage), maxMessage)
			e.Extensions = map[string]any{"code": codeValidation}
			errs = append(errs, e)
			if len(errs) >= limit {
				panic(tooManyErrors{})
			}
		})
	}
	validator.Walk(schema, doc, events)
	return errs
}

// oneOfNull is what gqlparser says of a member of a @oneOf input that is null. It always names the first member.
var oneOfNull = regexp.MustCompile(`^Field "(\w+)\.\w+" must be non-null\.$`)

const oneOfNullMessage = `OneOf Input Object "$1" must specify exactly one key, and its value must not be null.`

// longestSuggested is the length of the longest name, in bytes, that is compared with those of the schema. The comparison with a
// longer one takes long, and it is no slip of a pen.
const longestSuggested = 64

// suggestible reports whether a document has nothing longer than what is compared.
func suggestible(doc *ast.QueryDocument) bool {
	if len(doc.Operations) == 0 || doc.Operations[0].Position == nil || doc.Operations[0].Position.Src == nil {
		return false
	}
	tokens := lexer.New(doc.Operations[0].Position.Src)
	for {
		token, err := tokens.ReadToken()
		switch {
		case err != nil:
			return false
		case token.Kind == lexer.EOF:
			return true
		case token.Kind != lexer.Comment && len(token.Value) > longestSuggested:
			return false
		}
	}
}

// validationRules returns the rules of the GraphQL specification, and one of ours for what gqlparser lets through.
func validationRules(suggest bool) []validator.Rule {
	fields, arguments, types := rules.FieldsOnCorrectTypeRule, rules.KnownArgumentNamesRule, rules.KnownTypeNamesRule
	leafs, values := rules.ScalarLeafsRule, rules.ValuesOfCorrectTypeRule
	if !suggest {
		fields, arguments = rules.FieldsOnCorrectTypeRuleWithoutSuggestions, rules.KnownArgumentNamesRuleWithoutSuggestions
		types, leafs = rules.KnownTypeNamesRuleWithoutSuggestions, rules.ScalarLeafsRuleWithoutSuggestions
		values = rules.ValuesOfCorrectTypeRuleWithoutSuggestions
	}
	return []validator.Rule{
		fields,
		rules.FragmentsOnCompositeTypesRule,
		arguments,
		rules.KnownDirectivesRule,
		rules.KnownFragmentNamesRule,
		rules.KnownRootTypeRule,
		types,
		rules.LoneAnonymousOperationRule,
		rules.MaxIntrospectionDepth,
		rules.NoFragmentCyclesRule,
		rules.NoUndefinedVariablesRule,
		rules.NoUnusedFragmentsRule,
		rules.NoUnusedVariablesRule,
		rules.OverlappingFieldsCanBeMergedRule,
		rules.PossibleFragmentSpreadsRule,
		rules.ProvidedRequiredArgumentsRule,
		leafs,
		rules.SingleFieldSubscriptionsRule,
		rules.UniqueArgumentNamesRule,
		rules.UniqueDirectivesPerLocationRule,
		rules.UniqueFragmentNamesRule,
		rules.UniqueInputFieldNamesRule,
		rules.UniqueOperationNamesRule,
		rules.UniqueVariableNamesRule,
		values,
		rules.VariablesAreInputTypesRule,
		rules.VariablesInAllowedPositionRule,
		{Name: "LiteralsInRange", RuleFunc: literalsInRange},
	}
}

// literalsInRange refuses integers beyond 32 bits where Int is asked for, objects where a scalar or an enum is, and lists where a
// scalar is.
func literalsInRange(events *validator.Events, addError validator.AddErrFunc) {
	events.OnValue(func(_ *validator.Walker, v *ast.Value) {
		if v.Definition == nil || v.ExpectedType == nil {
			return
		}
		refuse := func(expected string) {
			addError(validator.Message("%s is not a value of %s.", clip(v.String(), 100), expected), at(v.Position))
		}
		switch {
		case v.Kind == ast.IntValue && v.Definition.Name == "Int" && !isInt32(v.Raw):
			refuse("Int, which has 32 bits")
		case v.Kind == ast.ObjectValue && (v.Definition.Kind == ast.Enum || v.Definition.Kind == ast.Scalar),
			v.Kind == ast.ListValue && v.Definition.Kind == ast.Scalar && v.ExpectedType.Elem == nil && !v.Definition.OneOf(builtinScalars...):
			refuse(v.Definition.Name)
		}
	})
}

var builtinScalars = []string{"Int", "Float", "String", "Boolean", "ID"}

func isInt32(s string) bool {
	n, err := strconv.ParseInt(s, 10, 64)
	return err == nil && n >= math.MinInt32 && n <= math.MaxInt32
}

// at places an error of a rule.
func at(p *ast.Position) validator.ErrorOption {
	return func(e *gqlerror.Error) {
		if p != nil {
			e.Locations = append(e.Locations, gqlerror.Location{Line: p.Line, Column: p.Column})
		}
	}
}
