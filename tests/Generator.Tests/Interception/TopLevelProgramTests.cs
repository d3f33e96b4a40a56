using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Interception;

/// <summary>The class of top-level statements has a part that is no declaration; the parts beside it are extended all the same.</summary>
public class TopLevelProgramTests
{
    [Fact]
    public void Coroutines_of_its_class_get_machines()
    {
        var project = TestProject.Of(
            """
            using Coroutines;
            EventLoop.Run(Work());
            static partial class Program { [Coroutine] static async Coroutine Work() => await Coroutine.Yield(); }
            """);
        var generated = (project with { Compilation = project.Compilation.WithOptions(project.Compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) }).Generate();

        var texts = generated.Compilation.SyntaxTrees.Skip(1).Select(static tree => tree.ToString()).ToList();
        Assert.Contains(texts, static text => text.Contains("Work__Run(", StringComparison.Ordinal));
        Assert.Contains(texts, static text => text.Contains("InterceptsLocation", StringComparison.Ordinal));
        ProgramRunner.Emit(generated.Compilation);
    }
}
