using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Calls that C# leaves out, their arguments and awaits with them: of conditional methods, and of partial ones without a body.</summary>
internal static class OmittedCalls
{
    public static bool Contains(InvocationExpressionSyntax call, MethodContext context) =>
        context.Model.GetSymbolInfo(call, context.Token).Symbol is IMethodSymbol { ReturnsVoid: true } method
        && (method is { IsPartialDefinition: true, PartialImplementationPart: null } || IsSwitchedOff(method, call.SyntaxTree));

    private static bool IsSwitchedOff(IMethodSymbol method, SyntaxTree tree)
    {
        var wanted = ConditionsOf(method).ToList();
        return wanted.Count > 0 && !wanted.Any(Defined(tree).Contains);
    }

    private static IEnumerable<string> ConditionsOf(IMethodSymbol method)
    {
        for (var at = method.ReducedFrom ?? method; at is not null; at = at.OverriddenMethod)
        {
            foreach (var attribute in at.OriginalDefinition.GetAttributes())
            {
                if (attribute is { AttributeClass: { Name: "ConditionalAttribute", ContainingNamespace: var space }, ConstructorArguments: [{ Value: string name }] }
                    && space.ToDisplayString() == "System.Diagnostics")
                    yield return name;
            }
        }
    }

    private static HashSet<string> Defined(SyntaxTree tree)
    {
        var names = new HashSet<string>(tree.Options.PreprocessorSymbolNames);
        foreach (var directive in Definitions((CompilationUnitSyntax)tree.GetRoot()))
        {
            if (directive is DefineDirectiveTriviaSyntax { Name.ValueText: var defined })
                names.Add(defined);
            else if (directive is UndefDirectiveTriviaSyntax { Name.ValueText: var undefined })
                names.Remove(undefined);
        }

        return names;
    }

    /// <summary>The <c>#define</c>s and <c>#undef</c>s of a file: C# takes them at its very beginning only.</summary>
    public static IEnumerable<DirectiveTriviaSyntax> Definitions(CompilationUnitSyntax unit) =>
        from trivia in unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia
        where trivia.IsKind(SyntaxKind.DefineDirectiveTrivia) || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia)
        let directive = (DirectiveTriviaSyntax)trivia.GetStructure()!
        where directive.IsActive
        select directive;
}
