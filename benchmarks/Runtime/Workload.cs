using Coroutines.Benchmarks.Workloads;

namespace Coroutines.Benchmarks;

/// <summary>The same work done by several subjects.</summary>
/// <param name="Name">What <c>--only</c> takes.</param>
/// <param name="Title">What is done, and what one operation is.</param>
/// <param name="Operations">How many operations one run does.</param>
/// <param name="Subjects">Who does it. The first one that is <see cref="Subject.Ours"/> is what the others are compared with.</param>
internal sealed record Workload(string Name, string Title, long Operations, IReadOnlyList<Subject> Subjects)
{
    public static IReadOnlyList<Workload> All { get; } = [CallWorkload.Create(), ChainWorkload.Create(), SpawnWorkload.Create(), YieldWorkload.Create()];
}

/// <summary>One way of doing the work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Run">Does all operations once and returns a value that says whether it did them right.</param>
internal sealed record Subject(string Name, Func<long> Run)
{
    public const string Ours = "coroutine, rewritten";
    public const string Fallback = "coroutine, fallback";
    public const string Task = "Task";
    public const string ValueTask = "ValueTask";
    public const string PooledValueTask = "ValueTask, pooled";
}

/// <summary>The best of the rounds.</summary>
internal sealed record Measurement(string Workload, string Subject, double NanosecondsPerOperation, double BytesPerOperation, double RatioToOurs);
