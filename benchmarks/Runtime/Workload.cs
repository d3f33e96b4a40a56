using Coroutines.Benchmarks.Workloads;

namespace Coroutines.Benchmarks;

/// <summary>The same work done by several subjects.</summary>
/// <param name="Name">What <c>--only</c> takes.</param>
/// <param name="Title">What is done, and what one operation is.</param>
/// <param name="Operations">How many operations one run does.</param>
/// <param name="Subjects">Who does it. <see cref="Subject.Ours"/> is what the others are compared with.</param>
internal sealed record Workload(string Name, string Title, long Operations, IReadOnlyList<Subject> Subjects)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        CallWorkload.Create(),
        GenericCallWorkload.Create(),
        ChainWorkload.Create(),
        GenericChainWorkload.Create(),
        YieldWorkload.Create(),
        SpawnWorkload.Create(),
        MemoryWorkload.Create(),
        TimersWorkload.Create(),
        PingpongWorkload.Create(),
        FanWorkload.Create(),
        LockWorkload.Create(),
        IteratorWorkload.Create(),
        SuspendingIteratorWorkload.Create(),
        ThrowWorkload.Create(),
        CancelWorkload.Create(),
        CompletedTaskWorkload.Create(),
        PendingTaskWorkload.Create(),
        PostWorkload.Create(),
        EchoWorkload.Create(connections: 1, roundTrips: 4_000),
        EchoWorkload.Create(connections: 100, roundTrips: 100),
        SaveWorkload.OfChain(),
        SaveWorkload.OfTasks(),
        RestoreWorkload.OfChain(),
        RestoreWorkload.OfTasks(),
    ];

    /// <summary>Tells workloads of one name apart; part of the subjects' names in the file.</summary>
    public string? Variant { get; init; }

    /// <summary>What a subject is called in the file.</summary>
    public string Named(string subject) => Variant is null ? subject : $"{subject} ({Variant})";

    /// <summary>What ours may be of the best of some peers.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>Whether its bytes are those that <see cref="LiveMemory"/> has seen alive: one round each, on a thread of its own.</summary>
    public bool OfMemory { get; init; }

    /// <summary>What is measured: wall time, unless waiting is part of the work.</summary>
    public Clock Clock { get; init; } = Clock.Wall;
}

/// <summary>One way of doing the work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Run">Does all operations once and returns a value that says whether it did them right.</param>
internal sealed record Subject(string Name, Func<long> Run)
{
    public const string Plain = "plain call";
    public const string Ours = "coroutine, rewritten";
    public const string Fallback = "coroutine, fallback";
    public const string Task = "Task";
    public const string ValueTask = "ValueTask";
    public const string PooledValueTask = "ValueTask, pooled";
    public const string Json = "System.Text.Json, generated";
    public const string Binary = "BinaryWriter (the limit)";

    /// <summary>Another process, of which only <c>benchmarks/peers/run</c> knows.</summary>
    public const string Cpp = "C++20";

    /// <summary>What has to be there for a run, and is not measured.</summary>
    public Action Begin { get; init; } = static () => { };

    /// <summary>What is to be cleared up behind a run, and is not measured.</summary>
    public Action End { get; init; } = static () => { };
}

/// <summary>What time is.</summary>
internal enum Clock
{
    /// <summary>What a person's watch shows.</summary>
    Wall,

    /// <summary>The processor time of the whole process, the collector's and the thread pool's included.</summary>
    Processor,
}
