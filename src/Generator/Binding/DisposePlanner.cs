using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Binding;

/// <summary>Finds the call that lets a resource go, as the C# specification does (§13.14): the interface first, then the pattern.</summary>
internal static class DisposePlanner
{
    public static DisposePlan Plan(Local resource, ITypeSymbol type, bool isAsync, SyntaxNode where, SyntaxToken keyword, MethodContext context, Binder binder)
    {
        return isAsync ? Async(resource, type, where, keyword, context, binder) : Sync(resource, type, where, context);
    }

    /// <summary>A <c>dynamic</c> resource is converted before its block begins; that is what is let go. Null for any other.</summary>
    public static Local? Converted(ITypeSymbol type, bool isAsync, SyntaxNode where, MethodContext context, out ITypeSymbol resourceType)
    {
        resourceType = type;
        if (type.TypeKind != TypeKind.Dynamic || context.Model.Compilation.GetTypeByMetadataName(isAsync ? "System.IAsyncDisposable" : "System.IDisposable") is not { } contract)
            return null;
        resourceType = contract;
        return context.Temporary("disposable", contract, where);
    }

    private static DisposePlan Sync(Local resource, ITypeSymbol type, SyntaxNode where, MethodContext context)
    {
        var disposable = context.Model.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        if (!Converts(type, disposable, context))
        {
            // Only a ref struct has a pattern here.
            return Own(type, "Dispose", isAsync: false, where, context) is null
                ? new DisposePlan(Constrained(resource, "Dispose"), CheckNull: false, null)
                : new DisposePlan(Snippet.Join(new LocalPart(resource, Access.ReadWrite, InClosure: false), ".Dispose()"), CheckNull: false, null);
        }

        return new DisposePlan(Call(resource, type, where, disposable, context), CanBeNull(type), null);
    }

    private static DisposePlan Async(Local resource, ITypeSymbol type, SyntaxNode where, SyntaxToken keyword, MethodContext context, Binder binder)
    {
        // The other way round than for Dispose: a method of its own goes before the interface.
        var disposable = context.Model.Compilation.GetTypeByMetadataName("System.IAsyncDisposable");
        var text = $"{resource.SourceName}.DisposeAsync()";
        var pattern = type.TypeKind == TypeKind.TypeParameter ? null : Own(type, "DisposeAsync", isAsync: true, where, context);
        if (pattern is null)
        {
            var valueTask = ((IMethodSymbol)disposable!.GetMembers("DisposeAsync")[0]).ReturnType;
            var call = Converts(type, disposable, context)
                ? Snippet.Join("((global::System.IAsyncDisposable)", resource, ").DisposeAsync()")
                : Constrained(resource, "DisposeAsync");
            return new DisposePlan(call, CanBeNull(type), binder.Awaits.OfType(valueTask, keyword.Parent!, text));
        }

        var (own, info) = binder.Awaits.OfCall(pattern, new LocalPart(resource, Access.Read, InClosure: false), type, keyword.Parent!, text);
        return new DisposePlan(own, CanBeNull(type), info);
    }

    /// <summary>What a <c>ref struct</c> implements explicitly: it is never boxed.</summary>
    private static Snippet Constrained(Local resource, string method) =>
        Snippet.Join($"{GeneratedNames.Services}RefStructs.{method}(ref ", new LocalPart(resource, Access.ReadWrite, InClosure: false), ")");

    /// <summary>The method of the type that can be called here without arguments, and gives something to await where that is wanted.</summary>
    private static IMethodSymbol? Own(ITypeSymbol type, string name, bool isAsync, SyntaxNode where, MethodContext context) =>
        context.Model.LookupSymbols(where.SpanStart, type, name).OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: false } && method.ReturnsVoid != isAsync && method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .OrderBy(method => method.Parameters.Length)
            .FirstOrDefault();

    /// <summary>The interface's method, which need not be the type's own of that name. A struct's runs on the variable itself, not on a boxed copy of it.</summary>
    private static Snippet Call(Local resource, ITypeSymbol type, SyntaxNode where, INamedTypeSymbol contract, MethodContext context)
    {
        const string dispose = "Dispose";
        var wanted = contract.GetMembers(dispose).Single();
        var isOwn = type.TypeKind == TypeKind.TypeParameter
            ? context.Model.LookupSymbols(where.SpanStart, type, dispose) is [var only] && SymbolEqualityComparer.Default.Equals(only, wanted)
            : type.IsValueType && type.FindImplementationForInterfaceMember(wanted) is { Name: dispose, DeclaredAccessibility: Accessibility.Public };
        return isOwn
            ? Snippet.Join(new LocalPart(resource, Access.ReadWrite, InClosure: false), $".{dispose}()")
            : Snippet.Join($"(({SignatureText.Unannotated(contract)})", resource, $").{dispose}()");
    }

    private static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool Converts(ITypeSymbol type, ITypeSymbol contract, MethodContext context) =>
        ((CSharpCompilation)context.Model.Compilation).ClassifyConversion(type, contract) is { IsImplicit: true, IsUserDefined: false };
}
