namespace Coroutines.Benchmarks;

/// <summary>The best of the rounds of one subject. Other processes do not tell everything.</summary>
/// <param name="NsPerOp">Nanoseconds for each operation in the steady state: compiled code, warm pools.</param>
/// <param name="BytesPerOp">Bytes allocated for each operation in the steady state; in <c>memory</c> those alive.</param>
/// <param name="RatioToOurs">Its time divided by ours.</param>
/// <param name="FirstNsPerOp">The same on a new thread, whose pools are empty.</param>
/// <param name="FirstBytesPerOp">The same on a new thread, whose pools are empty.</param>
internal sealed record Measurement(
    string Workload, string Subject, double? NsPerOp, double? BytesPerOp, double? RatioToOurs = null, double? FirstNsPerOp = null, double? FirstBytesPerOp = null);
