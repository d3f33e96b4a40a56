using Coroutines.Generator;
using Coroutines.Generator.Lowering;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generator.Tests.Incrementality;

/// <summary>Output steps run when, and only when, something that they read changed.</summary>
public class IncrementalityTests
{
    private const string Fetcher = """
        using Coroutines;
        public partial class Fetcher(Settings settings)
        {
            [Coroutine] public async Coroutine<int> Fetch(int id) => id + settings.Delay.GetHashCode();
            [Coroutine] public async Coroutine<int> Skip(int id) => id;
        }
        """;

    private const string Settings = "public class Settings { public int Delay; }";

    private const string Program = """
        static class Program
        {
            static void Main() => new Fetcher(new Settings()).Fetch(1);
        }
        """;

    private const string Other = "static class Other { static void Call() => new Fetcher(new Settings()).Skip(2); }";

    private static readonly TestProject Project = TestProject.Of(
        ("Fetcher.cs", Fetcher), ("Settings.cs", Settings), ("Program.cs", Program), ("Other.cs", Other), ("Unrelated.cs", "class Unrelated;")) with
    {
        Lowerer = NameTypes,
    };

    [Fact]
    public void AnEditThatTouchesNoCoroutineWritesNothing()
    {
        var reasons = After(("Unrelated.cs", "class Unrelated { int field; void Method() => field++; }"));

        Assert.Empty(reasons.Rewritten);
        Assert.All(reasons.Of(TrackingNames.Methods), AssertSame);
        Assert.All(reasons.Of(TrackingNames.Calls), AssertSame);
        Assert.All(reasons.Of(TrackingNames.InterceptorFiles), AssertSame);
    }

    [Fact]
    public void ANewFileThatTouchesNoCoroutineWritesNothing() => Assert.Empty(After(("New.cs", "class New { void M() => ToString(); }")).Rewritten);

    [Fact]
    public void AnEditOfAnotherMemberInTheSameFileWritesNoMethod() =>
        Assert.Empty(After(("Fetcher.cs", Fetcher.Replace("Fetcher(Settings settings)\n{", "Fetcher(Settings settings)\n{ int more;"))).Rewritten);

    [Fact]
    public void AnEditOfACallingFileWritesItsInterceptorsOnly() =>
        Assert.Equal(["Interceptors.CallsIn_Program.g.cs"], After(("Program.cs", "// moved\n" + Program)).Rewritten);

    [Fact]
    public void AnEditOfABodyWritesItsMethodOnly() =>
        Assert.Equal(["Fetcher.Fetch"], Methods(After(("Fetcher.cs", Fetcher.Replace("=> id + ", "=> (long)id > 0 ? id : ")))));

    [Fact]
    public void TheTypeOfAFieldInAnotherFileIsReadByTheBodyThatUsesIt() =>
        Assert.Equal(["Fetcher.Fetch"], Methods(After(("Settings.cs", Settings.Replace("int", "long")))));

    [Fact]
    public void ASignatureIsReadByItsCallers()
    {
        var rewritten = After(("Fetcher.cs", Fetcher.Replace("Skip(int id)", "Skip(long id)"))).Rewritten.ToArray();

        Assert.Contains("Interceptors.CallsIn_Other.g.cs", rewritten);
        Assert.DoesNotContain("Interceptors.CallsIn_Program.g.cs", rewritten);
    }

    [Fact]
    public void AMethodThatStopsBeingACoroutineLosesItsInterceptors()
    {
        var after = Project.With(("Fetcher.cs", Fetcher.Replace("[Coroutine] public async Coroutine<int> Skip", "public async Coroutine<int> Skip")));
        var driver = Project.CreateDriver().RunGenerators(Project.Compilation, TestContext.Current.CancellationToken);
        var sources = driver.RunGenerators(after.Compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources;

        Assert.DoesNotContain(sources, static source => source.HintName == "Interceptors.CallsIn_Other.g.cs");
        Assert.Contains(sources, static source => source.HintName == "Interceptors.CallsIn_Program.g.cs");
    }

    private static StepReasons After((string Path, string Source) edit) => StepReasons.After(Project, Project.With(edit));

    private static string[] Methods(StepReasons reasons) => [.. reasons.Rewritten.Select(static name => string.Join('.', name.Split('.')[..2]))];

    private static void AssertSame(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    /// <summary>As a real lowering does, depends on the type of everything that the body names.</summary>
    private static LoweredMethod? NameTypes(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        var forwarder = TracingLowerer.Forward(method, model, token);
        var types = declaration.DescendantNodes().OfType<ExpressionSyntax>().Select(name => model.GetTypeInfo(name, token).Type?.ToDisplayString());
        return forwarder with { Source = $"{forwarder.Source}// {string.Join(", ", types)}\n" };
    }
}
