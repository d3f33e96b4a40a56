using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Harness;

/// <summary>A program whose coroutines are saved while they wait, and restored into another loop.</summary>
internal static class RestoredProgram
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Coroutines;
        using Coroutines.Testing;

        [assembly: Restorable]

        static partial class Program
        {
            /// <summary>The task's image when so many seconds have gone by.</summary>
            static CoroutineImage Saved<T>(Coroutine<T> coroutine, double seconds)
            {
                CoroutineImage image = null!;
                EventLoop.Run(Save(), new EventLoopOptions { TimeProvider = new VirtualTime() });
                return image;

                async Coroutine Save()
                {
                    var task = EventLoop.Current.CreateTask(coroutine);
                    await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
                    image = task.Save();
                    task.Cancel();
                }
            }

            static T Restored<T>(CoroutineImage image)
            {
                return EventLoop.Run(Restore(), new EventLoopOptions { TimeProvider = new VirtualTime() });

                async Coroutine<T> Restore() => await (CoroutineTask<T>)EventLoop.Current.Restore(image)[0];
            }

            static T Again<T>(Coroutine<T> coroutine, double seconds = 1) => Restored<T>(Saved(coroutine, seconds));
        }


        """;

    private static readonly ConcurrentDictionary<string, string> s_names = new();

    public static void Prints(string expected, string program)
    {
        var generated = TestProject.Of(("Head.cs", Head), ("Program.cs", "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\nusing Coroutines;\n\n" + program)).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        NamesAreItsOwn(generated.Compilation, program);
        Assert.Equal(expected, ProgramRunner.Run(generated.Compilation));
    }

    /// <summary>The programs run in one process, and images cannot tell types or coroutines of one name apart.</summary>
    private static void NamesAreItsOwn(Compilation compilation, string program)
    {
        foreach (var node in compilation.SyntaxTrees.ElementAt(1).GetRoot().DescendantNodes().Where(static node => node is TypeDeclarationSyntax or MethodDeclarationSyntax { AttributeLists.Count: > 0 }))
        {
            var name = compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node)!.ToDisplayString();
            if (name != "Program" && s_names.GetOrAdd(name, program) != program)
                Assert.Fail($"Another program has a '{name}', too: give it another name.");
        }
    }
}
