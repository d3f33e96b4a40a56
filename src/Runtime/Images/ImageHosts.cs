using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Objects that belong to the process and not to an image: a database, a logger, the service whose method a coroutine is. An image holds their keys; when it is restored,
/// the same keys must name what takes their place.
/// </summary>
/// <remarks>Not thread-safe. May be used for any number of images.</remarks>
public sealed class ImageHosts
{
    private readonly Dictionary<string, object> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _keys = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names an object.</summary>
    /// <param name="key">The name, the same where an image is saved and where it is restored.</param>
    /// <param name="host">The object. Wherever a coroutine refers to it, the image has the key.</param>
    /// <returns>This, to go on with the next.</returns>
    /// <exception cref="ArgumentException">The key, or the object, was added before.</exception>
    public ImageHosts Add(string key, object host)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(host);
        if (_byKey.ContainsKey(key))
            throw new ArgumentException($"There is a host with the key '{key}' already.", nameof(key));
        if (_keys.TryGetValue(host, out var other))
            throw new ArgumentException($"The object of the key '{key}' was added before, as '{other}'.", nameof(host));
        _byKey.Add(key, host);
        _keys.Add(host, key);
        return this;
    }

    internal bool TryGetKey(object host, [NotNullWhen(true)] out string? key) => _keys.TryGetValue(host, out key);

    internal bool TryGetHost(string key, [NotNullWhen(true)] out object? host) => _byKey.TryGetValue(key, out host);
}
