using System.ComponentModel;

namespace Coroutines;

/// <summary>Lets the results of <c>Gather</c> be taken apart, as Python takes apart a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GatherResults
{
    /// <summary>Takes two results apart.</summary>
    /// <exception cref="ArgumentException">There is another number of results.</exception>
    public static void Deconstruct<T>(this T[] results, out T first, out T second)
    {
        Require(results, 2);
        (first, second) = (results[0], results[1]);
    }

    /// <summary>Takes three results apart.</summary>
    /// <exception cref="ArgumentException">There is another number of results.</exception>
    public static void Deconstruct<T>(this T[] results, out T first, out T second, out T third)
    {
        Require(results, 3);
        (first, second, third) = (results[0], results[1], results[2]);
    }

    /// <summary>Takes four results apart.</summary>
    /// <exception cref="ArgumentException">There is another number of results.</exception>
    public static void Deconstruct<T>(this T[] results, out T first, out T second, out T third, out T fourth)
    {
        Require(results, 4);
        (first, second, third, fourth) = (results[0], results[1], results[2], results[3]);
    }

    private static void Require<T>(T[] results, int count)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Length != count)
            throw new ArgumentException($"There are {results.Length} results, not {count}.", nameof(results));
    }
}
