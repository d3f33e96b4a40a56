using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Gives out names for one machine. All hoisted locals share one scope there, so two locals of one name in different scopes
/// of the source, or a local that would hide a member which another scope uses, get a number behind their names.
/// </summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _taken = [];

    /// <summary>The last number behind each name: all below it are taken.</summary>
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _written;

    /// <summary>A local called <c>_</c> would take what the rest of the method discards.</summary>
    private readonly HashSet<string> _contested = ["_"];

    public NameTable(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var declared = new HashSet<string>();
        foreach (var node in declaration.DescendantNodes())
        {
            token.ThrowIfCancellationRequested();
            if (Declares(node) is { } name)
            {
                if (!declared.Add(name))
                    _contested.Add(name);
            }
            else if (node is IdentifierNameSyntax identifier && IsSimpleName(identifier)
                && model.SymbolOf(identifier, token) is { } symbol and not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }))
            {
                _contested.Add(symbol.Name);
                _contested.Add(identifier.Identifier.ValueText);
            }
        }

        foreach (var token2 in declaration.DescendantTokens())
        {
            if (token2.IsKind(SyntaxKind.IdentifierToken))
                _taken.Add(token2.ValueText);
        }

        _written = [.. _taken];
        _taken.UnionWith(TypeParameterNames.New);
    }

    /// <summary>Whether the user's method names anything so.</summary>
    public bool IsWritten(string name) => _written.Contains(name);

    /// <summary>Whether something else of the method has the name too.</summary>
    public bool IsContested(string name) => _contested.Contains(name);

    /// <summary>The name of a hoisted local: its own whenever that is unambiguous.</summary>
    public string Hoisted(string name)
    {
        if (!_contested.Contains(name))
            return Escape(name);
        return Numbered(name + "_", 1);
    }

    /// <summary>A name of the signature that the method itself does not write.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>A name that nothing in the method has.</summary>
    public string Unique(string name)
    {
        return _taken.Add(name) ? name : Numbered(name, 2);
    }

    private string Numbered(string name, int first)
    {
        if (!_numbers.TryGetValue(name, out var number))
            number = first;
        while (!_taken.Add($"{name}{number}"))
            number++;
        _numbers[name] = number;
        return $"{name}{number}";
    }

    /// <summary>A name for a parameter that is added to a method's own.</summary>
    public static string Unused(string name, IMethodSymbol method)
    {
        while (DeclaredParameters.Of(method).Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static string? Declares(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax n => n.Identifier.ValueText,
        SingleVariableDesignationSyntax n => n.Identifier.ValueText,
        ParameterSyntax n => n.Identifier.ValueText,
        ForEachStatementSyntax n => n.Identifier.ValueText,
        CatchDeclarationSyntax n when n.Identifier.ValueText is { Length: > 0 } name => name,
        LocalFunctionStatementSyntax n => n.Identifier.ValueText,
        FromClauseSyntax n => n.Identifier.ValueText,
        LetClauseSyntax n => n.Identifier.ValueText,
        JoinClauseSyntax n => n.Identifier.ValueText,
        JoinIntoClauseSyntax n => n.Identifier.ValueText,
        QueryContinuationSyntax n => n.Identifier.ValueText,
        _ => null,
    };

    private static bool IsSimpleName(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == identifier,
        QualifiedNameSyntax name => name.Left == identifier,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or GotoStatementSyntax => false,
        _ => true,
    };
}
