using Generator.Tests.Harness;

namespace Generator.Tests.Images;

/// <summary>What is generated for restorable coroutines, run: saved while they wait, and restored into another loop.</summary>
public class RestoreTests
{
    [Fact]
    public void ATaskGoesOnWhereItStood() => RestoredProgram.Prints("3 6, 3 6", """
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Count(int last)
            {
                var sum = 0;
                for (var number = 0; number <= last; number++)
                {
                    sum += number;
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                }

                return $"{last} {sum}";
            }

            public static string Run()
            {
                var image = Saved(Count(3), 2.5);
                return $"{Restored<string>(image)}, {Restored<string>(image)}";
            }
        }
        """);

    [Fact]
    public void LocalsThatAreMadeAnew() => RestoredProgram.Prints("open a1 a1, open a2 a2 True", """
        static partial class Program
        {
            sealed class File(string name) : IDisposable
            {
                public string Name => name;
                public bool IsDisposed;
                public void Dispose() => IsDisposed = true;
            }

            static int s_opened;
            static File s_last = null!;

            static File Open(string path) => s_last = new File($"{path}{++s_opened}");

            [Coroutine, Reacquire("file", nameof(Open))]
            static async Coroutine<string> Read(string path)
            {
                using var file = Open(path);
                var before = file.Name;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"open {file.Name} {(s_opened == 1 ? before : s_last.Name)}";
            }

            public static string Run()
            {
                string first = null!;
                CoroutineImage image = null!;
                EventLoop.Run(Both(), new EventLoopOptions { TimeProvider = new Coroutines.Testing.VirtualTime() });
                return $"{first}, {Restored<string>(image)} {s_last.IsDisposed}";

                async Coroutine Both()
                {
                    var task = EventLoop.Current.CreateTask(Read("a"));
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    image = task.Save();
                    first = await task;
                }
            }
        }
        """);

    [Fact]
    public void WhatCannotBeMadeAnewRefusesTheRestore() => RestoredProgram.Prints("'second' of 'Program.ReadTwo(string)' could not be made anew; nothing was restored. InvalidOperationException: no more disposed 1 tasks 1", """
        static partial class Program
        {
            sealed class Handle : IDisposable
            {
                public void Dispose() => s_disposed++;
            }

            static int s_disposed;
            static bool s_isRestored;

            static Handle First() => new Handle();
            static Handle Second() => s_isRestored ? throw new InvalidOperationException("no more") : new Handle();

            [Coroutine, Reacquire("first", nameof(First)), Reacquire("second", nameof(Second))]
            static async Coroutine<string> ReadTwo(string path)
            {
                var first = First();
                var second = Second();
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"{first} {second} {path}";
            }

            public static string Run()
            {
                var image = Saved(ReadTwo("a"), 1);
                s_isRestored = true;
                return EventLoop.Run(Try());

                async Coroutine<string> Try()
                {
                    try
                    {
                        EventLoop.Current.Restore(image);
                        return "restored";
                    }
                    catch (CoroutineImageException e)
                    {
                        return $"{e.Message} disposed {s_disposed} tasks {EventLoop.Current.AllTasks.Count}";
                    }
                }
            }
        }
        """);

    [Fact]
    public void StepsRunAgain() => RestoredProgram.Prints("asked 1 x, asked 2 x, asked 2 x, done x2", """
        static partial class Program
        {
            static int s_asked;
            static readonly TaskCompletionSource<string> s_answer = new();
            static readonly List<string> s_trace = [];

            static Task<string> Ask(string what)
            {
                s_trace.Add($"asked {++s_asked} {what}");
                return s_asked == 1 ? s_answer.Task : Task.FromResult(what + s_asked);
            }

            [Coroutine(RunsAgain = true)]
            static async Coroutine<string> Step(string what) => await Ask(what);

            [Coroutine]
            static async Coroutine<string> Whole(string what)
            {
                var trimmed = what.Trim();
                var answer = await Step(trimmed);
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                return "done " + answer;
            }

            public static string Run()
            {
                var image = Saved(Whole(" x "), 1);
                var again = Restored<string>(image);
                return string.Join(", ", [.. s_trace, s_trace[^1], again]);
            }
        }
        """);

    [Fact]
    public void LocalsOfTheSameNameAndCallees() => RestoredProgram.Prints("7 a", """
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Outer(string text)
            {
                var got = await Inner(3) + await Inner(4);
                return $"{got} {text}";
            }

            [Coroutine]
            static async Coroutine<int> Inner(int n)
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return n;
            }

            public static string Run() => Again(Outer("a"), 3);
        }
        """);

    [Fact]
    public void AClosureIsSharedAgain() => RestoredProgram.Prints("30 30", """
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Total()
            {
                var total = 0;
                await Add(10);
                var inner = await Twice(20);
                return $"{total} {inner}";

                [Coroutine]
                async Coroutine Add(int by)
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                    total += by;
                }

                [Coroutine]
                async Coroutine<int> Twice(int by)
                {
                    await Add(by);
                    return total;
                }
            }

            public static string Run() => Again(Total(), 1) is "30 30" ? Again(Total(), 3) : "early";
        }
        """);

