using System.Runtime.CompilerServices;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Snapshots;

/// <summary>What a restorable coroutine says of itself to images, and what is generated for the types that it holds.</summary>
public class ImageSnapshotTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Coroutines;


        """;

    [Fact]
    public void AMethodWithAClosureAndAUserType() => Matches("""
        namespace Shop;

        public record Line(string Article, int Count);

        public abstract class Document(string author)
        {
            private readonly DateTime made = DateTime.UnixEpoch;
            public string Author => $"{author}, {made}";
        }

        public sealed class Order(string author) : Document(author)
        {
            public List<Line> Lines { get; } = [];
        }

        public static partial class Orders
        {
            [Coroutine(Restorable = true)]
            static async Coroutine<int> Fill(Order order, int most)
            {
                var total = 0;
                Action<Line> count = line => total += line.Count;
                for (var number = 0; number < most; number++)
                {
                    var line = await Read(number);
                    order.Lines.Add(line);
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    count(line);
                }

                return total;
            }

            [Coroutine(Restorable = true)]
            static async Coroutine<Line> Read(int number)
            {
                await Coroutine.Yield();
                return new Line("a", number);
            }
        }
        """);

    [Fact]
    public void APrivateTypeInAPrivateType() => Matches("""
        partial class Outer
        {
            private partial class Inner
            {
                private struct Part
                {
                    public int Size;
                }

                [Coroutine(Restorable = true)]
                async Coroutine<int> Measure()
                {
                    var part = new Part { Size = 3 };
                    await Coroutine.Yield();
                    return part.Size;
                }
            }
        }
        """);

    private static void Matches(string source, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var generated = TestProject.Of(Head + source).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Snapshot.Match(generated.MethodSources, testFile, test);
    }
}
