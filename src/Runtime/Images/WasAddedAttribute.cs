namespace Coroutines;

/// <summary>
/// Says that older builds did not have this: a field, a property, a parameter of a coroutine, or, on the coroutine, a local. From an image without it, it is restored with a value that stands here.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class WasAddedAttribute : Attribute
{
    /// <summary>It is restored with the default value of its type.</summary>
    public WasAddedAttribute()
    {
    }

    /// <summary>It is restored with this value.</summary>
    public WasAddedAttribute(object? value) => Value = value;

    /// <summary>What it is restored with.</summary>
    public object? Value { get; }

    /// <summary>On a coroutine: the name of the local that is meant.</summary>
    public string? Local { get; init; }
}
