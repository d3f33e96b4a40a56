namespace Coroutines.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask what ran again.</summary>
internal static class TrackingNames
{
    /// <summary>One text for each method marked <c>[Coroutine]</c>.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>One text for each method without a body whose calls reach the machines of its overrides.</summary>
    public const string AbstractMethods = nameof(AbstractMethods);

    /// <summary>What several of the methods need, once.</summary>
    public const string SharedFiles = nameof(SharedFiles);

    /// <summary>One record for each call that can be sent to a companion.</summary>
    public const string Calls = nameof(Calls);

    /// <summary>The calls of one source file, by target.</summary>
    public const string InterceptorFiles = nameof(InterceptorFiles);
}
