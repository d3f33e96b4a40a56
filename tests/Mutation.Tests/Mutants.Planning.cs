namespace Mutation.Tests;

/// <summary>Of what looks at the code before it is bound, and of what is written around the body.</summary>
internal static partial class Mutants
{
    private const string Disposing = "Binding/DisposePlanner.cs";
    private const string Aliases = "Binding/AliasAnalysis.cs";
    private const string Checks = "Binding/CheckedContexts.cs";
    private const string Captures = "Binding/FunctionCaptures.cs";
    private const string Interpolation = "Binding/Binder.Interpolation.cs";
    private const string Queries = "Binding/Binder.Queries.cs";
    private const string Spreads = "Binding/SpreadElements.cs";
    private const string InText = "Binding/SnippetCopier.TextScopes.cs";
    private const string Dispatch = "Emit/DispatchEmitter.cs";
    private const string Frames = "Emit/FrameEmitter.cs";
    private const string States = "Lowering/StateNumbers.cs";

    public static Mutant[] Planning =>
    [
        new("await using asks the interface first", Disposing, "type.TypeKind == TypeKind.TypeParameter ? null : Own(", "type.AllInterfaces.Length > 0 ? null : Own(", "Using/OwnBeforeInterface"),
        new("a class's own Dispose goes before the interface's", Disposing, "return isOwn\n", "return isOwn || !type.IsValueType\n", "Using/InterfaceBeforeOwn"),
        new("a nullable struct without a value is disposed", Disposing, "!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T", "!type.IsValueType", "Using/InterfaceBeforeOwn"),
        new("the target of a ref local is nobody else's", Aliases, "RefExpressionSyntax => node", "RefExpressionSyntax => null", "Refs/AliasedOperands"),
        new("what a span is made over is nobody else's", Aliases, "model.GetTypeInfo(call, token).Type is { IsRefLikeType: true } || ", "", "Refs/AliasedOperands"),
        new("checked is unchecked", Checks, "isChecked ? \"checked\" : \"unchecked\"", "isChecked ? \"unchecked\" : \"checked\"", "Contexts/CheckedOperands"),
        new("a checked block does not reach the functions in it", Checks, "                return IsChecked(statement.Keyword);", "                continue;", "Contexts/CheckedCoroutineLambdas", "Contexts/CheckedClosures", "Contexts/UncheckedConstants"),
        new("a checked expression does not reach the functions in it", Checks, "                return IsChecked(expression.Keyword);", "                continue;", "Contexts/CheckedCoroutineLambdas", "Contexts/CheckedClosures", "Contexts/UncheckedConstants"),
        new("what a called function captures is not handed on", Captures, "while (changed);", "while (changed && functions.Count == 0);", "Closures/MutualRecursion", "Closures/FunctionInFunction", "Closures/CapturesOfCalls"),
        new("this reaches no function by way of another", Captures, "function.UsesThis || context.UsesThisElsewhere", "function.UsesThis", "Closures/CapturesThis", "Closures/CapturesOfCalls"),
        new("a hole loses its width", Interpolation, "                pieces.Add(Snippet.Join(\",\", Copy(width)));", "                _ = Copy(width);", "Interpolation/Strings"),
        new("a hole is formatted before the next is evaluated", Interpolation, "ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object }", "ConvertedType is { SpecialType: SpecialType.System_Boolean }", "Interpolation/Strings"),
        new("a handler that wants nothing more is told all", Interpolation, "steps.Add(isGuarded ? new If(", "steps.Add(isGuarded && syntax is null ? new If(", "Interpolation/Handlers"),
        new("a handler is not told of a format", Interpolation, "            pieces.Add(Snippet.Text($\", format: {SymbolDisplay.FormatLiteral(format, quote: true)}\"));", "            _ = format;", "Interpolation/Handlers"),
        new("the clauses before a join are called after its await", Queries, "if (before.Count > 0 ||", "before = [];\n        if (before.Count > 0 ||", "Queries/QueryOrder"),
        new("a variable's type is forgotten before a join", Queries, "(last is not null && source is null && query.FromClause.Type is not null)", "(last is null && source is not null)", "Queries/OwnOperators"),
        new("what comes before into is not gone through first", Queries, "for (; body.Continuation is { } more && _context.Awaits.Holds(more); (head, body) = (more, more.Body))", "for (; body.Continuation is { } more && _context.Awaits.Holds(more) && source is not null; (head, body) = (more, more.Body))", "Queries/JoinsAfterInto", "Queries/QueryContinuations"),
        new("a spread is never asked for its length", Spreads, "new[] { \"Length\", \"Count\" }.FirstOrDefault(", "new[] { \"None\" }.FirstOrDefault(", "Collections/Spreads", "Collections/SpreadsOfOwnTypes"),
        new("every spread is added at once", Spreads, "return !HasStructEnumerator(spread) ||", "return HasStructEnumerator(spread) || !HasStructEnumerator(spread) ||", "Collections/SpreadsIntoLists"),
        new("a spread is gone through at any time", Spreads, "spread is IArrayTypeSymbol or", "spread is not null or", "Collections/SpreadsIntoLists"),
        new("what a lambda shares begins without its parameters", InText, "            _text.Append($\" {made.CopyName}.{parameter.Name} =", "            _text.Append($\" _ =", "Closures/ChangingVariablesOfLambdas"),
        new("a base's body runs for an override that nobody rewrote", Dispatch, "                if ({isRewritten})\n", "                if ({isRewritten} || true)\n", "Dispatch/FallenBackOverrides", "Dispatch/OrdinaryInTheMiddle"),
        new("a base's body is made for an override that nobody rewrote", Dispatch, "$\"return {isRewritten} ? ", "$\"return {isRewritten} || true ? ", "Dispatch/FallenBackOverrides", "Dispatch/OrdinaryInTheMiddle"),
        new("an override is asked once for all types", Dispatch, "({signature}{typeArguments}){receiver}.{dispatch.CreateBody}{typeArguments});", "({signature}{typeArguments}){MethodGroup(method)});", "Dispatch/FallenBackOverrides", "Dispatch/OrdinaryInTheMiddle"),
        new("a resumed coroutine gives nothing", Frames, "is null ? Complete(result) : null;", "is null ? Complete(default!) : null;", "Methods/ResultTypes"),
        new("an enumeration does not hear its consumer's token", Frames, "Combine(this.{field}, consumers)", "this.{field}", "Iterators/Tokens"),
        new("a second enumeration begins with other arguments", Frames, "var arguments = machine.Parameters.Select(parameter => $\"{parameter.Cast}this.{parameter.Field}\");", "var arguments = machine.Parameters.Select(parameter => $\"{parameter.Cast}this.{machine.Parameters.Last(other => other.Type == parameter.Type).Field}\");", "Iterators/CopiedArguments"),
        new("awaits share numbers", States, "        while (number == 0 || !taken.Add(number))\n            number = (number + 1) & ((1 << Bits) - 1);", "        number = 1 + (number & 1) + (0 * taken.Count);", "Expressions/AwaitInEverything"),
        new("no await stands in a try", States, "(hasHandler ? 1 : 0)", "0", "Exceptions/CatchAroundAwait"),
    ];
}
