using System.Collections.Concurrent;
using Execution.Tests.Contexts;
using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;

[assembly: AssemblyFixture(typeof(RecastLibrary))]

namespace Execution.Tests.Contexts;

/// <summary>The programs in other contexts: rewritten on first use, a folder at a time.</summary>
public sealed class RecastLibrary : IDisposable
{
    private const int PartInFastRun = 40;

    private readonly ConcurrentDictionary<(string Group, BodyKind Context), Lazy<RecastGroup>> _groups = new();

    /// <summary>All that are rewritten; outside of the whole gate some of them.</summary>
    public static IReadOnlyList<ProgramSource> Recastable { get; } =
    [
        .. ProgramCatalog.All.Where((program, index) => program is { Fallback: null, LeftFunction: null, RunsOnce: false } && (SlowTests.AreRun || index % PartInFastRun == 0))
    ];

    /// <summary>The program in that context, or null where C# allows it nothing like that.</summary>
    public ProgramSource? Find(ProgramSource program, BodyKind context) => Group(program, context).Programs.SingleOrDefault(recast => recast.Id == program.Id);

    /// <exception cref="InvalidOperationException">What was generated does not compile; the message shows where.</exception>
    internal LoadedPrograms Load(ProgramSource recast, BodyKind context) => Group(recast, context).Load(recast);

    public void Dispose()
    {
        foreach (var group in _groups.Values.Where(group => group.IsValueCreated))
            group.Value.Dispose();
    }

    private RecastGroup Group(ProgramSource program, BodyKind context) =>
        _groups.GetOrAdd((program.Group, context), static key => new(() => new RecastGroup(key.Group, key.Context))).Value;

    private sealed class RecastGroup : IDisposable
    {
        private readonly Lazy<LoadedPrograms?> _all;
        private readonly ConcurrentDictionary<string, Lazy<LoadedPrograms>> _singles = new();

        public RecastGroup(string group, BodyKind context)
        {
            ProgramSource[] written = [.. RecastLibrary.Recastable.Where(program => program.Group == group)];
            var whole = Legal(written, context, whole: true);
            Programs = [.. whole, .. Legal([.. written.Where(program => !whole.Any(recast => recast.Id == program.Id))], context, whole: false)];
            _all = new(() => ProgramCompilation.Compile(Programs, Variant.Rewritten).Image is { } image ? new LoadedPrograms(Variant.Rewritten, image) : null);
        }

        public IReadOnlyList<ProgramSource> Programs { get; }

        public LoadedPrograms Load(ProgramSource program) => _all.Value ?? _singles.GetOrAdd(program.Id, _ => new(() => CompileSingle(program))).Value;

        public void Dispose()
        {
            if (_all.IsValueCreated)
                _all.Value?.Dispose();
            foreach (var single in _singles.Values.Where(single => single.IsValueCreated))
                single.Value.Dispose();
        }

        /// <summary>Those that C# accepts in the context.</summary>
        private static List<ProgramSource> Legal(ProgramSource[] programs, BodyKind context, bool whole)
        {
            ProgramSource[] recast = [.. programs.Select(program => Recasting.Recast(program, context, whole)).Where(recast => recast.Text != ProgramCatalog.Find(recast.Id).Text)];
            return [.. recast.Zip(ProgramCompilation.Models(recast)).Where(pair => !pair.Second.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)).Select(pair => pair.First)];
        }

        private static LoadedPrograms CompileSingle(ProgramSource program)
        {
            var outcome = ProgramCompilation.Compile([program], Variant.Rewritten);
            return outcome.Image is { } image ? new LoadedPrograms(Variant.Rewritten, image) : throw new InvalidOperationException($"{program.Path}: {outcome.Problems}");
        }
    }
}
