namespace Coroutines.Benchmarks;

/// <summary>How much more is alive at one moment of a run than before it.</summary>
internal static class LiveMemory
{
    private static long s_before;

    public static long Bytes { get; private set; }

    public static void Begin() => s_before = GC.GetTotalMemory(forceFullCollection: true);

    public static void End() => Bytes = GC.GetTotalMemory(forceFullCollection: true) - s_before;
}
