using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>One step of an enumeration as a coroutine, for the runtime's own bodies.</summary>
internal sealed class IteratorAdvance<T> : CoroutineFrame<bool>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Stepping = 2;

    [ThreadStatic]
    private static FramePool? t_pool;

    private CoroutineIterator<T>? _iterator;
    private bool _isClosing;

    public override string Method => _iterator?.Method ?? "await foreach";

    public override string ImageName => NameInImages;

    public override string ImagePoints => "1\n2 0 1 the step";

    internal static IteratorAdvance<T> Rent(CoroutineIterator<T> iterator, bool isClosing)
    {
        var step = TakeFrom<IteratorAdvance<T>>(t_pool) ?? new IteratorAdvance<T>();
        step._iterator = iterator;
        step._isClosing = isClosing;
        return step;
    }

    private static string NameInImages => $"Coroutines.IteratorAdvance<{ImageTypes.NameOf<T>()}>";

    internal static void Register() => RestorableFrames.Add(NameInImages, static () => Rent(null!, false));

    public override void Visit(ImageMembers members)
    {
        members.Member("iterator", ref _iterator);
        members.Member("closing", ref _isClosing);
        members.Require(_iterator is not null, "nothing is enumerated");
        if (State == Stepping)
            members.Callee<bool>();
    }

    protected internal override CoroutineFrame<bool>? Start(out bool moved)
    {
        moved = false;
        if ((_isClosing ? _iterator!.Close() : _iterator!.MoveNext(out moved)) is not { } suspended)
            return null;
        SuspendOn(suspended, Stepping);
        return this;
    }

    protected internal override CoroutineFrame? Resume()
    {
        if (State == 0)
            return Start(out var moved) is null ? Complete(moved) : null;
        return Complete(TakeResult<bool>());
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        _iterator = null;
        ReturnToPool();
    }
}