    [Fact]
    public void TypesOfTheProgram() => RestoredProgram.Prints("x: apple 1 corner, pear 2 corner True", """
        public abstract class Document(string author)
        {
            public string Author => author;
        }

        public sealed class Order(string author) : Document(author)
        {
            public Line? First { get; set; }
            public Line? Second { get; init; }
        }

        public record Line(Order Of, string Article, int Count);

        static partial class Program
        {
            private struct Size { public int Width; public double Height { get; set; } }

            internal sealed partial class Shop(string name)
            {
                [Coroutine]
                public async Coroutine<string> Fill(Order order)
                {
                    var size = new Size { Width = 1, Height = 2 };
                    order.First = new Line(order, "apple", size.Width);
                    await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                    var second = new Line(order, "pear", (int)size.Height);
                    return $"{order.Author}: {Text(order.First)}, {Text(second)} {ReferenceEquals(order, order.First.Of)}";
                }

                string Text(Line line) => $"{line.Article} {line.Count} {name}";
            }

            public static string Run() => Again(new Shop("corner").Fill(new Order("x")));
        }
        """);

    [Fact]
    public void GenericCoroutines() => RestoredProgram.Prints("1 b, 2 True", """
        public struct Pair<TFirst, TSecond> { public TFirst First; public TSecond Second; }

        public partial class Box<T>(T content)
        {
            [Coroutine]
            public async Coroutine<Pair<T, TOther>> With<TOther>(TOther other)
            {
                await Program.Wait(other);
                return new Pair<T, TOther> { First = content, Second = other };
            }
        }

        static partial class Program
        {
            [Coroutine]
            public static async Coroutine Wait<T>(T value)
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                _ = value;
            }

            [Coroutine]
            static async Coroutine<string> Both()
            {
                var one = await new Box<int>(1).With("b");
                var two = await new Box<long>(2).With(true);
                return $"{one.First} {one.Second}, {two.First} {two.Second}";
            }

            public static string Run() => Again(Both(), 1) is var early && Again(Both(), 3) is var late && early == late ? early : "different";
        }
        """);

    [Fact]
    public void TypesThatGrow() => RestoredProgram.Prints("1 True, 2 True, 3 4, refused", """
        public class Nested<T> { public T? Value; public Nested<T[]>? Deeper; public List<Nested<T[]>>? More; }
        public class First<T> { public T? Value; public Second<T>? Next; }
        public class Second<T> { public First<List<T>>? Next; }
        public class Root<T> { public T? Value; public Leaf<T>? Next; }
        public class Leaf<T> : Root<(T, T)> { }
        public class Holder<T> { public Wrapper<List<T>>? Inner; }
        public class Wrapper<T> { public T? Content; }

        public partial class Maker<T>(T value)
        {
            [Coroutine]
            public async Coroutine<T> Make()
            {
                Maker<T[]>? deeper = null;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return deeper is null ? value : default!;
            }
        }

        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> Hold(bool isDeep)
            {
                var nested = new Nested<int> { Value = 1, Deeper = isDeep ? new() { Deeper = new() } : null };
                var first = new First<int> { Value = 2, Next = new() };
                var root = new Root<int> { Value = 5 };
                var holder = new Holder<int> { Inner = new() { Content = [3] } };
                var made = await new Maker<int>(4).Make();
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"{nested.Value} {nested.Deeper is null}, {first.Value} {first.Next!.Next is null && root.Next is null}, {holder.Inner!.Content![0]} {made}";
            }

            public static string Run()
            {
                var text = Again(Hold(false), 1) is var early && Again(Hold(false), 3) is var late && early == late ? early : "different";
                try
                {
                    return text + Again(Hold(true), 3);
                }
                catch (Exception exception) when (exception.ToString().Contains("Nested"))
                {
                    return text + ", refused";
                }
            }
        }
        """);

    [Fact]
    public void TypesWhoseNamesLookAlike() => RestoredProgram.Prints("1 2 3 4 5 High", """
        public class Parcel { public class Line { public int Value; } }
        public class Parcel_Line { public int Value; }
        public class Outer<T> { public class Inner { public T? Value; } public enum Level { Low, High } }
        public class Outer { public class Inner<T> { public T? Value; } }

        static partial class Program
        {
            private class Parcel { public class Line { public int Value; } }
            private class Parcel_Line { public int Value; }

            [Coroutine]
            static async Coroutine<string> Hold()
            {
                var one = new global::Parcel.Line { Value = 1 };
                var two = new global::Parcel_Line { Value = 2 };
                var three = new Outer<int>.Inner { Value = 3 };
                var four = new Outer.Inner<int> { Value = 4 };
                var five = new Parcel.Line { Value = 3 };
                var six = new Parcel_Line { Value = 2 };
                object level = Outer<int>.Level.High;
                var same = Outer<int>.Level.High;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"{one.Value} {two.Value} {three.Value} {four.Value} {five.Value + six.Value} {(level.Equals(same) ? level : "")}";
            }

            public static string Run() => Again(Hold());
        }
        """);
}
