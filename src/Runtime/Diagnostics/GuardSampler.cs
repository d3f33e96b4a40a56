using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>
/// Chooses the cold frames of one thread that carry a guard: the first of each type, and one in <see cref="Every"/>. Those that come from a
/// pool are counted by their pool, so that most calls do not even look for the thread's sampler.
/// </summary>
internal sealed class GuardSampler
{
    internal const int Every = 256;
    private const int CacheSize = 64;

    /// <summary>Before the set, as most calls ask for a type that was asked for a moment ago.</summary>
    private readonly Type?[] _recent = new Type?[CacheSize];
    private readonly HashSet<Type> _seen = [];
    private int _newFrames;

    internal bool Chooses(CoroutineFrame frame)
    {
        // a frame that comes from a pool is not the first of its type, and its pool has counted
        return frame.Version != 0 || ++_newFrames % Every == 0 || IsFirst(frame.GetType());
    }

    private bool IsFirst(Type type)
    {
        ref var slot = ref _recent[RuntimeHelpers.GetHashCode(type) & (CacheSize - 1)];
        if (ReferenceEquals(slot, type))
            return false;
        slot = type;
        return _seen.Add(type);
    }
}
