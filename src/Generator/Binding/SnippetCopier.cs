using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Copies source without awaits into a <see cref="Snippet"/>. The text stays as the user wrote it; what changes its meaning when it
/// moves is kept apart: hoisted locals, jumps out of the copied node, calls of coroutines, what the compiler says of its caller.
/// </summary>
internal sealed partial class SnippetCopier
{
    private readonly MethodContext _context;
    private readonly JumpTargets _targets;
    private readonly SyntaxNode _root;
    private readonly HashSet<SyntaxNode> _saved = [];
    private readonly ImmutableArray<Part>.Builder _parts = ImmutableArray.CreateBuilder<Part>();
    private readonly StringBuilder _text = new();
    private readonly SyntaxToken _first;
    private readonly SyntaxToken _last;
    private readonly IReadOnlyDictionary<string, string>? _designations;
    private InvocationExpressionSyntax? _launched;
    private int _closureDepth;
    private IReadOnlyCollection<SyntaxNode> _holes = [];
    private bool _isFilter;

    private SnippetCopier(SyntaxNode root, MethodContext context, JumpTargets targets, IReadOnlyDictionary<string, string>? designations)
    {
        _designations = designations;
        _root = root;
        _context = context;
        _targets = targets;
        _first = root.GetFirstToken();
        _last = root.GetLastToken();
    }

    /// <param name="designations">For a pattern: the names that its variables have instead of their own.</param>
    public static Snippet Copy(SyntaxNode root, MethodContext context, JumpTargets targets, IReadOnlyDictionary<string, string>? designations = null)
    {
        var copier = new SnippetCopier(root, context, targets, designations);
        copier.Visit(root);
        copier.Flush();
        return new Snippet(copier._parts.ToImmutable());
    }

    /// <summary>Copies a node with holes in the place of some of its operands.</summary>
    public static Snippet CopyAround(SyntaxNode root, IReadOnlyCollection<SyntaxNode> operands, MethodContext context, JumpTargets targets)
    {
        var copier = new SnippetCopier(root, context, targets, null) { _holes = operands, _closureDepth = root is QueryClauseSyntax or SelectOrGroupClauseSyntax or QueryContinuationSyntax || root.Parent is LetClauseSyntax ? 1 : 0 };
        copier.Visit(root);
        copier.Flush();
        return new Snippet(copier._parts.ToImmutable());
    }

    /// <summary>Copies the condition of a <c>when</c>, where no local function can be declared.</summary>
    public static Snippet CopyFilter(ExpressionSyntax condition, MethodContext context, JumpTargets targets)
    {
        var copier = new SnippetCopier(condition, context, targets, null) { _isFilter = true };
        copier.Visit(condition);
        copier.Flush();
        return new Snippet(copier._parts.ToImmutable());
    }

    private void Visit(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _context.Token.ThrowIfCancellationRequested();
        if (_holes.Contains(node))
        {
            Replace(node, new HolePart());
            return;
        }

        // Whoever copies an await has overlooked it.
        if (node is AwaitExpressionSyntax && _context.Awaits.Holds(node))
            throw _context.Unsupported(UnsupportedConstructs.Unknown(node.Parent!.Kind().ToString()), node);
        if (!_isFilter && !_saved.Contains(node) && SavedFunctions.Find(node, _context) is { } saved)
        {
            CopySaved(node, saved);
            return;
        }

        if (AwaitMap.IsFunction(node))
            TextScopes.Declare(node, _context);
        if (TryCopySpecially(node))
            return;
        var isClosure = CaptureAnalysis.IsClosure(node);
        if (isClosure)
            _closureDepth++;
        if (_closureDepth == 0 || !TryCopySharing(node))
            VisitChildren(node);
        if (isClosure)
            _closureDepth--;
    }

    /// <summary>A lambda that images can make anew may leave its statement.</summary>
    private void CopySaved(SyntaxNode node, SavedFunction function)
    {
        Add(new SavedFunctionPart(function));
        _saved.Add(node);
        _saved.Add(SavedFunctions.LambdaOf(node)!);
        Visit(node);
        Add(new EndOfSavedFunctionPart());
    }

    private void VisitChildren(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
            VisitChild(node, child);
    }

    private void VisitChild(SyntaxNode node, SyntaxNodeOrToken child)
    {
        if (child.IsNode)
            Visit(child.AsNode()!);
        else if (node is LocalFunctionStatementSyntax declaration && child.AsToken() == declaration.Identifier
            && _context.FunctionOf(_context.Model.GetDeclaredSymbol(declaration, _context.Token)) is { } function)
            CopyFunctionName(declaration.Identifier, function, isUse: false);
        else if (node is TypeParameterSyntax parameter && child.AsToken() == parameter.Identifier)
            CopyTypeParameter(parameter);
        else
            Token(child.AsToken());
    }

    private void Token(SyntaxToken token)
    {
        if (token != _first)
            Trivia(token.LeadingTrivia);
        _text.Append(token.Text);
        if (token != _last)
            Trivia(token.TrailingTrivia);
    }

    /// <summary>Directives are dropped: a pragma or region of the source means nothing here. Line breaks stay, so that lines still map.</summary>
    private void Trivia(SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            if (item.IsDirective || item.IsKind(SyntaxKind.DisabledTextTrivia))
                _text.Append('\n', item.ToFullString().Count(character => character == '\n'));
            else
                _text.Append(item.ToFullString());
        }
    }

    /// <summary>Puts parts in the place of a node, keeping the trivia around it.</summary>
    private void Replace(SyntaxNode node, params object[] pieces)
    {
        var (first, last) = (node.GetFirstToken(), node.GetLastToken());
        Before(first);
        foreach (var part in Snippet.Join(pieces).Parts)
            Add(part);
        if (last != _last)
            Trivia(last.TrailingTrivia);
    }

    /// <summary>What stands before a name in whose place another text comes. Its <c>@</c> may be all that keeps it apart from a word: <c>return@x;</c>.</summary>
    private void Before(SyntaxToken name)
    {
        if (name == _first)
            return;
        Trivia(name.LeadingTrivia);
        if (name.IsVerbatimIdentifier())
            _text.Append(' ');
    }

    private void Add(Part part)
    {
        if (part is TextPart text)
        {
            _text.Append(text.Text);
            return;
        }

        Flush();
        _parts.Add(part);
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _parts.Add(new TextPart(_text.ToString()));
        _text.Clear();
    }
}
