using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests;

/// <summary>Types that only an <c>extern alias</c> reaches, beside others of the same names.</summary>
public class ExternAliasTests
{
    private const string Items = """
        namespace Stock
        {
            public class Item<T>(T value) { public T Value => value; public class Part { public override string ToString() => "NAME part"; } public override string ToString() => $"NAME {value}"; }
            public static class Make { public static Item<int> One() => new(1); }
            public interface IJob<T> { Coroutines.Coroutine<T> Work(Item<T> item); }
        }
        """;

    [Theory]
    [InlineData("extern alias older;\nusing Older = older::Stock;\n", "")]
    [InlineData("", "extern alias older; using Older = older::Stock;\n")]
    public void TheyAreNamedByIt(string ofFile, string ofNamespace)
    {
        var newer = Library("Newer", "newer");
        var older = Library("Older", "older");
        var project = TestProject.Of($$"""
            {{ofFile}}using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Coroutines;
            namespace App
            {
                {{ofNamespace}}
                public partial class Worker : Older.IJob<string>
                {
                    [Coroutine]
                    public async Coroutine<string> Work(Older.Item<string> item)
                    {
                        var made = Older.Make.One();
                        var other = new Stock.Item<Older.Item<int>.Part>(new Older.Item<int>.Part());
                        await Coroutine.Yield();
                        return $"{item} {made} {other} {(await Both(made, new Stock.Item<int>(2))).Item1} {await Outside(item)}";
                    }

                    [Coroutine]
                    private static async Coroutine<(Older.Item<int>, T)> Both<T>(Older.Item<int> item, T t) where T : Stock.Item<int>
                    {
                        List<Older.Item<int>?[]> all = [[item]];
                        await Coroutine.Yield();
                        return (all[0][0] ?? item, t);
                    }

                    private Coroutine<string> Outside(Older.Item<string> item) => Last(item);

                    [Coroutine]
                    protected virtual async Coroutine<string> Last(Older.Item<string> item) { await Coroutine.Yield(); return item.Value; }
                }
            }
            public static class Program { public static string Run() => EventLoop.Run(App.Starter.Start()); }
            namespace App
            {
                {{ofNamespace}}
                public static partial class Starter
                {
                    [Coroutine] public static async Coroutine<string> Start() => await new Worker().Work(new Older.Item<string>("item"));
                }
            }
            """).Referencing(MetadataReference.CreateFromImage(newer), MetadataReference.CreateFromImage(older).WithAliases(["older"]));
        var generated = project.Generate();

        Assert.Equal("older item older 1 newer older part older 1 item", ProgramRunner.Run(generated.Compilation, newer, older));
        Assert.Contains("older::Stock.Item<string> item", string.Concat(generated.MethodSources.Select(static source => source.SourceText.ToString())));
    }

    /// <summary>What <c>Aliases="global,older"</c> of a project becomes: two references to one file.</summary>
    [Fact]
    public void WhatGlobalReachesAsWellIsNamedWithoutIt()
    {
        var image = Library("Both", "both");
        var project = TestProject.Of("""
            extern alias older;
            using Coroutines;
            public static partial class App
            {
                [Coroutine]
                public static async Coroutine<string> Show(Stock.Item<int> item) { await Coroutine.Yield(); return $"{item} {(new older::Stock.Item<int>.Part())}"; }
            }
            public static class Program { public static string Run() => EventLoop.Run(App.Show(new older::Stock.Item<int>(1))); }
            """).Referencing(Reference(), Reference().WithAliases(["older"]));
        var generated = project.Generate();

        Assert.Equal("both 1 both part", ProgramRunner.Run(generated.Compilation, image));
        Assert.Contains("global::Stock.Item<int> item", string.Concat(generated.MethodSources.Select(static source => source.SourceText.ToString())));
        Assert.Contains("Show", generated.Interceptors);

        MetadataReference Reference() => MetadataReference.CreateFromImage(image, filePath: "/libraries/Both.dll");
    }

    private static byte[] Library(string assembly, string name) => ProgramRunner.Emit(TestProject.Of(Items.Replace("NAME", name)).Named(assembly).Compilation);
}
