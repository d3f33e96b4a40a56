using System.Runtime.CompilerServices;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>
/// The types that a project lets images hold by itself: hosts, those written as JSON, those that an attribute names. The calls are looked for only where a type is about to be
/// reported, once for a compilation.
/// </summary>
internal static class NamedToImages
{
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<ITypeSymbol>> ByCompilation = new();

    /// <summary>A variable of a type may hold an object of a type that derives from it, and one that is known by its base.</summary>
    public static bool Holds(ITypeSymbol type, Compilation compilation) =>
        IsMarked(type) || ByCompilation.GetValue(compilation, Find).Any(named => DerivesFrom(named, type) || DerivesFrom(type, named));

    /// <summary>Whether its objects are hosts, or written as JSON: then what they hold is not saved as such.</summary>
    public static bool IsItself(ITypeSymbol type, Compilation compilation) =>
        IsMarked(type) || ByCompilation.GetValue(compilation, Find).Any(named => named.SpecialType != SpecialType.System_Object && DerivesFrom(type, named));

    private static bool IsMarked(ITypeSymbol type) =>
        type.OriginalDefinition.GetAttributes().Any(static attribute => CoroutineSymbols.IsRuntimeType(attribute.AttributeClass, "KnownToImagesAttribute"));

    private static IReadOnlyList<ITypeSymbol> Find(Compilation compilation)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (CoroutineSymbols.IsRuntimeType(attribute.AttributeClass, "KnownToImagesAttribute") && attribute.ConstructorArguments is [{ Value: ITypeSymbol named }])
                found.Add(named.OriginalDefinition);
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(MayName))
            {
                model ??= compilation.GetSemanticModel(tree);
                if (TypeIn(call, model) is { } type)
                    found.Add(type);
            }
        }

        return [.. found];
    }

    private static bool MayName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Add" } => call.ArgumentList.Arguments.Count == 2,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseJson" } or SimpleNameSyntax { Identifier.ValueText: "UseJson" } => true,
        _ => false,
    };

    private static ITypeSymbol? TypeIn(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return null;
        if (method.Name == "UseJson")
            return method.ContainingType?.Name == "ImageTypes" && method.TypeArguments is [var written] ? written.OriginalDefinition : null;
        if (!CoroutineSymbols.IsRuntimeType(method.ContainingType, "ImageHosts"))
            return null;
        var host = call.ArgumentList.Arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "host") ?? call.ArgumentList.Arguments[1];
        return model.GetTypeInfo(host.Expression).Type?.OriginalDefinition;
    }

    private static bool DerivesFrom(ITypeSymbol type, ITypeSymbol from)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from.OriginalDefinition))
                return true;
        }

        return type.AllInterfaces.Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, from.OriginalDefinition));
    }
}
