namespace Mutation.Tests;

internal static partial class Mutants
{
    public static Mutant[] Binding =>
    [
        new("a compound assignment always adds", "Binding/Binder.Assignments.cs", "var op = node.OperatorToken.Text.Substring(0, node.OperatorToken.Text.Length - 1);", "var op = \"+\";", "Expressions/CompoundAssignment"),
        new("??= assigns what is there", "Binding/Binder.Assignments.cs", "new Code(Snippet.Join(old, \" is null\"))", "new Code(Snippet.Join(old, \" is not null\"))", "Expressions/CoalesceAssignment"),
        new("?? takes the wrong side", "Binding/Binder.Branches.cs", "new Code(Snippet.Join(left, \" is not null\"))", "new Code(Snippet.Join(left, \" is null\"))", "Expressions/Coalesce"),
        new("?. goes on with null", "Binding/Binder.Branches.cs", "new Code(Snippet.Join(receiver, \" is not null\"))", "new Code(Snippet.Join(receiver, \" is null\"))", "Expressions/NullConditionalAwait", "Expressions/NullConditionalArguments"),
        new("an awaiting guard is ignored", "Binding/Binder.Switch.cs", "if (guard is not null)\n", "if (guard is not null && matches.HasClosures)\n", "Branches/GuardsThatAwait"),
        new("a guard is ignored", "Binding/Binder.Switch.cs", "guard.Parts.IsEmpty ? null : guard", "assignments.Parts.IsEmpty ? null : guard", "Branches/GuardsWithoutVariables"),
        new("an arm falls into the next", "Binding/Binder.SwitchExpressions.cs", "            arms.Add(new JumpTo(new GotoJump(end)));", "", "Expressions/SwitchExpressions"),
        new("a switch expression without a match gives default", "Binding/Binder.SwitchExpressions.cs", "new Throw(new Code(GoverningTypes.MayBeBoxed(governingType) ? Snippet.Join($\"new {Unmatched}((object)\", governing, \")\") : Snippet.Text($\"new {Unmatched}()\")))", "new JumpTo(new GotoJump(end))", "Expressions/SwitchExpressionFails"),
        new("a switch expression asks about what an operator makes of the value", "Binding/Binder.SwitchExpressions.cs", " { IsOfExpression = GoverningTypes.MayBeConverted(governingType) }", "", "Patterns/SwitchedConversions"),
        new("the exception of a switch expression takes the value for a message", "Binding/Binder.SwitchExpressions.cs", "((object)\"", "(\"", "Patterns/SwitchedConversions"),
        new("a condition is negated by an operator of its own", "Binding/Binder.Branches.cs", "BindCondition(ExpressionSyntax node) => IsBool(node)", "BindCondition(ExpressionSyntax node) => Model.GetTypeInfo(node).ConvertedType is { SpecialType: SpecialType.System_Boolean }", "Operators/Conditions"),
        new("a guard that is no bool is joined as it is", "Binding/Binder.Branches.cs", "=> IsBool(node) ? copied : Snippet.Join(", "=> copied is not null ? copied : Snippet.Join(", "Operators/Conditions"),
        new("a filter is ignored", "Binding/Binder.Try.cs", "if (clause.Filter is { FilterExpression: var condition })", "if (clause.Filter is { FilterExpression: var condition } && type is null)", "Exceptions/Filters"),
        new("a negated pattern is not negated", "Binding/HoistedPattern.cs", "isNegated = !isNegated;", "isNegated = false;", "Expressions/NegatedPatterns"),
        new("initializers run backwards", "Binding/Binder.Creation.cs", "foreach (var element in initializer.Expressions)", "foreach (var element in initializer.Expressions.Reverse())", "Expressions/CollectionInitialisers", "Expressions/ObjectCreation"),
        new("an increment is only a read", "Binding/Accesses.cs", "PostfixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => Access.ReadWrite", "PostfixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => Access.Read", "Expressions/IncrementsBetween", "Expressions/LocalsChangedBetween"),
        new("an out argument is only a read", "Binding/Accesses.cs", "argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) => Access.Write", "argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) => Access.Read", "Expressions/WritesInLaterOperands"),
        new("an assignment is only a read", "Binding/Accesses.cs", "SyntaxKind.SimpleAssignmentExpression) ? Access.Write : Access.ReadWrite", "SyntaxKind.SimpleAssignmentExpression) ? Access.Read : Access.Read", "Expressions/LocalsChangedBetween"),
        new("a pattern changes nothing", "Binding/Accesses.cs", "RecursivePatternSyntax or ListPatternSyntax))\n            ? Access.ReadWrite", "RecursivePatternSyntax or ListPatternSyntax))\n            ? Access.Read", "Values/ChangedByReading"),
        new("a text is made behind the await", "Binding/Binder.Expressions.cs", "when MakesText(binary) && ", "when !MakesText(binary) && MakesText(binary) && ", "Operators/ConvertedBefore"),
        new("a handler that is given a constant is made behind the await", "Binding/Binder.Expressions.cs", " or { IsInterpolatedStringHandler: true }", "", "Interpolation/CastHandlers"),
        new("a handler that a cast makes is made behind the await", "Binding/Binder.Expressions.cs", "_context.Awaits.Holds(handled) && IsHandlerCreation(handled)", "_context.Awaits.Holds(handled) && !IsHandlerCreation(handled) && IsHandler(handled)", "Interpolation/CastHandlers"),
        new("an old value is converted behind the await", "Binding/Binder.Assignments.cs", "operation is not { InConversion: { IsUserDefined: true, ", "operation is not { InConversion: { IsUserDefined: true, IsIdentity: true, ", "Operators/ConvertedBefore"),
        new("only operators of the user's own take converted values", "Binding/Binder.Assignments.cs", "? parameter : converted;", "? parameter : type;", "Operators/ConvertedBefore"),
        new("the elements of tuples are converted before they are compared", "Binding/Binder.Expressions.cs", "(IsComparedInTuple(node) && info.Type is not null)", "(IsComparedInTuple(node) && info.Type is null)", "Operators/ConvertedBefore"),
        new("an array is asked for its length at the end", "Binding/Binder.Places.cs", "Model.GetTypeInfo(access.Expression, _context.Token).Type is IArrayTypeSymbol\n            ? number", "Model.GetTypeInfo(access.Expression, _context.Token).Type is IArrayTypeSymbol { Rank: 9 }\n            ? number", "Places/EndOfArrays"),
        new("a for variable is made anew for each iteration", "Binding/Binder.Loops.cs", "        return new Block(scope, statements.ToImmutable());", "        return new Block(null, statements.ToImmutable());", "Lambdas/ForVariableIsOne"),
        new("an element of another type is not converted", "Binding/ForEachPlanner.cs", "SymbolEqualityComparer.Default.Equals(wanted, current) ? \"\"", "wanted.IsValueType ? \"\"", "Loops/ForEachConverted"),
        new("await foreach goes through a text's characters", "Binding/ForEachPlanner.cs", " text && !info.IsAsynchronous)", " text)", "Loops/AwaitForEachString"),
        new("a comparison is the call of a generic method", "Binding/Binder.Expressions.cs", "comparison.IsKind(SyntaxKind.LessThanExpression)\n", "comparison.IsKind(SyntaxKind.None)\n", "Expressions/NotGeneric"),
        new("a name runs into the word before it", "Binding/SnippetCopier.cs", "if (name.IsVerbatimIdentifier())", "if (name.IsVerbatimIdentifier() && name.Text.Length == 0)", "Names/KeptApart"),
        new("a comment keeps nothing apart", "Binding/Binder.Expressions.cs", "=> trivia.Count > 0 ?", "=> trivia.Any(SyntaxKind.WhitespaceTrivia) ?", "Names/KeptApart"),
        new("a discard before an await has no place", "Binding/Binder.Places.cs", " || Model.GetSymbolInfo(variable, _context.Token).Symbol is IDiscardSymbol)", ")", "Expressions/DiscardedOutArguments"),
        new("a caller's name is the machine's", "Binding/CallerArguments.cs", "[\"CallerMemberNameAttribute\", ", "[", "Methods/CallerInfo"),
        new("a call that C# leaves out is made", "Binding/OmittedCalls.cs", "wanted.Count > 0 && !wanted", "wanted.Count > 99 && !wanted", "Methods/OmittedCalls"),
        new("nothing is captured", "Binding/CaptureAnalysis.cs", "                yield return symbol;", "                yield break;", "Lambdas/SharedVariable"),
    ];
}
