using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// Stands on the generated method that makes a coroutine of the body that a virtual method has in one type. A mock overrides that method
/// too, and may repeat its attributes; but it is not the type named here.
/// </summary>
/// <param name="owner">The type that the method was generated for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompanionBodyAttribute(Type owner) : Attribute
{
    /// <summary>The type that the method was generated for; a generic one is open.</summary>
    public Type Owner { get; } = owner;
}
