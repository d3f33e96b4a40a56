using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// Stands on the generated companion of a coroutine method, so that other assemblies call the machine directly. A companion with
/// another <see cref="Abi"/> than <see cref="CurrentAbi"/> is not called; the ordinary call is made instead.
/// </summary>
/// <param name="method">The name of the user's method.</param>
/// <param name="start">The companion that runs the first step where it is called.</param>
/// <param name="create">The companion that makes a cold coroutine.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompanionAttribute(string method, string start, string create) : Attribute
{
    /// <summary>The number of the calling convention that this version of the library writes and calls.</summary>
    public const int CurrentAbi = 1;

    /// <summary>The name of the user's method.</summary>
    public string Method { get; } = method;

    /// <summary>The companion that runs the first step where it is called.</summary>
    public string Start { get; } = start;

    /// <summary>The companion that makes a cold coroutine.</summary>
    public string Create { get; } = create;

    /// <summary>The calling convention that the companion was written for.</summary>
    public int Abi { get; init; } = CurrentAbi;

    /// <summary>For a method that can be overridden: what <see cref="Start"/> calls once it knows that the runtime type's body is rewritten.</summary>
    public string? StartBody { get; init; }

    /// <summary>For a method that can be overridden: what <see cref="Create"/> calls once it knows that the runtime type's body is rewritten.</summary>
    public string? CreateBody { get; init; }

    /// <summary>Whether the body was left to the compiler, so that a call on <c>base</c> has to go there.</summary>
    public bool IsForwarder { get; init; }
}
