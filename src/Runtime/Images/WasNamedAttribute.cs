namespace Coroutines;

/// <summary>
/// Tells a former name, so that images of an older build still fit: of a coroutine, one of its parameters, a type, a field or a property; or of a local, on the coroutine. It counts where nothing of that name is
/// there any more.
/// </summary>
/// <param name="name">
/// The name in the older build. Of a type, with its namespace if that was another one. Of a coroutine, with its type and the types of its parameters (<c>Shop.Orders.Fetch(int)</c>) if those were others.
/// </param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter,
    AllowMultiple = true,
    Inherited = false)]
public sealed class WasNamedAttribute(string name) : Attribute
{
    /// <summary>The name in the older build.</summary>
    public string Name { get; } = name;

    /// <summary>On a coroutine: the present name of the local that is meant; <see langword="null"/> for the coroutine itself.</summary>
    public string? Local { get; init; }
}
