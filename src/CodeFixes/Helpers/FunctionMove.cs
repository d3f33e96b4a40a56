using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>
/// Makes local functions methods: of the type that they stand in, behind the member; those of a top-level program of its <c>Program</c> class.
/// There the same names mean them, so no call changes.
/// </summary>
internal static class FunctionMove
{
    /// <summary>The function, and those that it calls; empty where one of them uses what only the body around it has, or its name means something else as a member.</summary>
    public static ImmutableArray<LocalFunctionStatementSyntax> Find(LocalFunctionStatementSyntax function, FixSite site)
    {
        var found = new List<LocalFunctionStatementSyntax> { function };
        for (var index = 0; index < found.Count; index++)
        {
            if (!CanMove(found[index], site))
                return [];
            foreach (var called in Names(found[index]).Select(name => SymbolOf(name, site)).OfType<IMethodSymbol>())
            {
                if (called.MethodKind == MethodKind.LocalFunction
                    && called.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax(site.Token) is LocalFunctionStatementSyntax other
                    && !found.Any(known => known.Span.Contains(other.Span)))
                    found.Add(other);
            }
        }

        return [.. found];
    }

    /// <summary>What moves functions with those that they call; where two of one type have one name only the first.</summary>
    public static IEnumerable<TextChange> Changes(IEnumerable<ImmutableArray<LocalFunctionStatementSyntax>> functions, FixSite site)
    {
        var places = new Dictionary<(TypeDeclarationSyntax?, string), LocalFunctionStatementSyntax>();
        foreach (var together in functions)
        {
            if (together.All(function => !places.TryGetValue(Place(function), out var known) || known == function))
                together.ToList().ForEach(function => places[Place(function)] = function);
        }

        var moved = places.Values.OrderBy(static function => function.SpanStart).ToList();
        foreach (var function in moved)
            yield return new TextChange(SpanWithSpace(function, site), "");
        foreach (var member in moved.GroupBy(MemberAround))
            yield return member.Key is null ? IntoProgram(member, site) : Behind(member.Key, member, site);
        foreach (var partial in moved.SelectMany(DeclarationText.MakePartial).Distinct())
            yield return partial;
    }

    private static (TypeDeclarationSyntax? Type, string Name) Place(LocalFunctionStatementSyntax function) =>
        (function.FirstAncestorOrSelf<TypeDeclarationSyntax>(), function.Identifier.ValueText);

    /// <summary>Null for top-level code.</summary>
    private static MemberDeclarationSyntax? MemberAround(LocalFunctionStatementSyntax function) =>
        function.Ancestors().OfType<MemberDeclarationSyntax>().First() is var member and not GlobalStatementSyntax ? member : null;

    private static TextChange Behind(MemberDeclarationSyntax member, IEnumerable<LocalFunctionStatementSyntax> functions, FixSite site)
    {
        var indentation = MovedText.IndentationAt(member.SpanStart, site.Text);
        var line = DeclarationText.LineBreak(site.Text);
        return DeclarationText.Insert(member.Span.End, string.Concat(functions.Select(function => $"{line}{line}{indentation}{MovedText.Of(function, Modifiers(function, site), indentation, site.Text)}")));
    }

    private static TextChange IntoProgram(IEnumerable<LocalFunctionStatementSyntax> functions, FixSite site)
    {
        const string indentation = "    ";
        var line = DeclarationText.LineBreak(site.Text);
        var text = string.Join(line + line, functions.Select(function => indentation + MovedText.Of(function, Modifiers(function, site), indentation, site.Text)));
        var unit = (CompilationUnitSyntax)site.Root;
        if (unit.Members.OfType<ClassDeclarationSyntax>().FirstOrDefault(static type => type.Identifier.ValueText == "Program" && type.Arity == 0) is { } program)
        {
            return program.Members.LastOrDefault() is { } last
                ? DeclarationText.Insert(last.Span.End, line + line + text)
                : DeclarationText.Insert(program.OpenBraceToken.Span.End, line + text);
        }

        // A part of the class in another file may need instances of it.
        var isAlone = Program(site) is { DeclaringSyntaxReferences.Length: 1 };
        return DeclarationText.Insert(unit.Members.Last().Span.End, $"{line}{line}{(isAlone ? "static " : "")}partial class Program{line}{{{line}{text}{line}}}");
    }

