using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>What images call things by: the names of the source, which the next build has too. Names of generic things end with their arguments, known when the program runs.</summary>
internal static class ImageNames
{
    private static readonly SymbolDisplayFormat s_method = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The coroutine, as a C# expression: <c>"Shop.Orders.Fetch(int)"</c>, <c>"Shop.Box&lt;T>.Fill(T) of " + ImageTypes.NameOf&lt;T>()</c>.</summary>
    public static string OfCoroutine(MethodContext context) => WithArguments(Plain(context), AllTypeParameters(context));

    /// <summary>A method, as if it were called otherwise.</summary>
    public static string OfMethod(IMethodSymbol method, string name) =>
        string.Concat(method.ToDisplayParts(s_method).Select(part => part.Kind == SymbolDisplayPartKind.MethodName && SymbolEqualityComparer.Default.Equals(part.Symbol, method) ? name : part.ToString()));

    /// <summary>A type of the user's without type arguments.</summary>
    public static string Bare(INamedTypeSymbol type) =>
        (type.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString(s_method) + "." : "") + string.Join(".", DescribedType.Around(type).Reverse().Select(static each => each.Name));

    /// <summary>A display object of its, by what it holds: other builds may number them differently.</summary>
    public static string OfClosure(MethodContext context, Scope scope) =>
        WithArguments($"{Plain(context)}, {Closure(scope)}{Ordinal(context.Scopes.Concat(context.ScopesInText).TakeWhile(other => other != scope).Count(other => Closure(other) == Closure(scope)))}", AllTypeParameters(context));

    public static string Closure(Scope scope) => "closure of " + string.Join(", ", scope.Captured.Select(static local => local.SourceName));

    /// <summary>A function that delegates are made of, as a C# expression.</summary>
    public static string OfFunction(MethodContext context, string name) => AllTypeParameters(context) is not { Count: > 0 } arguments
        ? Quoted(name)
        : $"{Quoted(name + " of ")} + {string.Join(" + \", \" + ", arguments.Select(static argument => NameOf(TypeParameterNames.Of(argument))))}";

    /// <summary>A method that a delegate of this type is made of, as a C# expression.</summary>
    public static string OfMethod(IMethodSymbol method, INamedTypeSymbol type)
    {
        var arguments = FrameworkTypes.AllArguments(method.ContainingType).Concat(method.TypeArguments).Select(static argument => NameOf(SignatureText.Unannotated(argument))).ToList();
        var of = arguments.Count == 0 ? "" : $" + \" of \" + {string.Join(" + \", \" + ", arguments)}";
        return $"{Quoted(method.OriginalDefinition.ToDisplayString(s_method))}{of} + \" as \" + {NameOf(SignatureText.Unannotated(type))}";
    }

    /// <summary>A lambda goes by its text, as an await does. Of several with one text none has a place of its own as soon as the method changes.</summary>
    public static string OfLambda(MethodContext context, AnonymousFunctionExpressionSyntax lambda)
    {
        var text = ShortText.Of(lambda);
        var same = context.Root.Declaration.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>().Where(other => ShortText.Of(other) == text).ToList();
        var place = same.Count == 1 ? "" : $" ({same.IndexOf(lambda) + 1} of {same.Count} in {Fingerprint.Of(context.Root.Body)})";
        return $"{context.Root.Method.ToDisplayString(s_method)}.{text}{place}";
    }

    /// <summary>A local function goes by its name; of several with one name also by its text.</summary>
    public static string OfLocalFunction(MethodContext context, IMethodSymbol function)
    {
        var same = context.Root.Declaration.DescendantNodes().OfType<LocalFunctionStatementSyntax>().Where(other => other.Identifier.ValueText == function.Name).ToList();
        var text = same.Count == 1 ? "" : $" {Fingerprint.Of(function.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax(context.Token))}";
        return $"{context.Root.Method.ToDisplayString(s_method)}.{function.Name}{text}";
    }

    /// <summary>A type of the user's, as a C# expression: type arguments stand behind the type that they belong to.</summary>
    public static string OfType(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString(s_method) + "." : "";
        var name = space + string.Join(".", DescribedType.Around(type).Reverse().Select(static each => each.TypeArguments.IsEmpty
            ? each.Name
            : $"{each.Name}<{string.Join(", ", each.TypeArguments.Select(static argument => $"{{({NameOf(SignatureText.Unannotated(argument))})}}"))}>"));
        return FrameworkTypes.AllArguments(type).Count == 0 ? Quoted(name) : $"$\"{name}\"";
    }

    /// <summary>The type parameters that a frame has, those of the types around it included.</summary>
    public static IReadOnlyList<ITypeParameterSymbol> AllTypeParameters(MethodContext context) =>
        [.. Accessor.AllOf(context.Method.ContainingType, static type => type.TypeParameters), .. context.TypeParameters];

    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary><c>""</c> for the first, <c> 2</c> for the second.</summary>
    public static string Ordinal(int before) => before == 0 ? "" : $" {before + 1}";

    private static string WithArguments(string name, IReadOnlyList<ITypeParameterSymbol> arguments) => arguments.Count == 0
        ? Quoted(name)
        : $"$\"{name.Replace("{", "{{").Replace("}", "}}")} of {string.Join(", ", arguments.Select(static argument => $"{{({NameOf(TypeParameterNames.Of(argument))})}}"))}\"";

    private static string NameOf(string type) => $"{GeneratedNames.Services}ImageTypes.NameOf<{type}>()";

    /// <summary>
    /// A function goes by its method and its own name. Of several lambdas none has a place of its own that an edit could not give to another: they go by their text,
    /// so one that was changed is not known any more, and never taken for another.
    /// </summary>
    public static string Plain(MethodContext context)
    {
        var method = context.Root.Method.ToDisplayString(s_method);
        if (context.Function is null)
            return method;
        var all = context.Root.Functions.OrderBy(static function => function.Syntax.SpanStart).ToList();
        var own = all.First(function => function.Function == context.Function);
        var lambdas = all.Count(static function => function.Syntax is AnonymousFunctionExpressionSyntax);
        return $"{method}.{NameOf(own)}{Ordinal(all.TakeWhile(function => function != own).Count(function => NameOf(function) == NameOf(own)))}";

        string NameOf(FunctionDeclaration function) => function.Syntax is not AnonymousFunctionExpressionSyntax ? function.Symbol.Name
            : lambdas == 1 ? "lambda" : $"lambda {Fingerprint.Of(function.Syntax)}";
    }
}
