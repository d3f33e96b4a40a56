using Coroutines.Generator.Emit;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>
/// How a module calls what makes a coroutine or a type known when it is loaded. Its initializers must be visible everywhere in it, so from a private type each type around it hands the
/// call on:
/// <code>
/// partial class Shop
/// {
///     private partial class Order { internal static void Fetch__Register() => ...; }
///     [ModuleInitializer] internal static void Order__Fetch__Register() => Order.Fetch__Register();
/// }
/// </code>
/// Of a generic one the module does not know what to make known: those do who name a choice of arguments.
/// </summary>
internal sealed class Registration
{
    private readonly bool _isNeeded;
    private INamedTypeSymbol _type;
    private string _member;
    private bool _isDone;

    public Registration(INamedTypeSymbol type, string member, bool isGeneric)
    {
        _type = type;
        _member = member;
        // the runtime's own are made known when images are first used: they are part of every program
        _isNeeded = !isGeneric && type.ContainingAssembly.GetTypeByMetadataName(KnownTypeNames.Coroutine) is null;
    }

    /// <summary>Before the member.</summary>
    public void WriteAttribute(SourceWriter writer)
    {
        if (!_isNeeded || !DescribedType.Around(_type).All(IsVisible))
            return;
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        _isDone = true;
    }

    /// <summary>Behind the type, in the one around it.</summary>
    public void Leave(SourceWriter writer)
    {
        if (!_isNeeded || _isDone || _type.ContainingType is not { } around)
            return;
        var call = $"{SignatureText.Identifier(_type.Name)}.{_member}();";
        _member = $"{_type.Name}__{_member}";
        _type = around;
        writer.Line();
        WriteAttribute(writer);
        writer.Line($"internal static void {_member}() => {call}");
    }

    /// <summary>Whether the whole module sees the type, if it sees what is around it.</summary>
    public static bool IsVisible(INamedTypeSymbol type) => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
