namespace Coroutines;

/// <summary>
/// Says that images can hold objects of a type though its declaration does not look so: they are named among the <see cref="ImageHosts"/>, or written as JSON. Only the rule CORO050 asks: it makes nothing known by itself, as a variable of the type in a restorable coroutine does. Where it sees <see cref="ImageHosts.Add"/> or <c>ImageTypes.UseJson</c> in the same project it knows by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class KnownToImagesAttribute : Attribute
{
    /// <summary>On the type itself.</summary>
    public KnownToImagesAttribute()
    {
    }

    /// <summary>On the assembly, for a type that others wrote.</summary>
    public KnownToImagesAttribute(Type type) => Type = type;

    /// <summary>The type; null for the one that carries the attribute.</summary>
    public Type? Type { get; }
}
