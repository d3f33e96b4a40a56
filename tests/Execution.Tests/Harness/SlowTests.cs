namespace Execution.Tests.Harness;

/// <summary>What takes minutes runs only in the whole gate, which sets <c>COROUTINES_SLOW</c>.</summary>
internal static class SlowTests
{
    public static bool AreRun { get; } = Environment.GetEnvironmentVariable("COROUTINES_SLOW") is not null;
}
