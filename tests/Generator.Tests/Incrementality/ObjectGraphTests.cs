using System.Reflection;
using Coroutines.Generator;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Incrementality;

public class ObjectGraphTests
{
    public static TheoryData<string> Steps =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static name => (string)name.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void NothingOfTheCompilationLeavesAStep(string step)
    {
        var project = TestProject.Of("""
            using Coroutines;
            partial class C<T>
            {
                [Coroutine] static async Coroutine<T> M(T t) => await M(t);
                static void Call() => M(default!);
            }
            abstract partial class A
            {
                public abstract Coroutine M();
            }
            interface I { Coroutine M(); }
            partial class B : I { [Coroutine] async Coroutine I.M() => await Coroutine.Yield(); }
            """);

        var runs = project.Generate().Result.TrackedSteps[step];

        Assert.NotEmpty(runs);
        foreach (var output in runs.SelectMany(static run => run.Outputs))
            ObjectGraph.AssertHoldsNoCompilation(output.Value);
    }

    [Fact]
    public void TheWalkFindsWhatIsHidden()
    {
        var tree = CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken);

        Assert.ThrowsAny<Exception>(() => ObjectGraph.AssertHoldsNoCompilation(new { Deep = new object[] { new List<object> { (1, tree) } } }));
    }
}
