using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>For generated code: calls on a <c>ref struct</c> what it implements explicitly. It is never boxed, so only a constrained call reaches that.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RefStructs
{
    /// <summary>Lets the resource of a <c>using</c> go.</summary>
    /// <param name="resource">The variable that holds it.</param>
    public static void Dispose<T>(scoped ref T resource)
        where T : struct, IDisposable, allows ref struct => resource.Dispose();

    /// <summary>Lets the resource of an <c>await using</c> go.</summary>
    /// <param name="resource">The variable that holds it.</param>
    /// <returns>What has to be awaited.</returns>
    public static ValueTask DisposeAsync<T>(scoped ref T resource)
        where T : struct, IAsyncDisposable, allows ref struct => resource.DisposeAsync();
}
