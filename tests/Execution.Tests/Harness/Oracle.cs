namespace Execution.Tests.Harness;

/// <summary>The one place that says what the generator is expected to give.</summary>
public static class Oracle
{
    /// <summary>Every program that does not declare a fallback must have been rewritten.</summary>
    public const bool RewritingIsExpected = true;
}
