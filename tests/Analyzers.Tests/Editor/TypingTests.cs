using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Editor;

/// <summary>Somebody types coroutines, and at each state an editor asks all rules, all fixes and all refactorings: none fails.</summary>
public class TypingTests
{
    private const string Library = """
        using Coroutines;
        namespace Shop;
        public class Store
        {
            public async Task<int> Load(string name) { await Coroutine.Yield(); return name.Length; }
            public async Coroutine<int> Fetch(string name) { await Coroutine.Yield(); return name.Length; }
            public virtual Coroutine Close() => Coroutine.Completed;
        }
        """;

    private const string Before = """
        using Coroutines;
        namespace Shop;
        class Program : Store
        {
            private readonly AsyncLock _gate = new();
        """;

    private static readonly string[] s_typed =
    [
        """

            [Coroutine]
            public async Coroutine<int> Total(string[] names)
            {
                var total = 0;
                foreach (var name in names)
                    total += await Fetch(name);
                Fetch("dropped");
                var twice = Fetch("twice");
                return await twice + await twice;
            }
        }
        """,
        """

            public override async Coroutine Close()
            {
                await _gate.Acquire();
                try { await Coroutine.Sleep(TimeSpan.Zero); }
                catch (Exception e) { Console.WriteLine(e); }
                finally { await Fetch("last"); }
                var one = await Fetch("1");
                var two = await Fetch("2");
                while (true) { Thread.Sleep(one); }
            }
        }
        """,
        """

            async Task Main2()
            {
                var n = await Load("x");
                using var open = Open();
                Func<Coroutine> work = async () => await Fetch("y");
                await work();
                async Coroutine<int> Local(int x) => await Task.Run(() => x);
                EventLoop.Current.CreateTask(Local(n));
                await TaskGroup.Run(async group => { group.CreateTask(Close()); await Task.Delay(1).ConfigureAwait(false); return; });
            }

            Task<Stream> Open() => throw new Exception();
        }
        """,
    ];

    public static TheoryData<int> Typed => [.. Enumerable.Range(0, s_typed.Length)];

    // Each keystroke with COROUTINES_SLOW=1, otherwise every fifth.
    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Nothing_fails_at_any_keystroke(int which)
    {
        var typed = s_typed[which];
        var session = new EditorSession(Library, Before);
        var step = Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? 1 : 5;
        var fixes = 0;
        for (var length = which % step; length <= typed.Length; length += step)
        {
            var text = Before + typed[..length];
            session.Type(session.Program, text);
            var reports = await EditorSession.ReportsAsync(session.Program);
            fixes += (await EditorSession.FixesAsync(session.Program, reports)).Count;
            await EditorSession.RefactorAsync(session.Program, text.Length);
        }

        Assert.NotEqual(0, fixes);
    }

    // Half typed, and typed.
    [Theory]
    [MemberData(nameof(Typed))]
    public async Task All_can_be_fixed_in_each_scope(int which)
    {
        var typed = s_typed[which];
        var session = new EditorSession(Library, Before);
        foreach (var length in new[] { typed.Length / 2, typed.Length })
        {
            session.Type(session.Program, Before + typed[..length]);
            var reports = await EditorSession.ReportsAsync(session.Program);
            foreach (var (fix, action, _) in (await EditorSession.FixesAsync(session.Program, reports)).DistinctBy(static offer => offer.Action.EquivalenceKey))
            {
                foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
                    await EditorSession.FixAllAsync(session.Program, fix, action, scope);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Fixed_code_compiles(int which)
    {
        var session = new EditorSession(Library, Before + s_typed[which]);
        var known = await ErrorsOf(session.Solution);
        var reports = await EditorSession.ReportsAsync(session.Program);
        Assert.NotEmpty(reports);
        foreach (var (_, action, changed) in await EditorSession.FixesAsync(session.Program, reports))
            Assert.True((await ErrorsOf(changed)).All(known.Contains), $"{action.Title} makes an error");
    }

    private static async Task<List<string>> ErrorsOf(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
            errors.AddRange(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id));
        }

        return errors;
    }
}
