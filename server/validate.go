package server

import (
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// tooManyErrors ends a validation early, by panic: the walker has no other way out.
type tooManyErrors struct{}

// validate returns what is wrong with the document, at most limit errors. It stops there: the errors that a document can
// be made to have are quadratic in its length. Names similar to wrong ones are not suggested.
func validate(schema *ast.Schema, doc *ast.QueryDocument, limit int) (errs gqlerror.List) {
	defer func() {
		if p := recover(); p != nil && p != (tooManyErrors{}) {
			panic(p)
		}
	}()
	events := &validator.Events{}
	for _, rule := range validationRules() {
		rule.RuleFunc(events, func(options ...validator.ErrorOption) {
			e := &gqlerror.Error{}
			for _, option := range options {
				option(e)
			}
			e.Message = clip(e.Message, maxMessage)
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

// validationRules returns the rules of the GraphQL specification, and one of ours for what gqlparser lets through.
func validationRules() []validator.Rule {
	return []validator.Rule{
		rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.FragmentsOnCompositeTypesRule,
		rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownDirectivesRule,
		rules.KnownFragmentNamesRule,
		rules.KnownRootTypeRule,
		rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.LoneAnonymousOperationRule,
		rules.MaxIntrospectionDepth,
		rules.NoFragmentCyclesRule,
		rules.NoUndefinedVariablesRule,
		rules.NoUnusedFragmentsRule,
		rules.NoUnusedVariablesRule,
		rules.OverlappingFieldsCanBeMergedRule,
		rules.PossibleFragmentSpreadsRule,
		rules.ProvidedRequiredArgumentsRule,
		rules.ScalarLeafsRuleWithoutSuggestions,
		rules.SingleFieldSubscriptionsRule,
		rules.UniqueArgumentNamesRule,
		rules.UniqueDirectivesPerLocationRule,
		rules.UniqueFragmentNamesRule,
		rules.UniqueInputFieldNamesRule,
		rules.UniqueOperationNamesRule,
		rules.UniqueVariableNamesRule,
		rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
		rules.VariablesAreInputTypesRule,
		rules.VariablesInAllowedPositionRule,
		{Name: "LiteralsInRange", RuleFunc: literalsInRange},
	}
}

// literalsInRange refuses integers beyond 32 bits where Int is asked for, and objects where a scalar or an enum is.
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
		case v.Kind == ast.ObjectValue && (v.Definition.Kind == ast.Enum || v.Definition.OneOf(builtinScalars...)):
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
