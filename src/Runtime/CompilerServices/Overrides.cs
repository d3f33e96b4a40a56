using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// Remembers which types run a rewritten body when one virtual method is called: those whose last override of the method comes
/// from the same type as their last override of its companion. Any other was compiled without the generator, or is a mock, and is
/// called as it stands.
/// </summary>
/// <remarks>Safe on any thread: types are decided more than once at worst, with one outcome.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Overrides
{
    /// <summary>So many types are found by looking along a list.</summary>
    private const int ListLength = 8;

    private readonly ConditionalWeakTable<Type, object> _decided = [];
    private Type[] _rewritten = [];

    /// <summary>Whether the instance's type is decided already; <paramref name="isRewritten"/> says how.</summary>
    public static bool Know(Overrides? known, object instance, out bool isRewritten)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return KnowType(known, instance.GetType(), out isRewritten);
    }

    /// <summary>Whether a type argument is decided already, whose static method is called; <paramref name="isRewritten"/> says how.</summary>
    public static bool KnowType(Overrides? known, Type type, out bool isRewritten)
    {
        ArgumentNullException.ThrowIfNull(type);
        isRewritten = true;
        if (known is null)
            return false;
        foreach (var candidate in known._rewritten)
        {
            if (candidate == type)
                return true;
        }

        if (!known._decided.TryGetValue(type, out var decision))
            return false;
        isRewritten = (bool)decision;
        return true;
    }

    /// <summary>Decides for the instance's type.</summary>
    /// <param name="known">What is known for the method so far.</param>
    /// <param name="instance">The receiver of the call.</param>
    /// <param name="method">The user's method, as a virtual call of this instance finds it.</param>
    /// <param name="companion">The companion that makes a coroutine of a body, found in the same way.</param>
    /// <returns>Whether the companion stands for the method.</returns>
    public static bool Learn(ref Overrides? known, object instance, Delegate method, Delegate companion)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return LearnType(ref known, instance.GetType(), method, companion);
    }

    /// <summary>Decides for a type argument.</summary>
    /// <param name="known">What is known for the method so far.</param>
    /// <param name="type">The type whose static method is called.</param>
    /// <param name="method">The user's method, as a call on this type finds it.</param>
    /// <param name="companion">The companion that makes a coroutine of a body, found in the same way.</param>
    /// <returns>Whether the companion stands for the method.</returns>
    public static bool LearnType(ref Overrides? known, Type type, Delegate method, Delegate companion)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(companion);
        var overrides = known ?? Interlocked.CompareExchange(ref known, new Overrides(), null) ?? known;
        var owner = Definition(method.Method.DeclaringType);
        var isRewritten = owner == Definition(companion.Method.DeclaringType)
            && companion.Method.GetCustomAttribute<CompanionBodyAttribute>(inherit: false)?.Owner == owner;
        overrides.Add(type, isRewritten);
        return isRewritten;
    }

    private void Add(Type type, bool isRewritten)
    {
        _decided.AddOrUpdate(type, isRewritten);
        var list = _rewritten;
        if (isRewritten && list.Length < ListLength && !type.IsCollectible)
            _rewritten = [.. list, type];
    }

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
}
