namespace Execution.Tests.Support;

/// <summary>What a <see cref="Plan"/> makes an await throw.</summary>
public sealed class ProbeException(int point) : Exception($"probe {point}");
