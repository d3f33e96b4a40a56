using System.Collections.Concurrent;
using Execution.Tests.Harness;

[assembly: AssemblyFixture(typeof(ProgramLibrary))]

namespace Execution.Tests.Harness;

/// <summary>Compiles on first use, a folder at a time; a folder that does not compile is compiled program by program, so that only the guilty fail.</summary>
public sealed class ProgramLibrary : IDisposable
{
    private readonly ConcurrentDictionary<(string Group, Variant Variant), Lazy<LoadedPrograms?>> _groups = new();
    private readonly ConcurrentDictionary<(string Id, Variant Variant), Lazy<LoadedPrograms>> _singles = new();
    private readonly ConcurrentDictionary<Variant, Lazy<bool>> _whole = new();

    /// <exception cref="InvalidOperationException">The program does not compile; the message shows where.</exception>
    public LoadedPrograms Load(ProgramSource program, Variant variant) =>
        _groups.GetOrAdd((program.Group, variant), key => new(() => CompileGroup(key.Group, key.Variant))).Value
        ?? _singles.GetOrAdd((program.Id, variant), _ => new(() => CompileSingle(program, variant))).Value;

    /// <summary>Loads every program, so that what one makes known to the runtime is known to each, whichever test is the first.</summary>
    public void LoadAll(Variant variant) => _ = _whole.GetOrAdd(variant, _ => new(() =>
    {
        foreach (var program in ProgramCatalog.All)
            Load(program, variant).Initialize();
        return true;
    })).Value;

    public void Dispose()
    {
        foreach (var loaded in _groups.Values.Where(l => l.IsValueCreated).Select(l => l.Value))
            loaded?.Dispose();
        foreach (var loaded in _singles.Values.Where(l => l.IsValueCreated))
            loaded.Value.Dispose();
    }

    private static LoadedPrograms? CompileGroup(string group, Variant variant)
    {
        ProgramSource[] programs = [.. ProgramCatalog.All.Where(p => p.Group == group)];
        return programs.Length > 0 && ProgramCompilation.Compile(programs, variant).Image is { } image ? new LoadedPrograms(variant, image) : null;
    }

    private static LoadedPrograms CompileSingle(ProgramSource program, Variant variant)
    {
        var outcome = ProgramCompilation.Compile([program], variant);
        return outcome.Image is { } image ? new LoadedPrograms(variant, image) : throw new InvalidOperationException($"{program.Path}: {outcome.Problems}");
    }
}
