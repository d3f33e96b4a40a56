using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Makes a function that awaits a coroutine a coroutine itself.</summary>
internal static class CoroutineConversion
{
    /// <returns>The changes, or <see langword="null"/> where others depend on what the function is now.</returns>
    public static IReadOnlyList<TextChange>? Find(FixSite site, EnclosingFunction function)
    {
        // The directive comes first: a type may begin at the very place where it is added.
        var (imported, directive) = RuntimeImport.AddTo(site);
        var changes = function.Declaration switch
        {
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => OfMethod(imported, function.Declaration, function.Symbol),
            LambdaExpressionSyntax lambda => OfLambda(imported, lambda, function.Symbol),
            _ => null,
        };
        return changes is null ? null : [.. directive, .. changes];
    }

    private static IReadOnlyList<TextChange>? OfMethod(FixSite site, SyntaxNode declaration, IMethodSymbol method)
    {
        if (SignatureCorrection.Find(site, declaration, method) is not { } signature)
            return null;

        var becomesAnother = !site.Types.IsCoroutine(method.ReturnType) && !site.Types.IsAsyncSequence(method.ReturnType);
        if (becomesAnother && (IsCalledByFramework(site, method) || IsUsedAsDelegate(site, method)))
            return null;

        // The mark comes first: it may have to stand at the very place where async is added.
        var changes = new List<TextChange>();
        var needsMark = declaration is MethodDeclarationSyntax || site.Types.IsAsyncSequence(method.ReturnType);
        if (needsMark && !site.Types.IsMarked(method))
            changes.Add(DeclarationText.AddMark(site, declaration));
        changes.AddRange(signature);
        if (declaration is MethodDeclarationSyntax)
            changes.AddRange(DeclarationText.MakePartial(declaration));
        return changes;
    }

    private static IReadOnlyList<TextChange>? OfLambda(FixSite site, LambdaExpressionSyntax lambda, IMethodSymbol symbol)
    {
        if (site.Types.IsCoroutine(symbol.ReturnType))
        {
            SyntaxNode head = lambda is ParenthesizedLambdaExpressionSyntax parenthesized
                ? (SyntaxNode?)parenthesized.ReturnType ?? parenthesized.ParameterList
                : ((SimpleLambdaExpressionSyntax)lambda).Parameter;
            return symbol.IsAsync ? null : [DeclarationText.Insert(head.SpanStart, "async ")];
        }

        // Only a lambda that nobody gave a type to may choose what it returns:  var f = async Coroutine () => ...
        if (!symbol.IsAsync || symbol.ReturnType is not INamedTypeSymbol { Name: "Task" } task || !ChoosesItsResult(site, lambda))
            return symbol.IsAsync ? LocalDelegate.Change(site, lambda) : null;

        var returned = $"{site.NameOf(site.Types.Coroutine)}{(task.Arity == 1 ? $"<{site.NameOf(task.TypeArguments[0])}>" : "")}";
        return lambda switch
        {
            ParenthesizedLambdaExpressionSyntax { ReturnType: null } natural =>
                [DeclarationText.Insert(natural.ParameterList.SpanStart, $"{returned} "), .. TypeParameters(site, natural, symbol)],
            SimpleLambdaExpressionSyntax { Parameter: var parameter } =>
                [new TextChange(parameter.Span, $"{returned} ({site.NameOf(symbol.Parameters[0].Type)} {parameter.Identifier.Text})")],
            _ => null,
        };
    }

    /// <summary>It is what a <c>var</c> holds, or a generic method collects its results for one that takes coroutines:  Coroutine.Gather(ids.Select(async id => ...))</summary>
    private static bool ChoosesItsResult(FixSite site, LambdaExpressionSyntax lambda) => lambda.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } => true,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax taker } } } } } argument =>
            site.Model.GetOperation(argument, site.Token) is IArgumentOperation
            {
                Parameter.OriginalDefinition.Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: ITypeParameterSymbol }
            }
            && site.Model.GetSymbolInfo(taker, site.Token) is var taken
            && site.Types.IsOfRuntime((taken.Symbol ?? taken.CandidateSymbols.FirstOrDefault())?.ContainingType),
        _ => false,
    };

    /// <summary>A lambda that says what it returns has to say what it takes, too.</summary>
    private static IEnumerable<TextChange> TypeParameters(FixSite site, ParenthesizedLambdaExpressionSyntax lambda, IMethodSymbol symbol) =>
        from pair in lambda.ParameterList.Parameters.Zip(symbol.Parameters, static (written, parameter) => (written, parameter))
        where pair.written.Type is null
        select DeclarationText.Insert(pair.written.Identifier.SpanStart, $"{site.NameOf(pair.parameter.Type)} ");

    // A test, a request handler: whoever reads the attribute expects the return type that stands there.
    private static bool IsCalledByFramework(FixSite site, IMethodSymbol method) =>
        method.GetAttributes().Any(attribute =>
            !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, site.Types.Attribute)
            && attribute.AttributeClass?.ContainingNamespace.ToDisplayString() is { } space
            && space != "System"
            && !space.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsUsedAsDelegate(FixSite site, IMethodSymbol method)
    {
        foreach (var name in WrittenNames.Of(site.Root.SyntaxTree, site.Token).In(site.Root.FullSpan, method.Name))
        {
            if (IsCalled(name))
                continue;

            var info = site.Model.GetSymbolInfo(name, site.Token);
            if (Is(info.Symbol) || info.CandidateSymbols.Any(Is))
                return true;
        }

        return false;

        bool Is(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, method.OriginalDefinition);

        static bool IsCalled(SimpleNameSyntax name)
        {
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
                : name.Parent is MemberBindingExpressionSyntax binding ? binding
                : name;
            return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole;
        }
    }
}
