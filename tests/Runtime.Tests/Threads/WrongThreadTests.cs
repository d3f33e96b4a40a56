using System.Linq.Expressions;
using System.Reflection;

namespace Coroutines.Runtime.Tests;

/// <summary>Every public member of everything that belongs to a loop, called from another thread.</summary>
public class WrongThreadTests : LoopTest
{
    public static TheoryData<string> Members => [.. PublicApi.Members().Select(PublicApi.NameOf)];

    [Theory]
    [MemberData(nameof(Members))]
    public void In_debug_mode_a_member_is_for_any_thread_or_fails(string name)
    {
        var member = PublicApi.Members().Single(each => PublicApi.NameOf(each) == name);
        Exception? outside = null;
        Exception? inOther = null;
        EventLoop.Run(Body(), Options(debug: true));
        var isForAny = PublicApi.IsForAnyThread(member);
        Assert.True(IsRefusal(outside) == !isForAny, $"{name}, which is {(isForAny ? "" : "not ")}for any thread, where no loop runs: {outside?.ToString() ?? "no error"}");
        if (!isForAny)
            Assert.True(IsRefusal(inOther), $"{name} where another loop runs: {inOther?.ToString() ?? "no error"}");

        async Coroutine Body()
        {
            await using var samples = await Samples.Make(Options(), member.DeclaringType!);
            var target = samples.Of(member.DeclaringType!);
            await Coroutine.ToThread(() =>
            {
                outside = Record.Exception(() => Finish(Call(member, target)));
                inOther = Record.Exception(() => EventLoop.Run(CallInLoop(member, target), OtherOptions()));
            });
        }
    }

    /// <summary>What would write into the loop's own lists is refused without debug mode, too.</summary>
    [Fact]
    public void Without_debug_mode_nothing_of_the_loop_is_touched()
    {
        Run(async () =>
        {
            var loop = EventLoop.Current;
            var task = loop.CreateTask(Coroutine.Sleep(Seconds(1)));
            var timer = loop.CallLater(Seconds(1), () => Note("rang"));
            await Coroutine.ToThread(() =>
            {
                Action[] calls =
                [
                    () => loop.CallSoon(() => { }), () => loop.CallLater(Seconds(1), () => { }), () => loop.CallAt(Seconds(1), () => { }),
                    () => loop.CreateTask(Coroutine.Completed), () => loop.CreateEagerTask(Coroutine.Completed), loop.Stop, () => _ = loop.AllTasks,
                    () => _ = loop.CurrentTask, timer.Cancel, () => task.Cancel(), () => task.Uncancel(), () => task.AddDoneCallback(_ => { }),
                    () => task.RemoveDoneCallback(_ => { }), () => task.AsTask(), () => _ = task.CancellationToken, () => task.CancelWith(default),
                ];
                Assert.All(calls, call => Assert.True(IsRefusal(Record.Exception(call))));
                Assert.False(task.Done);
            });
            await task;
            Assert.Equal([loop.CurrentTask!], loop.AllTasks);
        });
        Assert.Equal(["rang"], Trace);
    }

    [Fact]
    public void Between_two_runs_the_loops_thread_may_use_it()
    {
        using var runner = new EventLoopRunner(Options(debug: true));
        var task = runner.CreateTask(Coroutine.Sleep(Seconds(1)));
        Assert.False(task.Done);
        task.AddDoneCallback(_ => Note("done"));
        var ended = task.AsTask();
        Assert.False(ended.IsCompleted);
        runner.Loop.CallSoon(() => Note("soon"));
        Assert.Equal([task], runner.Loop.AllTasks);
        runner.Run(Coroutine.Sleep(Seconds(2)));
        Assert.Equal(["soon", "done"], Trace);
        Assert.True(task.Done);
        Assert.True(ended.IsCompletedSuccessfully);
    }

    private static EventLoopOptions OtherOptions() => new() { HandleInterrupt = false, ExceptionHandler = _ => { }, TimeProvider = new Testing.VirtualTime() };

    private static bool IsRefusal(Exception? error) => error is InvalidOperationException && (
        error.Message.Contains("loop runs on thread", StringComparison.Ordinal)
        || error.Message.Contains("another event loop", StringComparison.Ordinal)
        || error.Message.Contains("outside of its event loop", StringComparison.Ordinal)
        || error.Message.Contains("on the thread that it was made on", StringComparison.Ordinal)
        || error.Message.Contains("was used a second time", StringComparison.Ordinal)
        || error.Message.Contains("No event loop runs on this thread", StringComparison.Ordinal));

    private static async Coroutine CallInLoop(MethodInfo member, object target)
    {
        await Coroutine.Yield();
        if (AsCoroutine(Call(member, target)) is { } coroutine)
            await coroutine;
    }

    private static object? Call(MethodInfo member, object target)
    {
        var concrete = PublicApi.On(target.GetType(), member);
        if (concrete.GetParameters() is [{ ParameterType: { IsByRefLike: true } span }])
        {
            Expression.Lambda<Action>(Expression.Call(Expression.Constant(target), concrete, Expression.Default(span))).Compile()();
            return null;
        }

        var arguments = concrete.GetParameters().Select(parameter => Samples.Argument(parameter.ParameterType)).ToArray();
        var result = concrete.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        // an awaiter refuses when it is asked
        if (result is not null && concrete.Name == "GetAwaiter")
            result.GetType().GetMethod("get_IsCompleted")!.Invoke(result, BindingFlags.DoNotWrapExceptions, null, null, null);
        return result;
    }

    /// <summary>A coroutine refuses when it runs.</summary>
    private static void Finish(object? result)
    {
        if (AsCoroutine(result) is { } coroutine)
            EventLoop.Run(coroutine, OtherOptions());
    }

    internal static Coroutine? AsCoroutine(object? result) => result switch
    {
        Coroutine coroutine => coroutine,
        IAsyncEnumerable<string> lines => First(lines),
        { } other when other.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Coroutine<>) =>
            (Coroutine)typeof(WrongThreadTests).GetMethod(nameof(WithoutResult), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [result])!,
        _ => null,
    };

    private static async Coroutine First<T>(IAsyncEnumerable<T> items)
    {
        await using var enumerator = items.GetAsyncEnumerator();
        await enumerator.MoveNextAsync();
    }

    private static async Coroutine WithoutResult<T>(Coroutine<T> coroutine) => await coroutine;
}
