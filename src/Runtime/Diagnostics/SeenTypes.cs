using System.Runtime.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>A set of types with a small direct-mapped cache before it, as most calls ask for the type of the call before.</summary>
internal sealed class SeenTypes
{
    private const int CacheSize = 64;

    private readonly Type?[] _recent = new Type?[CacheSize];
    private readonly HashSet<Type> _all = [];

    /// <summary>True only the first time.</summary>
    internal bool AddFirst(Type type)
    {
        ref var slot = ref _recent[RuntimeHelpers.GetHashCode(type) & (CacheSize - 1)];
        if (ReferenceEquals(slot, type))
            return false;
        slot = type;
        return _all.Add(type);
    }
}
