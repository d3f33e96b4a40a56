using Coroutines.Generator.Lowering;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Incrementality;

/// <summary>An edit lowers again what it may have changed: the methods of its file, and all where a declaration changed.</summary>
public class RememberedTests
{
    private const string Base = """
        using Coroutines;
        public partial class Base
        {
            [Coroutine] public virtual async Coroutine<int> Work(int n) { await Coroutine.Yield(); return n + 1; }
        }
        """;

    private const string Derived = """
        using Coroutines;
        public partial class Derived : Base
        {
            [Coroutine] public override async Coroutine<int> Work(int n) => await base.Work(n);
            [Coroutine] public async Coroutine<int> Rest(int n) => await Work(n);
        }
        """;

    private const string Other = """
        using Coroutines;
        public partial class Other
        {
            [Coroutine] public async Coroutine<int> Ask(Derived derived) => await derived.Rest(1) + Limits.Most;
        }

        public static class Limits
        {
            public const int Most = 5;
            public static int Least() => 1;
        }
        """;

    [Fact]
    public void ABodyIsReadByItsFileAndByCallsOnBase() =>
        Assert.Equal(["Base.Work", "Derived.Work"], LoweredAfter(("Base.cs", Base.Replace("n + 1", "n + 2"))));

    [Fact]
    public void AnyOtherBodyIsReadByItsFileOnly() =>
        Assert.Equal(["Derived.Work", "Other.Ask"], LoweredAfter(("Other.cs", Other.Replace("=> 1;", "=> 2;"))));

    [Fact]
    public void AHalfTypedBodyIsReadByItsFileOnly() =>
        Assert.Equal(["Derived.Work", "Other.Ask"], LoweredAfter(("Other.cs", Other.Replace("=> 1;", "=> (1 + ;"))));

    [Fact]
    public void ADeclarationIsReadByAll() =>
        Assert.Equal(["Base.Work", "Derived.Rest", "Derived.Work", "Other.Ask"], LoweredAfter(("Other.cs", Other.Replace("Most = 5", "Most = 6"))));

    [Fact]
    public void ADirectiveInABodyIsReadByAll() =>
        Assert.Equal(["Base.Work", "Derived.Rest", "Derived.Work", "Other.Ask"], LoweredAfter(("Other.cs", Other.Replace("=> 1;", "{\n#nullable disable\nreturn 1; }"))));

    [Fact]
    public void ANameLikeThoseOfGeneratedMembersIsReadByAll() =>
        Assert.Equal(["Base.Work", "Derived.Rest", "Derived.Work", "Other.Ask"], LoweredAfter(("Other.cs", Other.Replace("=> 1;", "=> Work__Start;"))));

    [Fact]
    public void AFileIsReadByAll() =>
        Assert.Equal(["Base.Work", "Derived.Rest", "Derived.Work", "Other.Ask"], LoweredAfter(("New.cs", "class New;")));

    private static string[] LoweredAfter((string Path, string Source) edit)
    {
        var lowered = new List<string>();
        var project = Project() with
        {
            Lowerer = (method, declaration, model, token) =>
            {
                lock (lowered)
                    lowered.Add($"{method.ContainingType.Name}.{method.Name}");
                return MethodLowering.Lower(method, declaration, model, token);
            },
        };
        var driver = project.CreateDriver().RunGenerators(project.Compilation, TestContext.Current.CancellationToken);
        Assert.Equal(4, lowered.Count);
        lowered.Clear();

        var again = Texts(driver.RunGenerators(project.With(edit).Compilation, TestContext.Current.CancellationToken));
        Assert.Equal(Texts(Anew(edit)), again);
        return [.. lowered.Distinct().Order(StringComparer.Ordinal)];
    }

    private static TestProject Project() => TestProject.Of(("Base.cs", Base), ("Derived.cs", Derived), ("Other.cs", Other));

    /// <summary>Other trees, so that nothing is remembered of them.</summary>
    private static GeneratorDriver Anew((string Path, string Source) edit)
    {
        var project = Project().With(edit);
        return project.CreateDriver().RunGenerators(project.Compilation, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Texts(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString());
}