    private static string Modifiers(LocalFunctionStatementSyntax function, FixSite site) =>
        function.Modifiers.Any(SyntaxKind.StaticKeyword) || ThisFinder.IsUsedIn(function, site.Model, site.Token) ? "private " : "private static ";

    private static bool CanMove(LocalFunctionStatementSyntax function, FixSite site) =>
        !function.ContainsDirectives && !function.ContainsDiagnostics
        && Names(function).All(name => SymbolOf(name, site) is not { } symbol || !IsOfBody(symbol) || IsWithin(symbol, function))
        && (MemberAround(function) is { } member
            ? member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax && member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
                && IsFree(function, [member], ((TypeDeclarationSyntax)member.Parent).OpenBraceToken.Span.End, site)
            : Program(site)?.GetMembers(function.Identifier.ValueText).IsEmpty == true && IsFree(function, site.Root.ChildNodes().OfType<GlobalStatementSyntax>(), site.Root.FullSpan.End, site));

    /// <summary>Whether nothing else has the function's name, neither where it will stand nor in the code around it.</summary>
    private static bool IsFree(LocalFunctionStatementSyntax function, IEnumerable<SyntaxNode> around, int place, FixSite site)
    {
        var name = function.Identifier.ValueText;
        return site.Model.LookupSymbols(place, name: name).All(symbol => SymbolEqualityComparer.Default.Equals(symbol, site.Model.GetDeclaredSymbol(function, site.Token)))
            && !around.SelectMany(static node => node.DescendantTokens()).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token != function.Identifier
                && (token.Parent is not SimpleNameSyntax use || Means(use, function, site) == false));
    }

    /// <summary>Whether a name means the function: null for the member of something else, and for what a call with a dynamic argument would find.</summary>
    private static bool? Means(SimpleNameSyntax name, LocalFunctionStatementSyntax function, FixSite site) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? null
        : name.Parent is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(argument => site.Model.GetTypeInfo(argument.Expression, site.Token).Type is IDynamicTypeSymbol) ? false
        : SymbolOf(name, site) is { } symbol && IsWithin(symbol, function);

    private static bool IsOfBody(ISymbol symbol) => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method };

    private static bool IsWithin(ISymbol symbol, SyntaxNode function) =>
        symbol.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == function.SyntaxTree && function.Span.Contains(reference.Span));

    private static IEnumerable<SimpleNameSyntax> Names(SyntaxNode function) => function.DescendantNodes().OfType<SimpleNameSyntax>();

    private static ISymbol? SymbolOf(SimpleNameSyntax name, FixSite site) => site.Model.GetSymbolInfo(name, site.Token).Symbol;

    private static INamedTypeSymbol? Program(FixSite site) => site.Model.Compilation.GetEntryPoint(site.Token)?.ContainingType;

    /// <summary>The function with its comments, and the space that would be left over.</summary>
    private static TextSpan SpanWithSpace(LocalFunctionStatementSyntax function, FixSite site)
    {
        var text = site.Text;
        var (start, end) = (MovedText.Start(function), function.Span.End);
        var before = function.GetFirstToken().GetPreviousToken();
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (before.IsKind(SyntaxKind.None) || before.IsKind(SyntaxKind.OpenBraceToken))
            return TextSpan.FromBounds(start, next);
        if (next < text.Length && text.Lines.IndexOf(next) == text.Lines.IndexOf(end))
            return TextSpan.FromBounds(start, next);
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        return TextSpan.FromBounds(start, end);
    }
}
