using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Generator.Tests.Harness;

/// <summary>
/// A program one of whose coroutines is changed while it runs, as an editor does it. A process has to be told at its start that this may happen: the
/// tests are started once more for it.
/// </summary>
internal static class HotReload
{
    private const string Before = "COROUTINES_TEST_BEFORE";
    private const string After = "COROUTINES_TEST_AFTER";

    /// <summary>The machine of the coroutine that is changed, and what its frame tells of it.</summary>
    private static readonly string[] s_changed = ["Program.Work__Run", "Program+Work__Frame.get_Places"];

    /// <summary>Runs the program's <c>static string Run(Action reload)</c>, whose <c>Work</c> is another after the call of what it is given.</summary>
    /// <returns>What it returned.</returns>
    public static string Run(string before, string after)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Before] = before, [After] = after, ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug" },
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Before) is not { } before)
            return;
        Console.Write(RunHere(before, Environment.GetEnvironmentVariable(After)!));
        Environment.Exit(0);
    }

    private static string RunHere(string before, string after)
    {
        var (old, changed) = (TestProject.Of(before).Generate().Compilation, TestProject.Of(after).Generate().Compilation);
        var image = ProgramRunner.Emit(old);
        var program = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(image));
        return program.GetType("Program", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<Action, string>>()(() => Apply(program, image, old, changed));
    }

    private static void Apply(Assembly program, byte[] image, CSharpCompilation old, CSharpCompilation changed)
    {
        using var reader = new PEReader(new MemoryStream(image));
        var methods = reader.GetMetadataReader();
        var baseline = EmitBaseline.CreateInitialBaseline(
            old,
            ModuleMetadata.CreateFromImage(image),
            static _ => default,
            method => reader.GetMethodBody(methods.GetMethodDefinition(method).RelativeVirtualAddress).LocalSignature,
            hasPortableDebugInformation: true);
        using MemoryStream metadata = new(), code = new(), symbols = new();
        var emitted = changed.EmitDifference(
            baseline,
            s_changed.Select(name => new SemanticEdit(SemanticEditKind.Update, Find(old, name), Find(changed, name))),
            static _ => false,
            metadata,
            code,
            symbols);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        MetadataUpdater.ApplyUpdate(program, metadata.ToArray(), code.ToArray(), symbols.ToArray());
    }

    private static ISymbol Find(CSharpCompilation compilation, string name)
    {
        var dot = name.LastIndexOf('.');
        return compilation.GetTypeByMetadataName(name[..dot])!.GetMembers(name[(dot + 1)..]).Single();
    }
}
