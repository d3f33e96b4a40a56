using System.Runtime.CompilerServices;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Snapshots;

/// <summary>What a reader finds who opens the generated file of a method.</summary>
public class MachineSnapshotTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Coroutines;


        """;

    [Fact]
    public void Fib() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);
        }
        """);

    [Fact]
    public void AChainWithATask() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Fetch(Uri address, int tries)
            {
                await Task.Delay(10);
                var text = await Read(address);
                return tries > 0 ? text : await Fetch(address, tries + 1);
            }

            static Task<string> Read(Uri address) => Task.FromResult(address.ToString());
        }
        """);

    [Fact]
    public void TasksThatNobodyKeeps() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<CoroutineTask> Start(int count)
            {
                for (var i = 0; i < count; i++)
                    _ = EventLoop.Current.CreateTask(Work(i));
                EventLoop.Current.CreateTask(Work(count), name: "last");
                await Coroutine.Yield();
                return EventLoop.Current.CreateTask(Work(0));
            }

            [Coroutine]
            static async Coroutine Work(int i) => await Coroutine.Sleep(TimeSpan.FromSeconds(i));
        }
        """);

    [Fact]
    public void TryCatchFinally() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Guarded(bool fails)
            {
                var count = 0;
                try
                {
                    await Coroutine.Yield();
                    count++;
                    if (fails)
                        return count;
                }
                catch (InvalidOperationException e) when (e.Message.Length > 3)
                {
                    await Coroutine.Yield();
                    throw;
                }
                catch (FormatException)
                {
                    count = -1;
                }
                finally
                {
                    await Coroutine.Sleep(TimeSpan.Zero);
                }

                try
                {
                    await Coroutine.Yield();
                }
                finally
                {
                    count--;
                }

                return count;
            }
        }
        """);

    [Fact]
    public void Using() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine Copy(Func<IDisposable> open, IAsyncDisposable target)
            {
                using var source = open();
                await using (target)
                    await Coroutine.Yield();
            }
        }
        """);

    [Fact]
    public void ForEach() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Sum(int[] numbers, IEnumerable<string> names, IAsyncEnumerable<int> later)
            {
                var sum = 0;
                foreach (var number in numbers)
                {
                    if (number == 0)
                        continue;
                    await Coroutine.Yield();
                    sum += number;
                }

                foreach (var name in names)
                    sum += await Sum([name.Length], [], later);
                await foreach (var number in later)
                    sum += number;
                return sum;
            }
        }
        """);

    [Fact]
    public void Switch() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Describe(object shape)
            {
                switch (shape)
                {
                    case int size when size > 3:
                        await Coroutine.Yield();
                        return $"big {size}";
                    case string:
                        goto default;
                    default:
                        break;
                }

                return shape switch
                {
                    1 => await Describe("one"),
                    _ => "none",
                };
            }
        }
        """);

    [Fact]
    public void ALambdaInALoop() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<List<Func<int>>> Collect(int start)
            {
                var found = new List<Func<int>>();
                for (var i = 0; i < 3; i++)
                {
                    var copy = i;
                    await Coroutine.Yield();
                    found.Add(() => start + copy);
                }

                return found;
            }
        }
        """);

    [Fact]
    public void CoroutineFunctions() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<Func<int, Coroutine<int>>> Count<T>(T[] items)
            {
                var total = 0;
                foreach (var item in items)
                    await Add(item, by: 2);
                return async more => total += more;

                [Coroutine]
                async Coroutine Add(T item, int by = 1)
                {
                    await Coroutine.Yield();
                    total += by;
                }
            }
        }
        """);

    [Fact]
    public void AnonymousTypes() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Describe(int id)
            {
                var order = new { Id = id, Name = await Name(id) };
                var lines = new[] { new { order.Name, Price = 1.5m } };
                var shown = 0;
                Func<Coroutine<int>> show = async () => shown += order.Id;
                foreach (var line in lines)
                    await Name(line.Name.Length);
                var best = await Make(async () => new { order.Name, Count = await show() });
                return best.Name;
            }

            [Coroutine] static async Coroutine<string> Name(int id) { await Coroutine.Yield(); return $"{id}"; }
            [Coroutine] static async Coroutine<T> Make<T>(Func<Coroutine<T>> make) => await make();
        }
        """);

    [Fact]
    public void AValueOfATypeParameter() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Twice<T>(T job) where T : IJob
            {
                var later = job.Work(1);
                return await job.Work(await job.Work(2)) + await later;
            }
        }

        partial interface IJob
        {
            Coroutine<int> Work(int number);
        }
        """);

    [Fact]
    public void AForwarder() => Matches("""
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<int> Checked(int n)
            {
                return Hidden.Value + await Checked(n - 1);
            }
        }

        file static class Hidden
        {
            public const int Value = 1;
        }
        """);

    private static void Matches(string source, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var generated = TestProject.Of(Head + source).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Snapshot.Match(generated.MethodSources, testFile, test);
    }
}
