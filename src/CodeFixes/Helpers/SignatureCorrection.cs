using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>
/// Turns a method or local function into <c>async Coroutine</c>: its return type, the missing <c>async</c>, and the returns of a body
/// that was not async. Refuses where the result could not compile.
/// </summary>
internal static class SignatureCorrection
{
    /// <returns>The changes, or <see langword="null"/> where the function cannot simply be turned.</returns>
    public static IReadOnlyList<TextChange>? Find(FixSite site, SyntaxNode declaration, IMethodSymbol method)
    {
        var function = Parts.Of(declaration);
        if (function is null
            || method.IsAbstract
            || method.IsExtern
            || method.IsPartialDefinition
            || method.PartialDefinitionPart is not null
            || function.Body is null
            || SignatureProblems.FindByReference(method) is not null)
        {
            return null;
        }

        var changes = new List<TextChange>();
        if (!ReturnsRight(site, method))
        {
            if (IsFixedFromOutside(method) || function.Modifiers.Any(SyntaxKind.PartialKeyword) || method.ReturnsByRef || function.Yields)
                return null;
            changes.Add(new TextChange(function.ReturnType.Span, CorrectReturnType(site, function.ReturnType, method)));
        }

        if (!method.IsAsync)
        {
            if (function.OwnNodes.Any(node => StaysOnStack(site.Model.GetDeclaredSymbol(node, site.Token))) || !TryCorrectReturns(site, function, method, changes))
                return null;
            changes.Add(DeclarationText.Insert(function.ReturnType.SpanStart, "async "));
        }

        return changes;
    }

    private static bool ReturnsRight(FixSite site, IMethodSymbol method) =>
        site.Types.IsCoroutine(method.ReturnType) || site.Types.IsAsyncSequence(method.ReturnType);

    // Another declaration says what this one returns.
    private static bool IsFixedFromOutside(IMethodSymbol method)
    {
        if (method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty)
            return true;

        return method.ContainingType is { } type
            && type.AllInterfaces
                .SelectMany(i => i.GetMembers(method.Name))
                .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
    }

    // Task<T> and ValueTask<T> give their T, void and Task nothing, and anything else becomes the result.
    private static string CorrectReturnType(FixSite site, TypeSyntax written, IMethodSymbol method)
    {
        var coroutine = site.NameOf(site.Types.Coroutine);
        if (method.ReturnsVoid || IsTask(method.ReturnType, arity: 0))
            return coroutine;
        if (!IsTask(method.ReturnType, arity: 1))
            return $"{coroutine}<{written}>";

        var rightmost = written is QualifiedNameSyntax qualified ? qualified.Right : written;
        var result = rightmost is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments[0].ToString()
            : site.NameOf(((INamedTypeSymbol)method.ReturnType).TypeArguments[0]);
        return $"{coroutine}<{result}>";
    }

    // return Fetch();  becomes  return await Fetch();  or, without a result,  await Fetch(); return;
    private static bool TryCorrectReturns(FixSite site, Parts function, IMethodSymbol method, List<TextChange> changes)
    {
        var hasResult = method.ReturnType is INamedTypeSymbol { Arity: 1 } type && (site.Types.IsCoroutine(type) || IsTask(type, arity: 1));
        if (!hasResult && !site.Types.IsCoroutine(method.ReturnType) && !IsTask(method.ReturnType, arity: 0))
            return true;

        if (function.Body is ArrowExpressionClauseSyntax arrow)
        {
            if (arrow.Expression is ThrowExpressionSyntax or AwaitExpressionSyntax)
                return true;
            changes.AddRange(DeclarationText.Await(arrow.Expression));
            return IsAwaitable(site, arrow.Expression);
        }

        foreach (var statement in function.Returns)
        {
            if (statement.Expression is not { } expression || expression is AwaitExpressionSyntax)
                continue;
            if (!IsAwaitable(site, expression))
                return false;

            if (hasResult)
                changes.AddRange(DeclarationText.Await(expression));
            else
                EndWithAwait(site, function, statement, expression, changes);
        }

        return true;
    }

    private static void EndWithAwait(FixSite site, Parts function, ReturnStatementSyntax statement, ExpressionSyntax expression, List<TextChange> changes)
    {
        var block = statement.Parent as BlockSyntax;
        changes.Add(new TextChange(TextSpan.FromBounds(statement.SpanStart, expression.SpanStart), block is null ? "{ " : ""));
        changes.AddRange(DeclarationText.Await(expression));
        if (block is null)
            changes.Add(DeclarationText.Insert(statement.Span.End, " return; }"));
        else if (block != function.Body || block.Statements.Last() != statement)
            changes.Add(DeclarationText.Insert(statement.Span.End, DeclarationText.LineBreakBefore(site.Text, statement.SpanStart) + "return;"));
    }

    // What is not a plain call or name, nor a choice of such, is left to the user.
    private static bool IsAwaitable(FixSite site, ExpressionSyntax expression) =>
        (expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ParenthesizedExpressionSyntax || DeclarationText.IsLow(expression))
        && site.Model.GetTypeInfo(expression, site.Token).Type is { } type
        && (site.Types.IsCold(type) || IsTask(type, arity: 0) || IsTask(type, arity: 1));

    // An await would have to keep it. The compiler says so only when it writes the assembly.
    private static bool StaysOnStack(ISymbol? symbol) => symbol is ILocalSymbol { RefKind: not RefKind.None } or ILocalSymbol { Type.IsRefLikeType: true };

    private static bool IsTask(ITypeSymbol type, int arity) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" } named
        && named.Arity == arity
        && named.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>What methods and local functions have in common.</summary>
    private sealed record Parts(SyntaxTokenList Modifiers, TypeSyntax ReturnType, SyntaxNode? Body)
    {
        public static Parts? Of(SyntaxNode declaration) => declaration switch
        {
            MethodDeclarationSyntax method => new Parts(method.Modifiers, method.ReturnType, (SyntaxNode?)method.Body ?? method.ExpressionBody),
            LocalFunctionStatementSyntax local => new Parts(local.Modifiers, local.ReturnType, (SyntaxNode?)local.Body ?? local.ExpressionBody),
            _ => null,
        };

        public IEnumerable<ReturnStatementSyntax> Returns => OwnNodes.OfType<ReturnStatementSyntax>();

        public bool Yields => OwnNodes.OfType<YieldStatementSyntax>().Any();

        public IEnumerable<SyntaxNode> OwnNodes =>
            Body!.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
    }
}
