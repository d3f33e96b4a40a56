using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnsavedLocalTests
{
    [Theory]
    [InlineData("var [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte();")]
    [InlineData("using var [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield();")]
    [InlineData("Stream [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte();")]
    [InlineData("var [|t|] = new Thread(() => { }); await Coroutine.Yield(); t.Start();")]
    [InlineData("var [|t|] = Task.Run(() => 1); await Coroutine.Yield(); Log(t.Id);")]
    [InlineData("var [|a|] = new { X = 1 }; await Coroutine.Yield(); Log(a.X);")]
    [InlineData("var [|a|] = new[] { File.OpenRead(\"x\") }; await Coroutine.Yield(); Log(a.Length);")]
    [InlineData("var [|l|] = new List<Thread>(); await Coroutine.Yield(); Log(l);")]
    [InlineData("var [|p|] = (1, Of: File.OpenRead(\"x\")); await Coroutine.Yield(); Log(p);")]
    [InlineData("var [|h|] = new Holder(); await Coroutine.Yield(); Log(h);")]
    [InlineData("var [|h|] = new Derived(); await Coroutine.Yield(); Log(h);")]
    [InlineData("var [|b|] = new Box<StreamReader>(); await Coroutine.Yield(); Log(b);")]
    [InlineData("var [|s|] = new CancellationTokenSource(); await Coroutine.Yield(); s.Cancel();")]
    [InlineData("var q = new Queue<int>(); foreach (var x in q) { [|await|] Coroutine.Yield(); }")]
    [InlineData("var g = new int[2, 2]; foreach (var x in g) { [|await|] Coroutine.Yield(); Log(x); }")]
    [InlineData("var [|s|] = File.OpenRead(\"x\"); Action f = () => s.ReadByte(); await Coroutine.Yield(); f(); s.Dispose();")]
    [InlineData("[Coroutine] async Coroutine L() { var [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); } await L();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("var [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); yield return 1;")]
    [InlineData("var [|s|] = File.OpenRead(\"x\"); yield return 1; s.ReadByte();")]
    public Task Reports_in_an_iterator(string statements) =>
        RuleCheck.Of(new UnsavedLocalAnalyzer()).Code($"using Coroutines; static partial class C {{ [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> M() {{ {statements} }} }}").Reports();

    [Fact]
    public Task Is_silent_in_an_iterator_that_lets_go() =>
        RuleCheck.Of(new UnsavedLocalAnalyzer()).Code("using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> M() { var l = new List<int>(); File.OpenRead(\"x\").Dispose(); await Coroutine.Yield(); yield return l.Count; } }").IsSilent();

    [Theory]
    [InlineData("static partial class C { [Coroutine(Restorable = true)] static async Coroutine [|M|]() { var x = await Id(new { A = 1 }); } [Coroutine(Restorable = true)] static async Coroutine<T> Id<T>(T t) => t; }",
        "'M' is restorable, and cannot be saved: the result of 'await Id(new { A = 1 })' has a type without a name; use a tuple or a record")]
    [InlineData("partial interface I<out T> { [Coroutine(Restorable = true)] async Coroutine [|M|]() => await Coroutine.Yield(); }",
        "'M' is restorable, and cannot be saved: its body is in an interface whose type parameters are 'in' or 'out'; move it into a class")]
    [InlineData("static partial class C { [Coroutine(Restorable = true)] static async Coroutine [|M|]<T>(int n) where T : allows ref struct => await Coroutine.Yield(); }",
        "'M' is restorable, and cannot be saved: 'T' allows ref structs, which no image can hold")]
    public Task Reports_what_is_never_saved(string code, string message) => RuleCheck.Of(new UnsavedLocalAnalyzer()).Code("using Coroutines; " + code).Saying(message).Reports();

    [Theory]
    [InlineData("var s = File.OpenRead(\"x\"); s.ReadByte(); await Coroutine.Yield();")]
    [InlineData("using (var s = File.OpenRead(\"x\")) { } await Coroutine.Yield();")]
    [InlineData("int[] a = [1]; await Coroutine.Yield(); Log(a);")]
    [InlineData("var d = new Dictionary<string, List<(int, Guid)>>(); await Coroutine.Yield(); Log(d);")]
    [InlineData("foreach (var x in new List<int>()) { await Coroutine.Yield(); Log(x); }")]
    [InlineData("foreach (var (k, v) in new Dictionary<int, int>()) { await Coroutine.Yield(); Log(v); }")]
    [InlineData("foreach (var k in new Dictionary<int, int>().Keys) { await Coroutine.Yield(); Log(k); }")]
    [InlineData("object o = File.OpenRead(\"x\"); await Coroutine.Yield(); Log(o);")]
    [InlineData("IDisposable o = File.OpenRead(\"x\"); await Coroutine.Yield(); Log(o);")]
    [InlineData("Action f = () => { }; await Coroutine.Yield(); f();")]
    [InlineData("dynamic o = 1; await Coroutine.Yield(); Log(o);")]
    [InlineData("int? o = 1; await Coroutine.Yield(); Log(o);")]
    [InlineData("var n = new Node(); await Coroutine.Yield(); Log(n);")]
    [InlineData("var b = new Box<int>(); await Coroutine.Yield(); Log(b);")]
    [InlineData("var l = new AsyncLock(); await l.Acquire(); await Coroutine.Yield(); l.Release();")]
    [InlineData("var t = EventLoop.Current.CreateTask(Coroutine.Sleep(default)); await Coroutine.Yield(); await t;")]
    [InlineData("var e = new InvalidOperationException(); await Coroutine.Yield(); throw e;")]
    [InlineData("try { await Coroutine.Yield(); } catch (IOException e) { await Coroutine.Yield(); Log(e); }")]
    [InlineData("var c = StringComparer.Ordinal; await Coroutine.Yield(); Log(c);")]
    [InlineData("var c = Comparer<int>.Default; await Coroutine.Yield(); Log(c);")]
    [InlineData("var m = new Marked(); await Coroutine.Yield(); Log(m);")]
    [InlineData("var t = token; await Coroutine.Yield(); Log(t);")]
    [InlineData("var r = DayOfWeek.Friday; await Coroutine.Yield(); Log(r);")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { var s = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); }")]
    [InlineData("[Coroutine(Restorable = true, Rewrite = false)] async Coroutine M() { var s = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); }")]
    [InlineData("async Coroutine M() { var s = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); }")]
    public Task Is_silent_where_nothing_is_saved(string member) => Check().Code($"using Coroutines; static partial class C {{ {Static(member)} }}").IsSilent();

    [Fact]
    public Task Parameters_and_this() => Check().Code("""
        using Coroutines;
        partial class Service
        {
            private readonly Thread _thread = Thread.CurrentThread;
            [Coroutine(Restorable = true)] async Coroutine [|M|](Stream [|stream|], Stream unused)
            {
                await Coroutine.Yield();
                stream.ReadByte();
            }
        }
        """).Reports();

    [Fact]
    public Task Hosts_are_held() => Check().Code("""
        using Coroutines;
        class Database { private readonly Thread _thread = Thread.CurrentThread; }
        class Client { private readonly Thread _thread = Thread.CurrentThread; }
        [KnownToImages] class Logger { private readonly Thread _thread = Thread.CurrentThread; }
        static partial class C
        {
            static ImageHosts Hosts(Database database) => new ImageHosts().Add("db", database);
            [Coroutine(Restorable = true)] static async Coroutine M(Database database, Client [|client|], Logger logger, List<Database> all)
            {
                await Coroutine.Yield();
                Console.WriteLine($"{database} {client} {logger} {all}");
            }
        }
        """).Reports();

    [Theory]
    [InlineData("[assembly: KnownToImages(typeof(Regex))]", "")]
    [InlineData("", "static void Begin(System.Text.Json.Serialization.Metadata.JsonTypeInfo<Regex> json) => Coroutines.CompilerServices.ImageTypes.UseJson(json);")]
    [InlineData("", "static void Begin(ImageHosts hosts, Regex regex) => hosts?.Add(host: regex, key: \"r\");")]
    public Task Types_that_are_named_are_held(string attribute, string member) => Check().Code($$"""
        using Coroutines;
        using System.Text.RegularExpressions;
        {{attribute}}
        static partial class C
        {
            {{member}}
            [Coroutine(Restorable = true)] static async Coroutine M(Regex regex) { await Coroutine.Yield(); Console.WriteLine(regex); }
        }
        """).IsSilent();

    [Theory]
    [InlineData("var [|s|] = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte();", "'s' lives across 'await Coroutine.Yield()' and cannot be saved: 'FileStream' is none of the types of .NET that images hold")]
    [InlineData("var [|t|] = Task.Run(() => 1); await Coroutine.Yield(); Log(t.Id);", "'t' lives across 'await Coroutine.Yield()' and cannot be saved: 'Task<int>' ends in this process only")]
    [InlineData("var [|a|] = new { X = 1 }; await Coroutine.Yield(); Log(a.X);", "'a' lives across 'await Coroutine.Yield()' and cannot be saved: an anonymous type has no name that another build knows")]
    [InlineData("var [|h|] = new List<Derived>(); await Coroutine.Yield(); Log(h);", "'h' lives across 'await Coroutine.Yield()' and cannot be saved: in it 'item.Inner.Reader' is 'StreamReader', which is none of the types of .NET that images hold")]
    public Task Names_local_await_and_reason(string statements, string message) => Body(statements).Saying(message).As(DiagnosticSeverity.Warning).Reports();

    [Fact]
    public Task Reacquired_locals_are_not_saved() => Check().Code("""
        using Coroutines;
        static partial class C
        {
            static Stream Open(string path) => File.OpenRead(path);
            [Coroutine(Restorable = true), Reacquire("stream", nameof(Open))] static async Coroutine M(string path)
            {
                var stream = Open(path);
                await Coroutine.Yield();
                stream.ReadByte();
            }
        }
        """).IsSilent();

    [Theory]
    [InlineData("\"other\", nameof(Open)", "'other' is not made anew at restore: the coroutine has no 'other' that lives across an await")]
    [InlineData("\"stream\", \"Opn\"", "'stream' is not made anew at restore: the type has no method 'Opn'")]
    [InlineData("\"stream\", nameof(Wanting)", "'stream' is not made anew at restore: 'Wanting' wants 'missing', which the coroutine does not have")]
    [InlineData("\"stream\", nameof(Number)", "'stream' is not made anew at restore: 'Number' does not return 'Stream'")]
    [InlineData("\"stream\", nameof(OfInstance)", "'stream' is not made anew at restore: 'OfInstance' is not static")]
    [InlineData("\"stream\", nameof(Later)", "'stream' is not made anew at restore: 'Later' has to be awaited, and runs at once")]
    [InlineData("\"stream\", nameof(Mistyped)", "'stream' is not made anew at restore: 'path' does not have the type that 'Mistyped' wants")]
    [InlineData("\"stream\", nameof(Overloaded)", "'stream' is not made anew at restore: there are several methods 'Overloaded'")]
    [InlineData("\"stream\", nameof(OfItself)", "'stream' is not made anew at restore: 'OfItself' wants 'stream' itself")]
    [InlineData("\"stream\", nameof(OfAnother)", "'stream' is not made anew at restore: 'OfAnother' wants 'beside', which is made anew itself: make both in one method, or keep what they are made of")]
    public Task Reacquire_that_does_not_fit(string arguments, string message) => RuleCheck.Of(new ReacquireAnalyzer()).Code($$"""
        using Coroutines;
        partial class C
        {
            static Stream Open(string path) => File.OpenRead(path);
            static Stream Wanting(int missing) => Open("");
            static int Number() => 1;
            Stream OfInstance() => Open("");
            static async Coroutine<Stream> Later() { await Coroutine.Yield(); return Open(""); }
            static Stream Mistyped(int path) => Open("");
            static Stream Overloaded() => Open("");
            static Stream Overloaded(string path) => Open(path);
            static Stream OfItself(Stream stream) => stream;
            static Stream OfAnother(Stream beside) => beside;
            [Coroutine(Restorable = true)]
            [Reacquire("beside", nameof(Open))]
            [[|Reacquire({{arguments}})|]]
            static async Coroutine M(string path)
            {
                var stream = Open(path);
                var beside = Open(path);
                await Coroutine.Yield();
                stream.ReadByte();
                beside.ReadByte();
            }
        }
        """).Saying(message).As(DiagnosticSeverity.Warning).Reports();

    [Fact]
    public Task A_step_is_begun_anew_without_its_locals() => Check().Code("""
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true, RunsAgain = true)]
            static async Coroutine<string> M(string path)
            {
                using var reader = new StreamReader(path);
                return await reader.ReadToEndAsync();
            }
        }
        """).IsSilent();

    [Fact]
    public Task Fix_makes_the_local_anew() => Check().Code("""
        using Coroutines;
        static partial class C
        {
            // reads a file
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string path)
            {
                var name = path.Trim();
                var [|stream|] = File.OpenRead(name);
                await Coroutine.Yield();
                return stream.ReadByte();
            }
        }
        """).FixedBy(UnsavedLocalFix.Reacquire, """
        using Coroutines;
        static partial class C
        {
            // reads a file
            [Reacquire("stream", nameof(MakeStream))]
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string path)
            {
                var name = path.Trim();
                var stream = MakeStream(name);
                await Coroutine.Yield();
                return stream.ReadByte();
            }

            private static FileStream MakeStream(string name) => File.OpenRead(name);
        }
        """);

    [Fact]
    public Task Fix_of_an_instance() => Check().Code("""
        using Coroutines;
        partial class C
        {
            private string _path = "";
            private int MakeStream;
            [Coroutine(Restorable = true)] async Coroutine<int> M()
            {
                using Stream [|stream|] = File.OpenRead(_path);
                await Coroutine.Yield();
                return stream.ReadByte() + MakeStream;
            }
        }
        """).FixedBy(UnsavedLocalFix.Reacquire, """
        using Coroutines;
        partial class C
        {
            private string _path = "";
            private int MakeStream;
            [Reacquire("stream", nameof(MakeStream2))]
            [Coroutine(Restorable = true)] async Coroutine<int> M()
            {
                using Stream stream = MakeStream2();
                await Coroutine.Yield();
                return stream.ReadByte() + MakeStream;
            }

            private Stream MakeStream2() => File.OpenRead(_path);
        }
        """);

    [Fact]
    public Task Fix_disposes_before_the_await() => Check().Code(""""
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string path)
            {
                Console.WriteLine("begins");
                // the head
                using var [|stream|] = File.OpenRead(path);
                var first = stream.ReadByte();

                Console.WriteLine($"""
                    {first}
                and {stream.Length}
                """);
                await Coroutine.Yield();
                return 1;
            }
        }
        """").FixedBy(UnsavedLocalFix.Narrow, """"
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine<int> M(string path)
            {
                Console.WriteLine("begins");
                // the head
                using (var stream = File.OpenRead(path))
                {
                    var first = stream.ReadByte();

                    Console.WriteLine($"""
                    {first}
                and {stream.Length}
                """);
                }
                await Coroutine.Yield();
                return 1;
            }
        }
        """");

    [Fact]
    public Task Fix_of_what_nobody_uses() => Check().Code("""
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine M()
            {
                using var [|stream|] = new MemoryStream();
                await Coroutine.Yield();
            }
        }
        """).FixedBy(UnsavedLocalFix.Narrow, """
        using Coroutines;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine M()
            {
                using (var stream = new MemoryStream())
                {
                }
                await Coroutine.Yield();
            }
        }
        """);

    [Theory]
    [InlineData("using var [|s|] = File.OpenRead(\"x\");\nvar n = s.ReadByte();\nawait Coroutine.Yield();\nLog(n);")]
    [InlineData("using var [|s|] = File.OpenRead(\"x\");\nawait Coroutine.Yield();\nLog(s.Length);")]
    [InlineData("var [|s|] = File.OpenRead(\"x\");\nawait Coroutine.Yield();\nLog(s.Length);")]
    public Task Offers_only_to_make_anew(string statements) => Body(statements).Offers(UnsavedLocalFix.Reacquire);

    [Theory]
    [InlineData("var [|a|] = new { X = 1 }; await Coroutine.Yield(); Log(a.X);")]
    [InlineData("var [|s|] = File.OpenRead(await Name()); await Coroutine.Yield(); Log(s.Length);")]
    [InlineData("var [|s|] = Take(out var y); await Coroutine.Yield(); Log(s.Length + y);")]
    public Task Offers_nothing_where_it_cannot_be_made(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) => FixAllCheck.Run(new UnsavedLocalAnalyzer(), new UnsavedLocalFix(), UnsavedLocalFix.Reacquire, scope, """
        using Coroutines;
        namespace A;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine M(string path) { var [|one|] = File.OpenRead(path); await Coroutine.Yield(); one.ReadByte(); }
        }
        """, """
        using Coroutines;
        namespace A;
        static partial class C
        {
            [Reacquire("one", nameof(MakeOne))]
            [Coroutine(Restorable = true)]
            static async Coroutine M(string path) { var one = MakeOne(path); await Coroutine.Yield(); one.ReadByte(); }

            private static FileStream MakeOne(string path) => File.OpenRead(path);
        }
        """);

    [Theory]
    [InlineData("[Coroutine(Restorable = true), Reacquire(] async Coroutine M() { var s = File.OpenRead(\"x\"); await Coroutine.Yield(); s.ReadByte(); }")]
    [InlineData("[Coroutine(Restorable = true), Reacquire(\"s\")] async Coroutine M() { var s = File.OpenRead(; await Coroutine.Yield(); s.ReadByte(); }")]
    [InlineData("[Coroutine(Restorable = ] async Coroutine M() { var s = Unknown(); await s; }")]
    [InlineData("[Coroutine(Restorable = true)] async Coroutine M(Unknown x) { await Coroutine.Yield(); x.Go(); }")]
    public async Task Half_typed(string member)
    {
        foreach (var rule in new Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer[] { new UnsavedLocalAnalyzer(), new ReacquireAnalyzer(), new UnrestorableAwaitAnalyzer(), new UnrestorableCallAnalyzer() })
        {
            var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup($"using Coroutines; partial class C {{ {member} }}", []))]);
            var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [rule], TestContext.Current.CancellationToken);
            Assert.Empty(run.Rules);
            Assert.NotEmpty(run.ErrorIds);
        }
    }

    private static string Static(string member) => member.Replace("async ", "static async ", StringComparison.Ordinal);

    private static RuleCheck Check() => RuleCheck.Of(new UnsavedLocalAnalyzer()).With(new UnsavedLocalFix());

    private static RuleCheck Body(string statements) => Check().Code($$"""
        using Coroutines;
        class Inner { public StreamReader? Reader; }
        class Holder { public Inner Inner = new(); }
        class Derived : Holder { public int X; }
        class Node { public Node? Next; public List<Node> All = []; public DayOfWeek Day; public Action? Then; }
        class Box<T> { public T? Value; }
        [KnownToImages] class Marked { public Thread? Thread; }
        static partial class C
        {
            static void Log(object? x) { }
            static FileStream Take(out int y) { y = 1; return File.OpenRead("x"); }
            [Coroutine(Restorable = true)] static async Coroutine<string> Name() { await Coroutine.Yield(); return ""; }
            [Coroutine(Restorable = true)] static async Coroutine M(CancellationToken token)
            {
                {{statements}}
            }
        }
        """);
}
