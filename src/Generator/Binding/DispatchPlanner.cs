using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.Accessibility;

namespace Coroutines.Generator.Binding;

/// <summary>Whether, and how, the companions of a method leave it to the runtime type which body runs.</summary>
internal static class DispatchPlanner
{
    /// <param name="method">A method of this compilation.</param>
    /// <param name="name">What its generated members are named after.</param>
    /// <param name="accessibility">That of its companions.</param>
    /// <param name="dispatch">Null for a method that no type can override.</param>
    /// <returns>Whether the method can have companions at all.</returns>
    public static bool TryPlan(IMethodSymbol method, string name, string accessibility, Compilation compilation, CancellationToken token, out BodyDispatch? dispatch)
    {
        dispatch = null;
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
        {
            dispatch = PlanExplicit(method, compilation, token);
            return dispatch is not null;
        }

        if (method.IsOverride)
        {
            if (!OverridesProperly(method))
                return false;
            dispatch = PlanOverride(method, compilation, token);
            if (MayMeanAnOverload(method))
            {
                dispatch = dispatch is null ? null : dispatch with { IsUncallable = true };
                return dispatch is not null;
            }
        }

        if (dispatch is null && CanBeOverridden(method))
        {
            if (accessibility == "private")
                return false;
            var body = accessibility is "public" or "protected internal" or "protected" ? "protected" : "private protected";
            dispatch = new BodyDispatch(GeneratedNames.StartBody(name), GeneratedNames.CreateBody(name), $"{body} {(method.IsStatic ? "static " : "")}virtual", DispatchRole.Root)
            {
                Called = method.IsStatic ? GeneratedNames.Called(method) : null,
            };
        }

        return true;
    }

    /// <summary>
    /// How generated code of the method's own type calls the method itself: as a member of the type that declares it first, because C# counts
    /// an override as a member of that type, and would prefer another overload beside it.
    /// </summary>
    public static string Receiver(IMethodSymbol method)
    {
        if (method.IsStatic && CanBeOverridden(method))
            return GeneratedNames.Called(method);
        if (method.IsStatic)
            return SignatureText.Type(method.ContainingType);
        if (method.ExplicitInterfaceImplementations is [var implemented, ..])
            return IsProtected(implemented) ? "this" : $"(({SignatureText.Type(implemented.ContainingType)})this)";
        var first = First(method);
        return !method.IsOverride || IsProtected(first) ? "this" : $"(({SignatureText.Type(first.ContainingType)})this)";
    }

    private static bool CanBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride)
        && !method.IsSealed
        && method.ContainingType is { IsSealed: false, TypeKind: TypeKind.Class or TypeKind.Interface };

    /// <summary>The virtual methods behind the companions of an interface's method, where a type can implement them.</summary>
    public static BodyDispatch? OfInterface(IMethodSymbol implemented, INamedTypeSymbol type, Compilation compilation, CancellationToken token) =>
        CoroutineTargets.Find(implemented, compilation, token) is { Dispatch: { } dispatch } && IsBodyAccessible(implemented, dispatch, type, compilation) ? dispatch : null;

    private static BodyDispatch? PlanExplicit(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (method.ExplicitInterfaceImplementations is not [var implemented])
            return null;
        if (CoroutineTargets.Find(implemented, compilation, token) is { Foreign: { } foreign })
        {
            // An interface may be seen farther than the generated one, and two such bodies would be ambiguous in a class that chooses between them.
            if (method.ContainingType.TypeKind == TypeKind.Interface)
                return null;
            var declaring = foreign.Interface + SignatureText.List(Accessor.AllOf(implemented.ContainingType, static type => type.TypeArguments).Select(SignatureText.Unannotated));
            return new BodyDispatch($"{declaring}.{foreign.StartBody}", $"{declaring}.{foreign.CreateBody}", "", DispatchRole.Explicit)
            {
                Declares = declaring,
                Foreign = implemented.OriginalDefinition,
            };
        }

        if (OfInterface(implemented, method.ContainingType, compilation, token) is not { } root
            || (method.ContainingType.TypeKind == TypeKind.Interface && InterfaceDiamonds.Meets(method, compilation, token)))
            return null;

        var prefix = SignatureText.Type(implemented.ContainingType) + ".";
        return new BodyDispatch(prefix + root.StartBody, prefix + root.CreateBody, method.IsStatic ? "static" : "", DispatchRole.Explicit)
        {
            IsUncallable = method.IsStatic || (IsProtected(implemented) && method.ContainingType.TypeKind != TypeKind.Interface),
        };
    }

    /// <summary>The nearest overridden method that has companions, past those that have none.</summary>
    private static BodyDispatch? PlanOverride(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (CoroutineTargets.Find(overridden, compilation, token) is not { Dispatch: { } above } companion)
                continue;
            if (!IsBodyAccessible(overridden, above, method.ContainingType, compilation))
                return null;

            var isFriend = IsSource(overridden, compilation) || overridden.ContainingAssembly.GivesAccessTo(compilation.Assembly);
            var isPrivateProtected = above.Modifiers.StartsWith("private protected", StringComparison.Ordinal);
            var hidden = IsProtected(overridden) ? "base" : $"(({SignatureText.Type(overridden.ContainingType)})this)";
            return new BodyDispatch(
                above.StartBody, above.CreateBody,
                $"{(isPrivateProtected && isFriend ? "private protected" : "protected")} {(method.IsSealed ? "sealed " : "")}override", DispatchRole.Override)
            {
                HiddenStart = $"{hidden}.{companion.Start}",
                HiddenCreate = $"{hidden}.{companion.Create}",
            };
        }

        return null;
    }

    private static bool IsBodyAccessible(IMethodSymbol above, BodyDispatch dispatch, INamedTypeSymbol from, Compilation compilation) =>
        IsSource(above, compilation)
        || FindBody(above.ContainingType, dispatch.CreateBody) is { } body && compilation.IsSymbolAccessibleWithin(body, from);

    /// <summary>The type itself need not override them: it may have inherited them.</summary>
    private static ISymbol? FindBody(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault() is { } body)
                return body;
        }

        return null;
    }

    private static bool IsSource(IMethodSymbol method, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

    /// <summary>C# reports an override of what cannot be overridden, or of another type; ours would be reported too.</summary>
    private static bool OverridesProperly(IMethodSymbol method) =>
        method.OverriddenMethod is { IsSealed: false } overridden
        && (overridden.IsVirtual || overridden.IsAbstract || overridden.IsOverride)
        && SymbolEqualityComparer.Default.Equals(
            (overridden.Arity > 0 ? overridden.Construct([.. method.TypeParameters]) : overridden).ReturnType, method.ReturnType);

    /// <summary>A protected method cannot be called as a member of the type that declares it first.</summary>
    private static bool MayMeanAnOverload(IMethodSymbol method)
    {
        var first = First(method);
        if (!IsProtected(first))
            return false;
        for (var type = method.ContainingType; type is not null && !SymbolEqualityComparer.Default.Equals(type, first.ContainingType); type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(static member => !member.IsOverride))
                return true;
        }

        return false;
    }

    private static bool IsProtected(IMethodSymbol method) => method.DeclaredAccessibility is Protected or ProtectedOrInternal or ProtectedAndInternal;

    private static IMethodSymbol First(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method;
    }
}
