using Generator.Tests.Harness;

namespace Generator.Tests.Images;

/// <summary>Delegates that restorable coroutines hold while they are saved.</summary>
public class DelegateTests
{
    [Fact]
    public void LambdasThatCaptureLocalsThisBothAndNothing() => RestoredProgram.Prints("1 11 15 16, 20 30, True", """
        partial class Counter
        {
            private int _count = 5;

            [Coroutine]
            public async Coroutine<string> Run()
            {
                var total = 10;
                Func<int, int> add = n => total += n;
                Func<int> again = () => ++total + _count;
                Func<int> own = () => _count++;
                Func<int> one = () => 1;
                Func<int> same = one;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                var first = $"{one()} {add(1)} {own() + total - 1} {again() - 2}";
                total = 20;
                return $"{first}, {total} {add(10)}, {ReferenceEquals(one, same)}";
            }
        }

        static partial class Program
        {
            public static string Run() => Again(new Counter().Run());
        }
        """);

    /// <summary>The pattern's member looks like one of the struct's own.</summary>
    [Fact]
    public void ALambdaInAMethodOfAStructStaysWhereItIs() => RestoredProgram.Prints("a 3", """
        partial struct Drawer<T>(T item)
        {
            [Coroutine]
            public async Coroutine<string> Count(int from)
            {
                Func<Uri, int> length = uri => uri is { Host.Length: var letters } ? letters + from++ : 0;
                var text = $"{item} {length(new Uri("http://b"))}";
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return text;
            }
        }

        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> HoldStruct() => await new Drawer<string>("a").Count(2);

            public static string Run() => Again(HoldStruct());
        }
        """);

    [Fact]
    public void LambdasOfLoopsAndStatementsWithoutAwaits() => RestoredProgram.Prints("0 1 4 9, 7 8, 5", """
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> HoldLoops()
            {
                var squares = new List<Func<int>>();
                for (var i = 0; i < 4; i++)
                {
                    var n = i;
                    squares.Add(() => n * n);
                }

                var items = new List<Func<int>>();
                foreach (var item in new[] { 7, 8 })
                    items.Add(() => item);
                Func<int>? late = null;
                if (items.Count > 1)
                {
                    var five = 5;
                    late = new Func<int>(() => five);
                }

                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"{string.Join(" ", squares.Select(each => each()))}, {string.Join(" ", items.Select(each => each()))}, {late!()}";
            }

            public static string Run() => Again(HoldLoops());
        }
        """);

    [Fact]
    public void SeveralAtOnceAndMethods() => RestoredProgram.Prints("b5 a5 c5 m5 s5 9 [1,2] True False", """
        class Log
        {
            public event Action<int>? Changed;
            public string Text = "";
            public void Raise(int value) => Changed?.Invoke(value);
            public void Note(int value) => Text += $"m{value} ";
        }

        static partial class Program
        {
            private static string s_static = "";
            private static Log? s_log;
            private static void Static(int value) => s_log!.Text += $"s{value} ";

            [Coroutine]
            static async Coroutine<string> HoldSeveral()
            {
                var log = new Log();
                var list = new List<int> { 1 };
                Action<int> a = value => log.Text += $"a{value} ";
                log.Changed += value => log.Text += $"b{value} ";
                log.Changed += a;
                void C(int value) => log.Text += $"c{value} ";
                log.Changed += C;
                log.Changed += log.Note;
                log.Changed += Static;
                Func<int, int, int> max = Math.Max;
                Action<int> put = list.Add;
                Action<int> note = log.Note;
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                s_log = log;
                log.Raise(5);
                put(2);
                var isSame = note == log.Note && (Action<int>)C == (Action<int>)C;
                log.Changed -= a;
                log.Changed -= C;
                log.Changed -= log.Note;
                var before = log.Text;
                log.Raise(6);
                return $"{before}{max(9, 3)} [{string.Join(",", list)}] {isSame} {log.Text != before + "b6 s6 "}";
            }

            public static string Run() => Again(HoldSeveral());
        }
        """);

    [Fact]
    public void CoroutineLambdasGoOnInTheirMachines() => RestoredProgram.Prints("13 6 hello", """
        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> HoldCoroutines()
            {
                var total = 10;
                Func<int, Coroutine<int>> add = async n =>
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    return total += n;
                };
                Func<Coroutine<string>> greet = async () =>
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(3));
                    return "hello";
                };
                [Coroutine]
                async Coroutine<int> Twice(int n)
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    return n * 2;
                }

                Func<int, Coroutine<int>> twice = Twice;
                var task = EventLoop.Current.CreateTask(greet());
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return $"{await add(3)} {await twice(3)} {await task}";
            }

            public static string Run() => Again(HoldCoroutines(), 0.5) is var early && Again(HoldCoroutines(), 2.5) is var late && early == late ? early : "different";
        }
        """);

    [Fact]
    public void GenericCoroutinesConstantsAndCheckedText() => RestoredProgram.Prints("x7 3 overflow, 1.5", """
        partial class HoldGenericBox<T>
        {
            public T? Value;

            [Coroutine]
            public async Coroutine<string> Show<U>(U other)
            {
                const int seven = 7;
                Func<string> show = () => $"{Value}{seven}";
                Func<U> get = () => other;
                Func<int, int> next;
                checked
                {
                    next = n => n + 1;
                }

                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                try
                {
                    return $"{show()} {get()} {next(int.MaxValue)}";
                }
                catch (OverflowException)
                {
                    return $"{show()} {get()} overflow";
                }
            }
        }

        static partial class Program
        {
            [Coroutine]
            static async Coroutine<string> HoldGeneric()
            {
                var first = await new HoldGenericBox<string> { Value = "x" }.Show(3);
                return first;
            }

            [Coroutine]
            static async Coroutine<double> HoldGenericOther()
            {
                var text = await new HoldGenericBox<int> { Value = 2 }.Show(1.5);
                return text.Contains("27 1.5") ? 1.5 : 0;
            }

            public static string Run() => $"{Again(HoldGeneric())}, {Again(HoldGenericOther())}";
        }
        """);

    [Fact]
    public void UnknownFunctionsAreRefused() => RestoredProgram.Prints("'Program.HoldForeign()', 'foreign' cannot be saved: the delegate, a 'System.Func`1[System.Int32]', is of a function that images do not know", """
        static partial class Program
        {
            private static Func<int> Foreign() => () => 3;

            [Coroutine]
            static async Coroutine<int> HoldForeign()
            {
                var foreign = Foreign();
                await Coroutine.Sleep(TimeSpan.FromSeconds(2));
                return foreign();
            }

            public static string Run()
            {
                try
                {
                    return Again(HoldForeign()).ToString();
                }
                catch (CoroutineImageException refused)
                {
                    return refused.Message.Split(';')[0];
                }
            }
        }
        """);
}
