using Generator.Tests.Harness;

namespace Generator.Tests.Images;

/// <summary>Async iterators that are enumerated while their consumers are saved.</summary>
public class IteratorTests
{
    private const string Numbers = """
        static partial class Program
        {
            [Coroutine]
            static async IAsyncEnumerable<int> NAME(int count)
            {
                var log = new List<int>();
                try
                {
                    for (var i = 1; i <= count; i++)
                    {
                        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                        log.Add(i);
                        yield return i * 10;
                    }
                }
                finally
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    s_closed += $"closed {string.Join(",", log)}; ";
                }
            }

            static string s_closed = "";


        """;

    [Theory]
    [InlineData("Steps", 0.5, "in its first step")]
    [InlineData("Yields", 1.5, "at its yield")]
    [InlineData("Later", 2.5, "in a later step")]
    [InlineData("Closing", 6.5, "while it closes")]
    public void ALoopGoesOn(string name, double seconds, string where) => RestoredProgram.Prints($"sum 60, closed 1,2,3; {where}", Numbers.Replace("NAME", name) + $$"""
            [Coroutine]
            static async Coroutine<string> Sum{{name}}()
            {
                var sum = 0;
                await foreach (var number in {{name}}(5))
                {
                    sum += number;
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    if (number == 30)
                        break;
                }

                return $"sum {sum}, {s_closed}";
            }

            public static string Run()
            {
                var image = Saved(Sum{{name}}(), {{seconds}});
                s_closed = "";
                return Restored<string>(CoroutineImage.FromBytes(image.ToBytes())) + "{{where}}";
            }
        }
        """);

    [Fact]
    public void SequencesEnumeratorsAndTokens() => RestoredProgram.Prints("10 20 30, 10 then 20 30 False, True", Numbers.Replace("NAME", "Held") + """
            [Coroutine]
            static async IAsyncEnumerable<int> Asked([System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken token = default)
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                yield return token.CanBeCanceled ? 0 : 1;
            }

            [Coroutine]
            static async Coroutine<string> HoldSequences()
            {
                var sequence = Held(3);
                await using var begun = Held(3).GetAsyncEnumerator();
                await begun.MoveNextAsync();
                var first = begun.Current;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                var all = new List<int>();
                await foreach (var each in sequence)
                    all.Add(each);
                var text = $"{string.Join(" ", all)}, {first} then";
                while (await begun.MoveNextAsync())
                    text += $" {begun.Current}";
                text += $" {await begun.MoveNextAsync()}";
                await foreach (var each in Asked())
                    text += $", {each == 1}";
                return text;
            }

            public static string Run() => Again(HoldSequences(), 2);
        }
        """);

    [Fact]
    public void LocalAndGenericIterators() => RestoredProgram.Prints("a1 b2 | 3 4", """
        partial class Shelf<T>(params T[] items)
        {
            [Coroutine]
            public async IAsyncEnumerable<(T Item, int Number)> All()
            {
                var number = 0;
                foreach (var item in items)
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    yield return (item, ++number);
                }
            }
        }

        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> HoldShelf()
            {
                var text = "";
                var step = 2;
                await foreach (var (item, number) in new Shelf<string>("a", "b").All())
                    text += $"{item}{number} ";
                text += "|";
                await foreach (var number in Local(2))
                    text += $" {number}";
                return text;

                [Coroutine]
                async IAsyncEnumerable<int> Local(int count)
                {
                    for (var i = 0; i < count; i++)
                    {
                        yield return ++step;
                        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    }
                }
            }

            public static string Run() => Again(HoldShelf(), 1.5) is var early && Again(HoldShelf(), 2.5) is var late && early == late ? early : $"different: {early}";
        }
        """);
}
