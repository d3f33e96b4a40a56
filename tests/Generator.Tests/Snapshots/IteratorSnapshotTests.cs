using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Snapshots;

/// <summary>What a reader finds who opens the generated file of an async iterator, or of a loop over one.</summary>
public class IteratorSnapshotTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Coroutines;


        """;

    [Fact]
    public void AnIterator() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async IAsyncEnumerable<string> Lines(int count, [EnumeratorCancellation] CancellationToken token = default)
            {
                try
                {
                    for (var i = 0; i < count; i++)
                    {
                        if (token.IsCancellationRequested)
                            yield break;
                        await Coroutine.Yield();
                        yield return $"line {i}";
                    }
                }
                finally
                {
                    Console.WriteLine("closed");
                }
            }
        }
        """);

    [Fact]
    public void AGenericIteratorOfAType() => Matches("""
        partial class Tree<T>
        {
            private readonly T[] items = [];

            [Coroutine]
            public async IAsyncEnumerator<(T Item, U Tag)> Tagged<U>(U tag)
                where U : struct
            {
                foreach (var item in items)
                    yield return (item, tag);
            }
        }
        """);

    [Fact]
    public void ALoopOverAnIterator() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<long> Sum(int count, CancellationToken token)
            {
                var sum = 0L;
                await foreach (long number in Numbers(count).WithCancellation(token).ConfigureAwait(false))
                    sum += number;
                return sum;
            }

            [Coroutine(Rewrite = true)]
            static async IAsyncEnumerable<int> Numbers(int count, [EnumeratorCancellation] CancellationToken token = default)
            {
                for (var i = 0; i < count; i++)
                    yield return i;
            }
        }
        """);

    [Fact]
    public void AnAbstractIteratorAndItsOverride() => Matches("""
        abstract partial class Source<T>
        {
            [Coroutine]
            public abstract IAsyncEnumerable<T?> Items(int count = 1);
        }

        sealed partial class Texts : Source<string>
        {
            [Coroutine]
            public override async IAsyncEnumerable<string?> Items(int count)
            {
                yield return "text";
            }
        }
        """);

    [Fact]
    public void AnIteratorFunction() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Sum<T>(T item, int count)
            {
                var sum = 0;
                await foreach (var (number, _) in Numbers(1))
                    sum += number;
                return sum;

                [Coroutine]
                async IAsyncEnumerable<(int, T)> Numbers(int from)
                {
                    while (from < count)
                        yield return (from++ + sum, item);
                }
            }
        }
        """);

    [Fact]
    public void AForwarder() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async IAsyncEnumerable<int> Checked(int n)
            {
                yield return n + await Hidden.One;
            }
        }

        file static class Hidden
        {
            public static System.Threading.Tasks.Task<int> One => System.Threading.Tasks.Task.FromResult(1);
        }
        """);

    private static void Matches(string source, [System.Runtime.CompilerServices.CallerFilePath] string testFile = "", [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var generated = TestProject.Of(Head + source).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Snapshot.Match(generated.MethodSources, testFile, test);
    }
}
