namespace Package.Tests.Harness;

/// <summary>What takes many builds runs only in the whole gate.</summary>
internal static class SlowTests
{
    public static void Skip() => Assert.SkipUnless(Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1", "takes a minute");
}
