using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.HandMade;

/// <summary>
/// A machine around one await: of a .NET value task or task, a loop-native awaiter, or a coroutine value, each with the sequence that the
/// generator writes for it.
/// <code>
/// static async Coroutine&lt;T&gt; Await(awaitable) { var result = await awaitable; trace("result"); return result; }
/// </code>
/// </summary>
internal static class Await
{
    internal static Coroutine<T> ValueTask<T>(Func<ValueTask<T>> operation) =>
        new(new ValueTaskFrame<T>(operation));

    internal static Coroutine<T> Task<T>(Func<Task<T>> operation) => new(new TaskFrame<T>(operation));

    internal static Coroutine<T> Coroutine<T>(Func<Coroutine<T>> operation) => new(new ValueFrame<T>(operation));

    internal static Coroutine Awaiter<TAwaiter>(Func<TAwaiter> awaiter, Action<TAwaiter> getResult)
        where TAwaiter : INotifyCompletion => new(new AwaiterFrame<TAwaiter>(awaiter, getResult));

    private sealed class ValueTaskFrame<T>(Func<ValueTask<T>> operation) : CoroutineFrame<T>
    {
        private ValueTaskAwaiter<T> __awaiter1;

        public override string Method => "Program.AwaitValueTask()";

        protected override CoroutineFrame<T>? Start(out T result)
        {
            var awaiter = operation().GetAwaiter();
            if (awaiter.IsCompleted)
            {
                result = awaiter.GetResult();
                return null;
            }

            __awaiter1 = awaiter;
            SuspendOn(ref awaiter, 0x11);
            result = default!;
            return this;
        }

        protected override CoroutineFrame? Resume()
        {
            if (State == 0)
                return Start(out var result) is null ? Complete(result) : null;
            var awaiter = __awaiter1;
            __awaiter1 = default;
            Resumed();
            return Complete(awaiter.GetResult());
        }

        protected override void Recycle() => ReturnToPool();
    }

    private sealed class TaskFrame<T>(Func<Task<T>> operation) : CoroutineFrame<T>
    {
        private TaskAwaiter<T> __awaiter1;

        public override string Method => "Program.AwaitTask()";

        protected override CoroutineFrame<T>? Start(out T result)
        {
            var awaiter = operation().GetAwaiter();
            if (awaiter.IsCompleted)
            {
                result = awaiter.GetResult();
                return null;
            }

            __awaiter1 = awaiter;
            SuspendOn(ref awaiter, 0x11);
            result = default!;
            return this;
        }

        protected override CoroutineFrame? Resume()
        {
            if (State == 0)
                return Start(out var result) is null ? Complete(result) : null;
            var awaiter = __awaiter1;
            __awaiter1 = default;
            Resumed();
            return Complete(awaiter.GetResult());
        }

        protected override void Recycle() => ReturnToPool();
    }

    private sealed class AwaiterFrame<TAwaiter>(Func<TAwaiter> operation, Action<TAwaiter> getResult) : VoidCoroutineFrame
        where TAwaiter : INotifyCompletion
    {
        private TAwaiter __awaiter1 = default!;

        public override string Method => "Program.Await()";

        protected override CoroutineFrame? Start()
        {
            var awaiter = operation();
            __awaiter1 = awaiter;
            SuspendOn(ref awaiter, 0x11);
            return this;
        }

        protected override CoroutineFrame? Resume()
        {
            if (State == 0)
            {
                Start();
                return null;
            }

            Resumed();
            getResult(__awaiter1);
            return Complete();
        }

        protected override void Recycle() => ReturnToPool();
    }

    private sealed class ValueFrame<T>(Func<Coroutine<T>> operation) : CoroutineFrame<T>
    {
        public override string Method => "Program.AwaitCoroutine()";

        protected override CoroutineFrame<T>? Start(out T result)
        {
            var callee = operation().Begin(out result);
            if (callee is null)
                return null;
            SuspendOn(callee, 0x11);
            return this;
        }

        protected override CoroutineFrame? Resume()
        {
            if (State == 0)
                return Start(out var result) is null ? Complete(result) : null;
            return Complete(TakeResult<T>());
        }

        protected override void Recycle() => ReturnToPool();
    }
}
