using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class NeverAwaitedTests
{
    private const string Helpers = """
            [Coroutine] static async Coroutine Work() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> Number() { await Coroutine.Yield(); return 1; }
            static Coroutine Work(object state) => Work();
            static void Print(object x, params object[] more) { }
            static void Give(Coroutine c) { }
            static void GiveAll(params Coroutine[] all) { }
            static void Later(Func<Coroutine> f) { }
            static void LaterOrNow(Action f) { }
            static void LaterOrNow(Func<Coroutine> f) { }
            static void Register(object x) { }
            static void Throws<T>(Action a) { }
            static void ShouldThrow(Func<object> a) { }
            static void TryAdd(object x) { }
            ref Coroutine Slot() => ref _field;
            static void Generic<T>(T x) { }
            static void Start(Action<object> f, object state) { }
            class Holder { public Coroutine C { get; set; } public List<Coroutine> All { get; } = []; }
            interface IGo { Coroutine Go(); }
            abstract class BaseGoer : IGo { public abstract Coroutine Go(); }
            class Goer : BaseGoer { public override Coroutine Go() => Coroutine.Completed; }
            readonly List<Coroutine> _list = [];
            readonly List<object> _objects = [];
            Coroutine _field;
            internal object? _kept;
            Coroutine _dropped;
            object? _droppedToo;
            public Coroutine Prop { get; set; }
            partial class Node { public Node? Next; public Coroutine Go() => Coroutine.Completed; }
        """;

    [Theory]
    [InlineData("[|Work()|];")]
    [InlineData("[|Number()|];")]
    [InlineData("[|Coroutine.Sleep(TimeSpan.Zero)|];")]
    [InlineData("[|Coroutine.Yield()|];")]
    [InlineData("[|Coroutine.Gather(Work(), Work())|];")]
    [InlineData("[|new Node().Go()|];")]
    [InlineData("Node? n = new(); [|n?.Go()|];")]
    [InlineData("Node? n = new(); [|n?.Next?.Go()|];")]
    [InlineData("Func<Coroutine> f = Work; [|f()|];")]
    [InlineData("Func<Coroutine> f = Work; [|f.Invoke()|];")]
    [InlineData("if (DateTime.Now.Ticks > 0) [|Work()|]; else [|Number()|];")]
    [InlineData("for ([|Work()|]; ; [|Number()|]) break;")]
    [InlineData("_ = [|Work()|];")]
    [InlineData("_ = [|Number()|];")]
    [InlineData("_ = DateTime.Now.Ticks > 0 ? [|Work()|] : [|Coroutine.Sleep(default)|];")]
    [InlineData("_ = 1 switch { 1 => [|Work()|], _ => throw new Exception() };")]
    [InlineData("Node? n = new(); _ = [|n?.Go()|];")]
    [InlineData("var c = [|Work()|];")]
    [InlineData("Coroutine<int> c = [|Number()|];")]
    [InlineData("Coroutine c; c = [|Work()|];")]
    [InlineData("var c = [|Work()|]; c = [|Work()|];")]
    [InlineData("var c = [|Work()|]; Console.WriteLine(nameof(c));")]
    [InlineData("var c = [|Work()|]; Console.WriteLine(c);")]
    [InlineData("var c = [|Work()|]; _ = c;")]
    [InlineData("var c = [|Work()|]; Console.WriteLine(c.ToString());")]
    [InlineData("Console.WriteLine([|Number()|]);")]
    [InlineData("Print([|Number()|]);")]
    [InlineData("Print(1, [|Number()|], [|Number()|]);")]
    [InlineData("var s = string.Format(\"{0}\", [|Number()|]);")]
    [InlineData("var s = $\"{[|Number()|]}\";")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append([|Number()|]); b.Append($\"{[|Number()|]}\");")]
    [InlineData("var s = \"is \" + [|Number()|];")]
    [InlineData("var s = [|Number()|].ToString();")]
    [InlineData("var n = [|Number()|].GetAwaiter().GetResult();")]
    [InlineData("[|Work()|].GetAwaiter().GetResult();")]
    [InlineData("var s = [|Number()|].GetType();")]
    [InlineData("_dropped = [|Work()|];")]
    [InlineData("this._dropped = [|Work()|]; _dropped = [|Work()|];")]
    [InlineData("_droppedToo = [|Work()|];")]
    [InlineData("_droppedToo = new[] { [|Work()|] };")]
    [InlineData("Throws<Exception>(() => { Print(1); _ = [|Work()|]; });")]
    [InlineData("Func<Coroutine> f = async () => { _dropped = [|Work()|]; await Work(); }; await f();")]
    [InlineData("Action a = () => [|Work()|];")]
    [InlineData("Action a = () => { [|Work()|]; };")]
    [InlineData("new List<int>().ForEach(x => [|Work()|]);")]
    [InlineData("void L() => [|Work()|]; L();")]
    [InlineData("try { } finally { [|Work()|]; }")]
    [InlineData("var c = [|Work()|]; var d = c;")]
    [InlineData("var pair = ([|Work()|], [|Number()|]);")]
    [InlineData("(_, var b) = ([|Work()|], Number()); await b;")]
    [InlineData("var (a, b) = ([|Work()|], Number()); await b;")]
    [InlineData("_ = ([|Work()|], 1);")]
    [InlineData("Coroutine[] all = [[|Work()|], [|Work()|]];")]
    [InlineData("var all = new[] { [|Work()|], [|Work()|] };")]
    [InlineData("var all = new[] { [|Work()|] }; Console.WriteLine(all.Length);")]
    [InlineData("var list = new List<Coroutine>(); list.Add([|Work()|]); Console.WriteLine(list.Count);")]
    [InlineData("var list = new List<Coroutine> { [|Work()|] }; list.Add([|Work()|]); list.Clear();")]
    [InlineData("var queue = new Queue<Coroutine<int>>(); queue.Enqueue([|Number()|]);")]
    [InlineData("List<Coroutine> list = [[|Work()|]]; list.Add([|Work()|]);")]
    [InlineData("var made = new { C = [|Work()|] };")]
    [InlineData("var list = new List<object>(); list.Add([|Work()|]);")]
    [InlineData("var list = new System.Collections.ArrayList(); list.Add([|Work()|]);")]
    [InlineData("var c = DateTime.Now.Ticks switch { 1 => [|Work()|], _ => [|Coroutine.Sleep(default)|] };")]
    [InlineData("IGo go = new Goer(); [|go.Go()|];")]
    [InlineData("BaseGoer go = new Goer(); [|go.Go()|];")]
    [InlineData("lock (this) { [|Work()|]; }")]
    [InlineData("var x = [|Number()|] is { } y;")]
    [InlineData("if ([|Work()|] is Coroutine) Console.WriteLine();")]
    [InlineData("var b = [|Number()|] is { } y; Console.WriteLine(nameof(y)); Console.WriteLine(b);")]
    [InlineData("object o = [|Work()|]; if (o is Coroutine c && o is not null) Console.WriteLine(1);")]
    [InlineData("var n = [|Number()|] switch { { } y => 1 };")]
    [InlineData("switch ([|Number()|]) { case Coroutine<int> y: break; default: break; }")]
    [InlineData("_ = 1 switch { 1 => [|Work()|], var n => [|Work(n)|] };")]
    [InlineData("var b = (1 switch { 1 => [|Work()|], _ => default }) is { };")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await Work();")]
    [InlineData("var x = await Number();")]
    [InlineData("var c = Work(); await c;")]
    [InlineData("var c = Work(); Console.WriteLine(c); await c;")]
    [InlineData("var c = Work(); Func<Coroutine> f = async () => await c; await f();")]
    [InlineData("var c = Work(); async Coroutine L() { await c; } await L();")]
    [InlineData("Coroutine c; if (DateTime.Now.Ticks > 0) c = Work(); else c = Coroutine.Sleep(default); await c;")]
    [InlineData("var list = new List<Coroutine>(); list.Add(Work()); foreach (var c in list) await c;")]
    [InlineData("var list = new List<object>(); list.Add(Work()); Print(list[0]);")]
    [InlineData("var list = new System.Collections.ArrayList(); list.Add(Work()); foreach (var x in list) Print(x);")]
    [InlineData("List<object> list = _objects; list.Add(Work());")]
    [InlineData("var map = new Dictionary<string, object>(); map[\"x\"] = Work(); map.Add(\"y\", Work()); map.TryAdd(\"z\", Work());")]
    [InlineData("Coroutine[] all = [Work(), Work()]; foreach (var c in all) await c;")]
    [InlineData("var all = new[] { Work(), Work() }; foreach (var c in all) await c;")]
    [InlineData("var pair = (Work(), Number()); await pair.Item1;")]
    [InlineData("var made = new { C = Work() }; await made.C;")]
    [InlineData("EventLoop.Current.CreateTask(Work());")]
    [InlineData("var t = EventLoop.Current.CreateTask(Number()); await t;")]
    [InlineData("_ = EventLoop.Current.Submit(Work());")]
    [InlineData("EventLoop.Run(Work());")]
    [InlineData("Give(Work());")]
    [InlineData("Give(DateTime.Now.Ticks > 0 ? Work() : Coroutine.Completed);")]
    [InlineData("Generic(Work());")]
    [InlineData("Generic<object>(Work());")]
    [InlineData("GiveAll(Work(), Work());")]
    [InlineData("await Coroutine.Gather(Work(), Work());")]
    [InlineData("_field = Work(); Prop = Work(); _kept = Work();")]
    [InlineData("this._field = Work();")]
    [InlineData("Later(() => Work()); Later(Work); Later(async () => await Work());")]
    [InlineData("LaterOrNow(() => Work());")]
    [InlineData("var tasks = new[] { 1, 2 }.Select(x => Work()).Select(c => EventLoop.Current.CreateTask(c)).ToList();")]
    [InlineData("Func<object> f = () => Work();")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => Work();")]
    [InlineData("Start(s => { }, Work()); ThreadPool.QueueUserWorkItem(s => { }, Work());")]
    [InlineData("object o = Work(); await (Coroutine)o;")]
    [InlineData("dynamic d = Work(); Print(d);")]
    [InlineData("var c = Work(); Give(c);")]
    [InlineData("ref var kept = ref _field; kept = Work(); await Task.Yield();")]
    [InlineData("Register(Work()); TryAdd(Work());")]
    [InlineData("ref var slot = ref Slot(); Slot();")]
    [InlineData("var c = Work(); ref var r = ref c; await r;")]
    [InlineData("await (DateTime.Now.Ticks > 0 ? Work() : Coroutine.Sleep(default));")]
    [InlineData("Coroutine c = DateTime.Now.Ticks > 0 ? Work() : Coroutine.Sleep(default); await c;")]
    [InlineData("Coroutine L() { return Work(); } Coroutine A() => Work(); await L(); await A();")]
    [InlineData("var awaiter = Work().GetAwaiter();")]
    [InlineData("if (Number() is { } c) await c;")]
    [InlineData("EventLoop.Current.CallSoon(() => { });")]
    [InlineData("await Task.Yield(); _ = Task.Delay(1);")]
    [InlineData("var list = new List<Coroutine>(); for (var i = 0; i < 3; i++) list.Add(Work()); await Coroutine.Gather(list);")]
    [InlineData("var list = new List<Coroutine> { Work() }; list.Add(Work()); await Coroutine.Gather(list.ToArray());")]
    [InlineData("var list = new List<Coroutine>(); list.Add(Work()); Func<int> f = () => list[0].GetHashCode();")]
    [InlineData("var list = _list; list.Add(Work());")]
    [InlineData("List<Coroutine> list; list = _list; list.Add(Work());")]
    [InlineData("var list = new List<Coroutine>(_list); list.Add(Work()); await list[0];")]
    [InlineData("var c = Work(); var d = c; await d;")]
    [InlineData("var c = Work(); Coroutine d; d = c; await d;")]
    [InlineData("var (a, b) = (Work(), Number()); await a; await b;")]
    [InlineData("(_field, _) = (Work(), 1);")]
    [InlineData("var pair = (Work(), Number()); var (a, b) = pair; await a; await b;")]
    [InlineData("Give([Work(), Work()]); GiveAll([Work()]);", "void Give(List<Coroutine> l) { }")]
    [InlineData("var map = new Dictionary<int, Coroutine> { [1] = Work() }; await map[1];")]
    [InlineData("var map = new Dictionary<int, Coroutine>(); map[1] = Work(); await map[1];")]
    [InlineData("var node = new Holder { C = Work() }; await node.C;")]
    [InlineData("var node = new Holder { All = { Work() } }; Print(node.All);")]
    [InlineData("var all = new[] { Work() }; foreach (var c in all) await c;")]
    [InlineData("var all = new[] { Work() }; _kept = all;")]
    [InlineData("var stack = new Stack<Coroutine>(); stack.Push(Work()); await stack.Pop();")]
    [InlineData("Func<int, Coroutine> f = x => x switch { 0 => Work(), _ => Coroutine.Completed }; await f(0);")]
    [InlineData("Coroutine? maybe = null; maybe ??= Work(); await maybe.Value;")]
    [InlineData("var made = new[] { 1 }.Select(x => (x, Work())).ToList(); foreach (var (x, c) in made) await c;")]
    [InlineData("Throws<Exception>(() => Work()); Throws<Exception>(() => { Work(); }); Throws<Exception>(() => { _ = Work(); });")]
    [InlineData("ShouldThrow(() => Work());")]
    [InlineData("IGo go = new Goer(); await go.Go(); BaseGoer b = new Goer(); var c = b.Go(); await c;")]
    [InlineData("var x = Number() is { } y && await y == 1;")]
    [InlineData("object o = Work(); if (o is Coroutine c) await c;")]
    [InlineData("object o = Work(); if (o is not Coroutine c) return; Give(c);")]
    [InlineData("var n = Number() switch { { } y => await y };")]
    [InlineData("var n = Number() switch { { } y when DateTime.Now.Ticks > 0 => y, var z => z }; await n;")]
    [InlineData("switch (Number()) { case Coroutine<int> y: await y; break; }")]
    [InlineData("object o = Work(); switch (o) { case Task t: await t; break; case Coroutine c: await c; break; default: break; }")]
    public Task IsSilent(string statements, string local = "") => Body(statements + local).IsSilent();

    [Theory]
    [InlineData("using var c = Work();", "CS1674")]
    [InlineData("using (var c = Work()) { }", "CS1674")]
    [InlineData("foreach (var x in Work()) { }", "CS1579")]
    public Task Leaves_other_errors_to_the_compiler(string statements, string error) => Body(statements).WithErrors(error).IsSilent();

    [Theory]
    [InlineData("void M() => [|Work()|];")]
    [InlineData("void M() { [|Work()|]; }")]
    [InlineData("async Task M() { [|Work()|]; await Task.Yield(); }")]
    [InlineData("C() { [|Work()|]; }")]
    [InlineData("int P { get { [|Work()|]; return 1; } }")]
    [InlineData("Coroutine _lost = [|Work()|];")]
    [InlineData("static readonly object s_lost = [|Work()|];")]
    [InlineData("static void Main() => [|Work()|];")]
    public Task Reports_in_members(string member) => Member(member).Reports();

    [Theory]
    [InlineData("Coroutine M() => Work();")]
    [InlineData("Coroutine M() { return Work(); }")]
    [InlineData("Coroutine P => Work();")]
    [InlineData("internal Coroutine _made = Work();")]
    [InlineData("Coroutine _made = Work(); Coroutine M() => _made;")]
    [InlineData("Coroutine _made; void M() { _made = Work(); } void N(C other) => Give(other._made);")]
    [InlineData("Coroutine _made; void M() { _made = Work(); } void N(ref Coroutine c) => N(ref _made);")]
    [InlineData("Coroutine _made; void M() { _made = Work(); } string N() => nameof(_made);")]
    [InlineData("Coroutine _made; Coroutine M() => _made = Work();")]
    [InlineData("Coroutine _made; void M() { _made = Work(); } } partial class C { Coroutine N() => this._made;")]
    [InlineData("[ThreadStatic] static Coroutine s_made; void M() { s_made = Work(); }")]
    [InlineData("object M() => Work();")]
    [InlineData("IEnumerable<Coroutine> M() { yield return Work(); }")]
    public Task Is_silent_in_members(string member) => Member(member).IsSilent();

    [Theory]
    [InlineData("[|Work()|];", "The coroutine that 'Work' returns is never awaited, so it never runs: await it, or start it with CreateTask")]
    [InlineData("Func<Coroutine> f = Work; [|f()|];", "The coroutine that 'f' returns is never awaited, so it never runs: await it, or start it with CreateTask")]
    [InlineData("[|Coroutine.Yield()|];", "The coroutine that 'Yield' returns is never awaited, so it never runs: await it")]
    public Task Names_the_method(string statements, string message) => Body(statements).Saying(message).As(DiagnosticSeverity.Error).Reports();

    [Theory]
    [InlineData("[|Work()|]; // why", "await Work(); // why")]
    [InlineData("/* a */ [|Coroutine.Yield()|];", "/* a */ await Coroutine.Yield();")]
    [InlineData("_ = [|Number()|];", "_ = await Number();")]
    [InlineData("_ = [|Work()|];", "await Work();")]
    [InlineData("var n = [|Number()|];", "var n = await Number();")]
    [InlineData("Coroutine<int> n = [|Number()|];", "int n = await Number();")]
    [InlineData("var c = [|Work()|];", "await Work();")]
    [InlineData("Console.WriteLine([|Number()|]);", "Console.WriteLine(await Number());")]
    [InlineData("var s = $\"{[|Number()|]}\";", "var s = $\"{await Number()}\";")]
    [InlineData("var s = \"is \" + [|Number()|];", "var s = \"is \" + await Number();")]
    [InlineData("var s = [|Number()|].ToString();", "var s = (await Number()).ToString();")]
    [InlineData("var n = [|Number()|].GetAwaiter().GetResult();", "var n = await Number();")]
    [InlineData("var s = [|Number()|].GetAwaiter().GetResult().ToString();", "var s = (await Number()).ToString();")]
    [InlineData("[|Work()|].GetAwaiter().GetResult();", "await Work();")]
    [InlineData("if (true) [|Work()|];", "if (true) await Work();")]
    [InlineData("async Coroutine L() => [|Work()|]; await L();", "async Coroutine L() => await Work(); await L();")]
    [InlineData("Func<Coroutine> f = async () => [|Work()|]; await f();", "Func<Coroutine> f = async () => await Work(); await f();")]
    [InlineData("object n = [|Number()|]; n = \"none\";", "object n = await Number(); n = \"none\";")]
    public Task Fix_awaits(string before, string after) => Body(before).FixedBy(NeverAwaitedFix.AddAwait, WholeBody(after));

    [Theory]
    [InlineData("[|Work()|]; // why", "_ = EventLoop.Current.CreateTask(Work()); // why")]
    [InlineData("_ = [|Work()|];", "_ = EventLoop.Current.CreateTask(Work());")]
    [InlineData("var n = [|Number()|];", "var n = EventLoop.Current.CreateTask(Number());")]
    [InlineData("[|Coroutine.Yield()|];", "_ = EventLoop.Current.CreateTask(Coroutine.Yield());")]
    [InlineData("Action a = () => [|Work()|];", "Action a = () => EventLoop.Current.CreateTask(Work());")]
    [InlineData("lock (this) { [|Work()|]; }", "lock (this) { _ = EventLoop.Current.CreateTask(Work()); }")]
    public Task Fix_starts_a_task(string before, string after) => Body(before).FixedBy(NeverAwaitedFix.StartTask, WholeBody(after));

    [Fact]
    public Task Fix_starts_a_task_in_a_plain_method() =>
        Member("void M() => [|Work()|];").FixedBy(NeverAwaitedFix.StartTask, Whole("void M() => EventLoop.Current.CreateTask(Work());"));

    [Theory]
    [InlineData("static void Main() => [|Work()|];", "static void Main() => EventLoop.Run(Work());")]
    [InlineData("static void Main() { var n = [|Number()|]; }", "static void Main() { var n = EventLoop.Run(Number()); }")]
    [InlineData("static void Main() { Console.WriteLine([|Number()|]); }", "static void Main() { Console.WriteLine(EventLoop.Run(Number())); }")]
    [InlineData("static void Main() => Console.WriteLine([|Number()|].GetAwaiter().GetResult());", "static void Main() => Console.WriteLine(EventLoop.Run(Number()));")]
    public Task Fix_runs_a_loop_where_the_program_starts(string before, string after) =>
        Member(before).AsProgram().FixedBy(NeverAwaitedFix.Run, Whole(after));

    [Fact]
    public Task Fix_runs_a_loop_in_top_level_code() =>
        RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new NeverAwaitedFix()).AsProgram()
            .Code("using Coroutines;\n[|Coroutine.Sleep(default)|];")
            .FixedBy(NeverAwaitedFix.Run, "using Coroutines;\nEventLoop.Run(Coroutine.Sleep(default));");

    [Fact]
    public Task Fix_names_the_loop_in_full_where_it_must() =>
        RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new NeverAwaitedFix())
            .Code("class C { void M(System.Func<Coroutines.Coroutine> f) { [|f()|]; } }")
            .FixedBy(NeverAwaitedFix.StartTask, "class C { void M(System.Func<Coroutines.Coroutine> f) { _ = Coroutines.EventLoop.Current.CreateTask(f()); } }");

    [Theory]
    [InlineData("[|Work()|];", NeverAwaitedFix.AddAwait, NeverAwaitedFix.StartTask)]
    [InlineData("lock (this) { [|Work()|]; }", NeverAwaitedFix.StartTask)]
    [InlineData("Coroutine<int> n = [|Number()|];", NeverAwaitedFix.AddAwait)]
    [InlineData("var c = [|Number()|]; if (c is { }) Console.WriteLine(1);")]
    [InlineData("var c = [|Number()|]; switch (c) { case Coroutine<int>: break; }")]
    [InlineData("Coroutine<int> n = [|Number()|]; n = default(Coroutine<int>);")]
    [InlineData("var c = [|Work()|]; Console.WriteLine(c);", NeverAwaitedFix.StartTask)]
    [InlineData("Console.WriteLine([|Work()|]);")]
    [InlineData("Node? n = new(); [|n?.Go()|];")]
    [InlineData("_ = DateTime.Now.Ticks > 0 ? [|Work()|] : [|Coroutine.Sleep(default)|];")]
    [InlineData("Coroutine c; c = [|Work()|];")]
    public Task Offers_what_would_compile(string statements, params string[] keys) => Body(statements).Offers(keys);

    [Fact]
    public Task Offers_no_await_outside_a_coroutine() =>
        Member("async Task M() { [|Work()|]; await Task.Yield(); }").Offers(NeverAwaitedFix.StartTask);

    /// <summary>So <c>dotnet format</c> asks that looks at the first place only, and finds no fix there.</summary>
    [Fact]
    public Task Fix_all_without_a_key_takes_the_first_of_each() =>
        RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new NeverAwaitedFix())
            .Code("using Coroutines; partial class C { Coroutine _dropped; [Coroutine] async Coroutine M() { _dropped = [|M()|]; [|M()|]; await Coroutine.Yield(); } }")
            .Leaving(1)
            .AllFixedBy(null!, FixAllScope.Project, "using Coroutines; partial class C { Coroutine _dropped; [Coroutine] async Coroutine M() { _dropped = M(); await M(); await Coroutine.Yield(); } }");

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_awaits(FixAllScope scope) =>
        FixAllCheck.Run(new NeverAwaitedAnalyzer(), new NeverAwaitedFix(), NeverAwaitedFix.AddAwait, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine<object> N() { await Coroutine.Yield(); return 1; }
                static async Coroutine M()
                {
                    [|N()|]; // first
                    _ = [|N()|];
                    System.Console.WriteLine([|N()|]);
                }
                static void O() { [|N()|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine<object> N() { await Coroutine.Yield(); return 1; }
                static async Coroutine M()
                {
                    await N(); // first
                    _ = await N();
                    System.Console.WriteLine(await N());
                }
                static void O() { N(); }
            }
            """, left: 1);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_starts_tasks(FixAllScope scope) =>
        FixAllCheck.Run(new NeverAwaitedAnalyzer(), new NeverAwaitedFix(), NeverAwaitedFix.StartTask, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { await Coroutine.Yield(); [|M()|]; var c = [|M()|]; }
                static void O() { [|M()|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { await Coroutine.Yield(); _ = EventLoop.Current.CreateTask(M()); var c = EventLoop.Current.CreateTask(M()); }
                static void O() { _ = EventLoop.Current.CreateTask(M()); }
            }
            """);

    private static RuleCheck Body(string statements) =>
        RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new NeverAwaitedFix()).Code(WholeBody(statements));

    private static RuleCheck Member(string member) =>
        RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new NeverAwaitedFix()).Code(Whole(member));

    private static string WholeBody(string statements) => Whole($$"""
        [Coroutine] async Coroutine M()
            {
                {{statements}}
            }
        """);

    private static string Whole(string member) => $$"""
        using Coroutines;
        partial class C
        {
            {{member}}
        {{Helpers}}
        }
        """;
}
