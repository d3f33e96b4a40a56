using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>
/// What the runtime knows about an exception on its way up: the coroutines that it came through, and how often it was thrown again.
/// </summary>
internal sealed class ExceptionRecord
{
    private const int FreezeAfter = 32;
    private const int Head = 40;
    private const int Tail = 10;

    private static readonly ConditionalWeakTable<Exception, ExceptionRecord> Records = [];

    private readonly List<Hop> _head = [];
    private readonly Queue<Hop> _tail = new();
    private int _skipped;
    private int _throws;
    private ExceptionDispatchInfo? _frozen;

    internal static ExceptionRecord Of(Exception exception) => Records.GetValue(exception, static _ => new ExceptionRecord());

    internal static ExceptionRecord? Find(Exception exception) => Records.TryGetValue(exception, out var record) ? record : null;

    /// <summary>Returns the state to throw with, once the exception has been thrown often enough for its stack text to be frozen.</summary>
    internal ExceptionDispatchInfo? CountThrow(Exception exception)
    {
        if (_frozen is null && ++_throws > FreezeAfter)
            _frozen = ExceptionDispatchInfo.Capture(exception);
        return _frozen;
    }

    /// <summary>The exception came to a coroutine that awaits where its state says.</summary>
    internal void AddHop(CoroutineFrame frame)
    {
        var hop = new Hop(frame.Method, frame.Places, frame.State);
        if (_head.Count < Head)
        {
            _head.Add(hop);
            return;
        }

        _tail.Enqueue(hop);
        if (_tail.Count <= Tail)
            return;
        _tail.Dequeue();
        _skipped++;
    }

    /// <summary>The coroutines that the exception came to, innermost first; those in the middle of a long chain are counted.</summary>
    internal List<StackText.Hop> Hops()
    {
        var hops = _head.ConvertAll(static hop => hop.ForStack());
        if (_skipped > 0)
            hops.Add(new StackText.Hop("", "", $"   ... awaited in {_skipped} more ..."));
        hops.AddRange(_tail.Select(static hop => hop.ForStack()));
        return hops;
    }

    private readonly record struct Hop(string Method, string Places, int State)
    {
        internal StackText.Hop ForStack()
        {
            var file = FramePlaces.FileOf(Places) is { Length: > 0 } known ? $" in {known}" : "";
            var line = FramePlaces.LineOf(Places, State) is var number and > 0 ? $":line {number}" : "";
            return new StackText.Hop(Method, line.Length > 0 ? file + line : "", $"   awaited in {Method}{file}{line}");
        }
    }
}
