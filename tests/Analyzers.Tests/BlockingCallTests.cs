using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Helpers.Blocking;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class BlockingCallTests
{
    [Theory]
    [InlineData("[|Thread.Sleep(1)|];")]
    [InlineData("[|t.Wait()|];")]
    [InlineData("Log([|tn.Result|]);")]
    [InlineData("Log([|tn.GetAwaiter().GetResult()|]);")]
    [InlineData("[|t.ConfigureAwait(false).GetAwaiter().GetResult()|];")]
    [InlineData("Log([|new ValueTask<int>(1).Result|]);")]
    [InlineData("[|Task.WaitAll(t, tn)|];")]
    [InlineData("[|Task.WaitAny(t, tn)|];")]
    [InlineData("[|s.Read(b, 0, 1)|];")]
    [InlineData("[|s.CopyTo(Stream.Null)|];")]
    [InlineData("[|new FileStream(\"x\", FileMode.Open).Flush()|];")]
    [InlineData("Log([|File.ReadAllText(\"x\")|]);")]
    [InlineData("[|File.WriteAllBytes(\"x\", b)|];")]
    [InlineData("Log([|new StreamReader(s).ReadLine()|]!);")]
    [InlineData("TextReader r = new StreamReader(s); Log([|r.ReadToEnd()|]);")]
    [InlineData("[|new StreamWriter(s).Flush()|];")]
    [InlineData("Log([|Console.ReadLine()|]!);")]
    [InlineData("[|new System.Diagnostics.Process().WaitForExit()|];")]
    [InlineData("Log([|new System.Net.Http.HttpClient().Send(null!)|]);")]
    [InlineData("[|new System.Net.Sockets.TcpClient().Connect(\"x\", 1)|];")]
    [InlineData("Log([|new System.Net.Sockets.TcpListener(1).AcceptTcpClient()|]);")]
    [InlineData("Log([|System.Net.Dns.GetHostEntry(\"x\")|]);")]
    [InlineData("[|new System.Net.Mail.SmtpClient().Send(null!)|];")]
    [InlineData("[|new SemaphoreSlim(1).Wait()|];")]
    [InlineData("[|new ManualResetEvent(false).WaitOne()|];")]
    [InlineData("[|new System.Collections.Concurrent.BlockingCollection<int>().Take()|];")]
    [InlineData("[|Monitor.Enter(this)|];")]
    [InlineData("System.Data.Common.DbCommand c = null!; [|c.ExecuteNonQuery()|];")]
    [InlineData("System.Data.IDbCommand c = null!; [|c.ExecuteNonQuery()|];")]
    [InlineData("[|Parallel.For(0, 9, i => { })|];")]
    [InlineData("Log([|System.Text.Json.JsonSerializer.Deserialize<int>(s)|]);")]
    [InlineData("async Coroutine L() { await F(); [|Thread.Sleep(1)|]; } await L();")]
    [InlineData("Func<Coroutine> f = async () => { await F(); [|Thread.Sleep(1)|]; }; await f();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await Task.Delay(1);")]
    [InlineData("await t; t.Wait();")]
    [InlineData("await Task.WhenAll(t, tn); Log(tn.Result);")]
    [InlineData("if (tn.IsCompletedSuccessfully) Log(tn.Result);")]
    [InlineData("await tn; Log(tn.GetAwaiter().GetResult());")]
    [InlineData("await Coroutine.ToThread(() => Thread.Sleep(1));")]
    [InlineData("new MemoryStream().Read(b, 0, 1);")]
    [InlineData("new StringReader(\"x\").ReadLine();")]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("lock (this) Log(1);")]
    [InlineData("new Thread(() => Thread.Sleep(1)).Start();")]
    [InlineData("Log(System.Text.Json.JsonSerializer.Deserialize<int>(\"1\"));")]
    [InlineData("await s.ReadAsync(b);")]
    [InlineData("await new SemaphoreSlim(1).WaitAsync();")]
    [InlineData("Log(new Own().Result); new Own().Sleep(1);")]
    [InlineData("Log(new Future<int>().Result);")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); Thread.Sleep(1); }")]
    [InlineData("void M() => Thread.Sleep(1);")]
    [InlineData("async IAsyncEnumerable<int> M() { await Task.Yield(); Thread.Sleep(1); yield return 1; }")]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); Action a = () => Thread.Sleep(1); }")]
    public Task Is_silent_outside_of_coroutines(string member) => Code($"partial class C {{ {member} }}").IsSilent();

    [Theory]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); [|Helper()|]; } private void Helper() => Thread.Sleep(1);")]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); [|Helper(1)|]; } static void Helper<T>(T x) { Thread.Sleep(1); }")]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); [|Local()|]; void Local() => Thread.Sleep(1); }")]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); Helper(); } private async void Helper() { await Task.Yield(); Thread.Sleep(1); }", false)]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); Outer(); } void Outer() => Helper(); void Helper() => Thread.Sleep(1);", false)]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); Helper(); } public void Helper() => Thread.Sleep(1);", false)]
    [InlineData("async Coroutine M() { await Coroutine.ToThread(() => Helper()); } void Helper() => Thread.Sleep(1);", false)]
    [InlineData("async Coroutine M() { await Coroutine.Yield(); Helper(); } void Helper() { Action a = () => Thread.Sleep(1); }", false)]
    public Task Follows_private_helpers(string members, bool reports = true)
    {
        var check = Code($"partial class C {{ {members} }}");
        return reports ? check.Reports() : check.IsSilent();
    }

    [Fact]
    public Task Follows_helpers_into_other_parts() =>
        Code("partial class C<T> { partial class Inner { async Coroutine M() { await Coroutine.Yield(); [|Helper()|]; } } }")
            .Code("partial class C<T> { partial class Inner { private void Helper() => Thread.Sleep(1); } }", "Other.cs")
            .Reports();

    [Fact]
    public Task Reports_in_top_level_functions() =>
        Code("EventLoop.Run(M()); async Coroutine M() { await Coroutine.Yield(); [|Thread.Sleep(1)|]; [|Helper()|]; } void Helper() => Thread.Sleep(2);").AsProgram().Reports();

    [Theory]
    [InlineData("[|Thread.Sleep(1)|];", "'Thread.Sleep' blocks the event loop: await Coroutine.Sleep")]
    [InlineData("[|t.Wait()|];", "'Task.Wait' blocks the event loop: await the task")]
    [InlineData("Log([|File.ReadAllText(\"x\")|]);", "'File.ReadAllText' blocks the event loop: await File.ReadAllTextAsync")]
    [InlineData("Log([|Console.ReadLine()|]!);", "'Console.ReadLine' blocks the event loop: run it with Coroutine.ToThread")]
    public Task Says_what_to_do(string statements, string message) => Body(statements).Saying(message).As(DiagnosticSeverity.Warning).Reports();

    [Fact]
    public Task Names_what_a_helper_calls() =>
        Code("class C { async Coroutine M() { await Coroutine.Yield(); [|Helper()|]; } void Helper() => Thread.Sleep(1); }")
            .Saying("'Helper' blocks the event loop: it calls Thread.Sleep").Reports();

    [Theory]
    [InlineData("[|Thread.Sleep(1)|]; // why", "await Coroutine.Sleep(TimeSpan.FromMilliseconds(1)); // why")]
    [InlineData("[|Thread.Sleep(TimeSpan.FromSeconds(1))|];", "await Coroutine.Sleep(TimeSpan.FromSeconds(1));")]
    [InlineData("[|t.Wait()|];", "await t;")]
    [InlineData("Log([|tn.Result|].ToString());", "Log((await tn).ToString());")]
    [InlineData("Log([|tn.GetAwaiter().GetResult()|]);", "Log(await tn);")]
    [InlineData("[|Task.WaitAll(t, tn)|];", "await Task.WhenAll(t, tn);")]
    [InlineData("Log([|s.Read(b, 0, 1)|]);", "Log(await s.ReadAsync(b, 0, 1));")]
    [InlineData("Log([|File.ReadAllText(\"x\")|].Length);", "Log((await File.ReadAllTextAsync(\"x\")).Length);")]
    [InlineData("[|new System.Diagnostics.Process().WaitForExit()|];", "await new System.Diagnostics.Process().WaitForExitAsync();")]
    [InlineData("Log([|System.Text.Json.JsonSerializer.Deserialize<int>(s)|]);", "Log(await System.Text.Json.JsonSerializer.DeserializeAsync<int>(s));")]
    [InlineData("[|new SemaphoreSlim(1).Wait()|];", "await new SemaphoreSlim(1).WaitAsync();")]
    [InlineData("foreach (var l in [|File.ReadLines(\"x\")|]) Log(l);", "await foreach (var l in File.ReadLinesAsync(\"x\")) Log(l);")]
    public Task Fix_awaits_the_twin(string before, string after) => Body(before).FixedBy(BlockingCallFix.AwaitTwin, Whole(after));

    [Theory]
    [InlineData("Log([|Console.ReadLine()|]!);", "Log((await Coroutine.ToThread(() => Console.ReadLine()))!);")]
    [InlineData("[|s.Read(b, 0, 1)|]; // why", "await Coroutine.ToThread(() => s.Read(b, 0, 1)); // why")]
    [InlineData("Log([|File.ReadAllText(\"x\")|].Length);", "Log((await Coroutine.ToThread(() => File.ReadAllText(\"x\"))).Length);")]
    [InlineData("[|Thread.Sleep(1)|];", "await Coroutine.ToThread(() => Thread.Sleep(1));")]
    public Task Fix_moves_to_a_thread(string before, string after) => Body(before).FixedBy(BlockingCallFix.ToThread, Whole(after));

    [Theory]
    [InlineData("[|t.Wait(1)|];", BlockingCallFix.ToThread)]
    [InlineData("Log([|Task.WaitAny(t, tn)|]);", BlockingCallFix.ToThread)]
    [InlineData("lock (this) { [|Thread.Sleep(1)|]; }")]
    [InlineData("Log([|s.Read(stackalloc byte[1])|]);")]
    [InlineData("Log([|s.Read(b, 0, await N())|]);", BlockingCallFix.AwaitTwin)]
    [InlineData("Log([|File.ReadLines(\"x\")|]);")]
    public Task Offers_what_would_compile(string statements, params string[] keys) => Body(statements).Offers(keys);

    [Theory]
    [InlineData("C.Slow", "[|Slow()|];")]
    [InlineData("C.Slow # ours\n\n# nothing", "[|Slow()|];")]
    [InlineData("C.Own.Sleep = SleepAsync", "[|new Own().Sleep(1)|];")]
    [InlineData("C.Slow(System.Int32)", "Slow(); [|Slow(1)|];")]
    public Task A_file_adds_calls(string file, string statements) => Body(statements).WithAdditionalFile("CoroutineBlockingCalls.txt", file).Reports();

    [Theory]
    [InlineData("!System.Threading.Thread.Sleep", "Thread.Sleep(1);")]
    [InlineData("!System.Threading.Thread", "Thread.Sleep(1);")]
    [InlineData("!System.IO.Stream.Flush", "s.Flush();")]
    public Task A_file_takes_calls_away(string file, string statements) => Body(statements).WithAdditionalFile("CoroutineBlockingCalls.ours.txt", file).IsSilent();

    [Fact]
    public Task The_twin_of_a_file_is_awaited() =>
        Body("[|new Own().Sleep(1)|];").WithAdditionalFile("CoroutineBlockingCalls.txt", "C.Own.Sleep = SleepAsync")
            .FixedBy(BlockingCallFix.AwaitTwin, Whole("await new Own().SleepAsync(1);"));

    [Theory]
    [InlineData("Sleep", "'Sleep' is no line of a list of blocking calls: write Type.Member, Type.Member = Twin or !Type")]
    [InlineData("# fine\nC.Slow => Quick", "'C.Slow => Quick' is no line of a list of blocking calls: write Type.Member, Type.Member = Twin or !Type")]
    [InlineData("C.Slow =", "'C.Slow =' is no line of a list of blocking calls: write Type.Member, Type.Member = Twin or !Type")]
    [InlineData("C.Slower", "'C.Slower' names no member: 'C' has no 'Slower' of its own")]
    public async Task A_line_that_is_none_is_reported(string file, string message)
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(Whole(""), []))], additionalFile: ("CoroutineBlockingCalls.txt", file));
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new BlockingCallAnalyzer()], TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(run.Rules);
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal(file.Count(static c => c == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.EndsWith("CoroutineBlockingCalls.txt", diagnostic.Location.GetLineSpan().Path);
    }

    // A list that names what is not there would never report it.
    [Fact]
    public async Task Every_line_of_the_list_names_a_member_of_the_framework()
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup("", []))]);
        var compilation = (await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!;
        string[] elsewhere = ["System.IO.Ports.", "System.ServiceProcess."];
        var lines = RepositoryFile.Read("src", "Analyzers", "Helpers", "Blocking", "BlockingCalls.txt").Split('\n')
            .Select(static text => (Text: text, IsLine: BlockingCallLine.TryParse(text, out var line), Line: line)).ToList();

        Assert.All(lines, static line => Assert.True(line.IsLine, line.Text));
        Assert.All(lines.Where(line => line.Line is not null && !elsewhere.Any(line.Text.StartsWith)), line => Assert.True(IsThere(line.Line!), line.Text));

        bool IsThere(BlockingCallLine line)
        {
            var types = TypesNamed(line.IsExcluded ? line.Name : line.Type).ToList();
            return line.IsExcluded ? types.Count > 0 : types.Any(type => !type.GetMembers(line.Member).IsEmpty && (line.Twin is null or "await" || line.Twin.Contains('.') || HasTwin(type, line.Twin)));
        }

        static bool HasTwin(INamedTypeSymbol? type, string twin)
        {
            for (; type is not null; type = type.BaseType)
            {
                if (!type.GetMembers(twin).IsEmpty)
                    return true;
            }

            return twin is "WhenAll" or "WhenAny";
        }

        IEnumerable<INamedTypeSymbol> TypesNamed(string name)
        {
            foreach (var arity in new[] { "", "`1", "`2" })
            {
                foreach (var nested in new[] { name, name[..name.LastIndexOf('.')] + arity + "+" + name[(name.LastIndexOf('.') + 1)..] })
                {
                    if (compilation.GetTypesByMetadataName(nested == name ? name + arity : nested) is [var type, ..])
                        yield return type;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new BlockingCallAnalyzer(), new BlockingCallFix(), BlockingCallFix.AwaitTwin, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(Task t, Stream s) { await Coroutine.Yield(); [|t.Wait()|]; [|s.Flush()|]; }
                static async Coroutine N() { await Coroutine.Yield(); [|Thread.Sleep(1)|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(Task t, Stream s) { await Coroutine.Yield(); await t; await s.FlushAsync(); }
                static async Coroutine N() { await Coroutine.Yield(); await Coroutine.Sleep(TimeSpan.FromMilliseconds(1)); }
            }
            """);

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static RuleCheck Code(string code) => Check().Code("using Coroutines;\n" + code);

    private static RuleCheck Check() => RuleCheck.Of(new BlockingCallAnalyzer()).With(new BlockingCallFix());

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            class Own { public int Result => 1; public void Sleep(int x) { } public Task SleepAsync(int x) => Task.CompletedTask; }
            public void Slow() { }
            public void Slow(int x) { }
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(Task t, Task<int> tn, Stream s, byte[] b)
            {
                await F();
                {{statements}}
            }
        }
        """;
}
