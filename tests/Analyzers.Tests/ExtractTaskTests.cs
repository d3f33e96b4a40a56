using Analyzers.Tests.Harness;
using Coroutines.CodeFixes.Refactorings;

namespace Analyzers.Tests;

public class ExtractTaskTests
{
    [Theory]
    [InlineData("[||]await F();", "var fTask = EventLoop.Current.CreateTask(F());\n        await fTask;")]
    [InlineData("var x = [||]await this.N(1); // why", "var nTask = EventLoop.Current.CreateTask(this.N(1));\n        var x = await nTask; // why")]
    [InlineData("int y; y = [||]await N(1);", "int y; var nTask = EventLoop.Current.CreateTask(N(1)); y = await nTask;")]
    [InlineData("var fTask = 1; [||]await F();", "var fTask = 1; var fTask2 = EventLoop.Current.CreateTask(F()); await fTask2;")]
    [InlineData("await [||]F();", "var fTask = EventLoop.Current.CreateTask(F());\n        await fTask;")]
    public Task Extracts(string before, string after) => RefactoringRun.Makes(new ExtractTaskRefactoring(), [Whole(before)], Whole(after));

    [Theory]
    [InlineData("System.Console.WriteLine([||]await N(1));")]
    [InlineData("var x = 1 + [||]await N(1);")]
    [InlineData("[||]await System.Threading.Tasks.Task.Yield();")]
    [InlineData("if (true) [||]await F();")]
    [InlineData("System.Func<System.Threading.Tasks.Task> f = async () => { [||]await System.Threading.Tasks.Task.Delay(1); };")]
    public Task Offers_nothing(string statements) => RefactoringRun.OffersNothing(new ExtractTaskRefactoring(), Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            [Coroutine] async Coroutine F() => await Coroutine.Yield();
            [Coroutine] async Coroutine<int> N(int x) { await Coroutine.Yield(); return x; }
            [Coroutine] async Coroutine M()
            {
                {{statements}}
            }
        }
        """;
}
