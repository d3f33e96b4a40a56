namespace Integration.Tests.Load;

/// <summary>Tests that look at the whole process run by themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
