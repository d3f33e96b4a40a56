using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Coroutines.Benchmarks;

/// <summary>A workload under BenchmarkDotNet: a class for each, of which this is what they share. One run does all operations.</summary>
[MemoryDiagnoser]
public abstract class Careful
{
    private readonly Workload[] _workloads;
    private Func<long>? _run;

    protected Careful(string workload) => _workloads = [.. Workload.All.Where(candidate => candidate.Name == workload)];

    /// <summary>The workload's variant and who does it.</summary>
    [ParamsSource(nameof(Subjects))]
    public string Subject { get; set; } = "";

    public IEnumerable<string> Subjects => _workloads.SelectMany(workload => workload.Subjects, NameOf);

    [GlobalSetup]
    public void Choose() =>
        _run = _workloads.SelectMany(workload => workload.Subjects, (workload, subject) => (Name: NameOf(workload, subject), subject.Run)).First(choice => choice.Name == Subject).Run;

    [Benchmark]
    public long Run() => _run!();

    /// <param name="options">BenchmarkDotNet's.</param>
    public static int Measure(string[] options)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Careful).Assembly).Run(options, DefaultConfig.Instance
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80))
            .WithBuildTimeout(TimeSpan.FromMinutes(10)));
        return 0;
    }

    private static string NameOf(Workload workload, Subject subject) => $"{subject.Name} ({(workload.Variant is null ? "" : workload.Variant + ", ")}{workload.Operations:n0} operations)";
}

public class Call() : Careful("call");

public class Chain() : Careful("chain");

public class Yield() : Careful("yield");

public class Spawn() : Careful("spawn");

public class Timers() : Careful("timers");

public class Pingpong() : Careful("pingpong");

public class Fan() : Careful("fan");

public class Lock() : Careful("lock");

public class Iterator() : Careful("iterator");

public class Throw() : Careful("throw");

public class Cancel() : Careful("cancel");

public class AwaitTask() : Careful("task");

public class Post() : Careful("post");

public class Echo() : Careful("echo");
