using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>The two methods that stand for a coroutine method in generated code.</summary>
/// <param name="Start">Runs the body here: null when it completed.</param>
/// <param name="Create">What an ordinary call does: makes a cold coroutine.</param>
/// <param name="Accessibility">The companions' accessibility, as C# writes it.</param>
/// <param name="IsVisibleInAssembly">Whether any class of this assembly can call them, as an interceptor must.</param>
internal sealed record Companion(string Start, string Create, string Accessibility, bool IsVisibleInAssembly)
{
    /// <summary>For a method whose runtime type decides which body runs.</summary>
    public BodyDispatch? Dispatch { get; init; }

    /// <summary>For a method of an interface that can hold no companions: where they are.</summary>
    public ForeignRoot? Foreign { get; init; }

    /// <summary>The interface methods through which it is called as well.</summary>
    public ImmutableArray<InterfaceMethod> Implemented { get; init; } = [];
}

/// <summary>
/// The two virtual methods behind the companions of a method that can be overridden. The companions themselves are not virtual: they make
/// sure that the type of the receiver overrides these wherever it overrides the method, and only then call them.
/// </summary>
/// <param name="StartBody">Runs the body of one type here.</param>
/// <param name="CreateBody">Makes a cold coroutine of the body of one type.</param>
/// <param name="Modifiers">What stands before them: accessibility, <c>virtual</c> or <c>override</c>; nothing where an interface is implemented.</param>
/// <param name="Role">Which link of the chain this is.</param>
internal sealed record BodyDispatch(string StartBody, string CreateBody, string Modifiers, DispatchRole Role)
{
    /// <summary>The generated interface that declares them, where the user's cannot; the type has it as one more base.</summary>
    public string? Declares { get; init; }

    /// <summary>The method of the user's interface, where <see cref="Declares"/> is another.</summary>
    public IMethodSymbol? Foreign { get; init; }

    /// <summary>For an override, how it calls the companions that it hides: <c>((Base)this).M__Start</c>.</summary>
    public string HiddenStart { get; init; } = "";

    /// <summary>For a static method: the type parameter of its companions that stands for the type which it is called on.</summary>
    public string? Called { get; init; }

    /// <inheritdoc cref="HiddenStart"/>
    public string HiddenCreate { get; init; } = "";

    /// <summary>
    /// Whether C# would take another overload for the method wherever generated code calls it, or lets nobody call it there. A body that is left to the compiler has then no part in
    /// the chain: who calls finds that out, as of an override that was compiled without us.
    /// </summary>
    public bool IsUncallable { get; init; }
}

internal enum DispatchRole
{
    /// <summary>The first of the chain that has companions: declares the virtual methods and decides who is called.</summary>
    Root,

    /// <summary>Overrides them.</summary>
    Override,

    /// <summary>Implements those of an interface; nobody can name the method, so it has no companions of its own.</summary>
    Explicit,
}
