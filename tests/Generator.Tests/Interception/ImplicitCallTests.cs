using Generator.Tests.Harness;

namespace Generator.Tests.Interception;

/// <summary>Calls that C# makes without a word of the source's reach the machine, too.</summary>
public class ImplicitCallTests
{
    [Theory]
    [InlineData("await using (new Numbers()) { }", ".DisposeAsync__Start()")]
    [InlineData("await using var numbers = new Numbers();", ".DisposeAsync__Start()")]
    [InlineData("await foreach (var n in new Numbers()) { }", ".MoveNextAsync__Start(out ")]
    [InlineData("await foreach (var n in new Numbers()) { }", ".DisposeAsync__Start()")]
    [InlineData("await using (new Plain()) { }", ".DisposeAsync()).Begin()")]
    public void ACoroutineIsBegunWhereTheCallStands(string statement, string call)
    {
        var generated = TestProject.Of($$"""
            using Coroutines;

            static partial class Program
            {
                [Coroutine]
                static async Coroutine Loop() { {{statement}} }
            }

            partial class Numbers
            {
                public Numbers GetAsyncEnumerator() => this;
                public int Current => 1;
                [Coroutine] public virtual async Coroutine<bool> MoveNextAsync() { await Coroutine.Yield(); return false; }
                [Coroutine] public async Coroutine DisposeAsync() => await Coroutine.Yield();
            }

            class Plain { public async Coroutine DisposeAsync() => await Coroutine.Yield(); }
            """).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Contains(call, generated.MethodSources.Single(file => file.HintName.Contains("Loop", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }
}
