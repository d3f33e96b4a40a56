using System.Runtime.CompilerServices;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Methods of interfaces that take no companions, because nobody can add to them, but that this compilation implements explicitly. What stands for their companions is a
/// generated interface, which the implementing types have too, and two extension methods that ask each receiver for it.
/// </summary>
/// <param name="Interface">The generated interface; a type argument for each of the types around the method.</param>
/// <param name="Class">The class of the extension methods.</param>
/// <param name="StartBody">Of the interface: runs the body of one type here.</param>
/// <param name="CreateBody">Of the interface: makes a cold coroutine of the body of one type.</param>
internal sealed record ForeignRoot(string Interface, string Class, string StartBody, string CreateBody);

/// <inheritdoc cref="ForeignRoot"/>
internal static class ForeignRoots
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<IMethodSymbol>> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, MethodDeclarationSyntax[]> ByTree = new();

    public static Companion? Find(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (method is not { ContainingType.TypeKind: TypeKind.Interface, IsStatic: false, MethodKind: MethodKind.Ordinary }
            || !Implemented(compilation, token).Contains(method)
            || !TypeVisibility.SignatureTypes(method).Concat(Constraints(method)).Append(method.ContainingType).All(type => TypeVisibility.IsVisible(type, compilation))
            || TypeParameters(method.ContainingType).Concat(method.TypeParameters).Any(static parameter => parameter.AllowsRefLikeType)
            || TypeVisibility.IsForbidden(method)
            || !DeclarationCheck.OptionalOnesAreLast(method)
            || !DeclarationCheck.IsAlone(method))
            return null;

        // Other assemblies may show us theirs, so the names tell of ours.
        var assembly = GeneratedNames.Sanitize(compilation.AssemblyName ?? "");
        var hash = HintNames.Hash($"{assembly} {method.GetDocumentationCommentId()}");
        var name = GeneratedNames.Sanitize($"{method.ContainingType.Name}_{method.Name}__{hash:x8}");
        return new Companion($"{method.Name}__StartIn_{assembly}", $"{method.Name}__CreateIn_{assembly}", "internal", IsVisibleInAssembly: true)
        {
            Foreign = new ForeignRoot("global::" + name, name + "__Calls", GeneratedNames.StartBody(method.Name), GeneratedNames.CreateBody(method.Name)),
        };
    }

    /// <summary>All type parameters that the extension methods have before those of the method.</summary>
    public static List<ITypeParameterSymbol> TypeParameters(INamedTypeSymbol type) => [.. Accessor.AllOf(type, static outer => outer.TypeParameters)];

    /// <summary>
    /// Whether an extension method can stand for a call: its type arguments are inferred, and what a type parameter stands for may be a struct, which must not be called on a copy.
    /// </summary>
    public static bool CanStandFor(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken token)
    {
        var type = method.ContainingType;
        var receiver = CoroutineCalls.ReceiverOf(call);
        if (receiver is null or BaseExpressionSyntax || model.GetTypeInfo(receiver, token).Type is not { IsReferenceType: true } known)
            return false;
        var ofType = Interfaces(known).Distinct(SymbolEqualityComparer.Default).Count(each => SymbolEqualityComparer.Default.Equals(each!.OriginalDefinition, type.OriginalDefinition));
        return TypeParameters(type).Count == 0 || (ofType == 1 && CoroutineCalls.NameOf(call) is IdentifierNameSyntax);
    }

    private static IEnumerable<ITypeSymbol> Interfaces(ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.SelectMany(Interfaces) : type.AllInterfaces.Append(type);

    private static HashSet<IMethodSymbol> Implemented(Compilation compilation, CancellationToken token)
    {
        if (ByCompilation.TryGetValue(compilation, out var known))
            return known;
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var candidates = ByTree.GetValue(tree, InTree);
            var model = candidates.Length == 0 ? null : compilation.GetSemanticModel(tree);
            foreach (var declaration in candidates)
            {
                if (model!.GetDeclaredSymbol(declaration, token) is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface, ExplicitInterfaceImplementations: [var implemented] } method
                    && CoroutineSymbols.IsMarked(method, out var rewrite) && rewrite
                    && SourceCompanion.CanHave(method, compilation, token))
                    found.Add(implemented.OriginalDefinition);
            }
        }

        return ByCompilation.GetValue(compilation, _ => found);
    }

    private static MethodDeclarationSyntax[] InTree(SyntaxTree tree) =>
    [
        .. tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>()
            .Where(static method => method is { ExplicitInterfaceSpecifier: not null, AttributeLists.Count: > 0 } && method.Modifiers.Any(SyntaxKind.AsyncKeyword)),
    ];

    private static IEnumerable<ITypeSymbol> Constraints(IMethodSymbol method) =>
        TypeParameters(method.ContainingType).SelectMany(static parameter => parameter.ConstraintTypes);
}
