using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines.Diagnostics;

/// <summary>What the runtime knows about an exception on its way up: how often it was thrown again.</summary>
internal sealed class ExceptionRecord
{
    private const int FreezeAfter = 32;

    private static readonly ConditionalWeakTable<Exception, ExceptionRecord> Records = [];

    private int _throws;
    private ExceptionDispatchInfo? _frozen;

    internal static ExceptionRecord Of(Exception exception) => Records.GetValue(exception, static _ => new ExceptionRecord());

    internal ExceptionDispatchInfo? CountThrow(Exception exception)
    {
        if (_frozen is null && ++_throws > FreezeAfter)
            _frozen = ExceptionDispatchInfo.Capture(exception);
        return _frozen;
    }
}
