using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Turns a method into a coroutine together with the functions that await it, in a whole solution.</summary>
internal sealed class CoroutineChain
{
    private readonly Solution _solution;
    private readonly CancellationToken _token;
    private readonly Queue<IMethodSymbol> _open = new();
    private readonly HashSet<Location> _converted = [];
    private readonly Dictionary<DocumentId, HashSet<TextChange>> _changes = [];

    private CoroutineChain(Solution solution, CancellationToken token) => (_solution, _token) = (solution, token);

    public static async Task<Solution> ConvertAsync(Solution solution, IMethodSymbol method, CancellationToken token)
    {
        var chain = new CoroutineChain(solution, token);
        if (!await chain.TryConvertAsync(method).ConfigureAwait(false))
            return solution;
        while (chain._open.Count > 0)
            await chain.FollowAsync(chain._open.Dequeue()).ConfigureAwait(false);

        foreach (var pair in chain._changes)
        {
            var text = await solution.GetDocument(pair.Key)!.GetTextAsync(token).ConfigureAwait(false);
            solution = solution.WithDocumentText(pair.Key, text.WithChanges(pair.Value.OrderBy(static change => change.Span)));
        }

        return solution;
    }

    private async Task<bool> TryConvertAsync(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences is not [var reference])
            return false;

        var declaration = await reference.GetSyntaxAsync(_token).ConfigureAwait(false);
        if (_converted.Contains(declaration.GetLocation()))
            return true;
        if (_solution.GetDocument(declaration.SyntaxTree) is not { } document
            || await FixSite.FindAsync(document, declaration.Span, _token).ConfigureAwait(false) is not { } site
            || CoroutineConversion.Find(site, new EnclosingFunction(declaration, method)) is not { } changes)
        {
            return false;
        }

        _converted.Add(declaration.GetLocation());
        Add(document, changes);
        _open.Enqueue(method);
        return true;
    }

    private async Task FollowAsync(IMethodSymbol method)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, _solution, _token).ConfigureAwait(false))
        {
            foreach (var place in reference.Locations)
            {
                if (place.IsImplicit || await FixSite.FindAsync(place.Document, place.Location.SourceSpan, _token).ConfigureAwait(false) is not { } site)
                    continue;
                if (CallOf(site.Node) is { } call)
                    await FollowAsync(place.Document, site with { Node = call }, call).ConfigureAwait(false);
            }
        }
    }

    private async Task FollowAsync(Document document, FixSite site, InvocationExpressionSyntax call)
    {
        if (site.Types.EventLoop is not { } eventLoop || EnclosingFunction.Find(call, site.Model, _token) is not { } caller)
            return;

        var awaited = call.Parent switch
        {
            AwaitExpressionSyntax direct => direct,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax configured } } => configured,
            _ => null,
        };
        if (awaited is not null && awaited.Expression != call)
            Add(document, [new TextChange(TextSpan.FromBounds(call.Span.End, awaited.Expression.Span.End), "")]);

        var (imported, directive) = RuntimeImport.AddTo(site);
        var loop = imported.NameOf(eventLoop);
        if (awaited is not null && caller.IsEntryPoint(site.Model.Compilation, _token))
        {
            Add(document,
            [
                .. directive,
                new TextChange(TextSpan.FromBounds(awaited.SpanStart, call.SpanStart), $"{loop}.Run("),
                DeclarationText.Insert(awaited.Expression.Span.End, ")"),
            ]);
            Add(document, WithoutAsync(site, caller, awaited));
        }
        else if (awaited is null || !(site.Types.IsCoroutineFunction(caller.Symbol) || await TryConvertAsync(caller.Symbol).ConfigureAwait(false)))
        {
            // Somebody wants a task, and gets one from the loop.
            Add(document, [.. directive, DeclarationText.Insert(call.SpanStart, $"{loop}.Current.Submit("), DeclarationText.Insert(call.Span.End, ")")]);
        }
    }

    /// <summary>Without its only await Main is no async method any more.</summary>
    private static IEnumerable<TextChange> WithoutAsync(FixSite site, EnclosingFunction main, AwaitExpressionSyntax only)
    {
        if (main.Declaration is not MethodDeclarationSyntax method
            || method.DescendantNodes().Any(node => node != only && Awaiting.Find(node) is not null)
            || method.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is not { RawKind: not 0 } async)
        {
            yield break;
        }

        yield return new TextChange(TextSpan.FromBounds(async.SpanStart, async.GetNextToken().SpanStart), "");
        yield return new TextChange(method.ReturnType.Span, main.Symbol.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? site.NameOf(result) : "void");
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var whole = name is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } && access.Name == name ? access : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : null;
    }

    private void Add(Document document, IEnumerable<TextChange> changes)
    {
        if (!_changes.TryGetValue(document.Id, out var known))
            _changes.Add(document.Id, known = []);
        known.UnionWith(changes);
    }
}
