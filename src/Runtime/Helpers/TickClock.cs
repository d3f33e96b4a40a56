using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

/// <summary>When the ticks of one <c>Every</c> are due: whole periods after its beginning.</summary>
internal sealed class TickClock(TimeSpan period) : IImaged
{
    private TimeSpan _period = period;
    private TimeSpan? _start;
    private long _tick;

    /// <summary>How many periods are over at the tick that is waited for, or was the last.</summary>
    internal long Tick => _tick;

    /// <summary>Goes on to the next tick; of several that were missed, to the last.</summary>
    internal TimeSpan UntilNext()
    {
        var now = EventLoop.Require().Time;
        var gone = now - (_start ??= now);
        _tick = Math.Max(_tick + 1, gone.Ticks / _period.Ticks);
        return (_tick * _period) - gone;
    }

    void IImaged.Show(ImageMembers members)
    {
        members.Member("period", ref _period);
        members.Until("start", ref _start);
        members.Member("tick", ref _tick);
        members.Require(_period > TimeSpan.Zero && _tick >= 0, "a clock cannot tick so");
    }
}
