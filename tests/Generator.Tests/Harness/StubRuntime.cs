namespace Generator.Tests.Harness;

/// <summary>As much of the runtime as generated code needs to be compiled.</summary>
internal static class StubRuntime
{
    public const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;
        namespace Coroutines
        {
            using CompilerServices;
            [AttributeUsage(AttributeTargets.Method, Inherited = false)]
            public sealed class CoroutineAttribute : Attribute { public bool Rewrite { get; init; } = true; }
            [AsyncMethodBuilder(typeof(Builder))]
            public readonly struct Coroutine(Task task)
            {
                public TaskAwaiter GetAwaiter() => task.GetAwaiter();
                public CoroutineFrame? Begin() => null;
            }
            [AsyncMethodBuilder(typeof(Builder<>))]
            public readonly struct Coroutine<T>(Task<T> task)
            {
                public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
                public CoroutineFrame<T>? Begin(out T result) { result = task.Result; return null; }
            }
            public struct Builder
            {
                private AsyncTaskMethodBuilder inner;
                public static Builder Create() => new() { inner = AsyncTaskMethodBuilder.Create() };
                public Coroutine Task => new(inner.Task);
                public void SetException(Exception e) => inner.SetException(e);
                public void SetResult() => inner.SetResult();
                public void SetStateMachine(IAsyncStateMachine m) { }
                public void Start<M>(ref M m) where M : IAsyncStateMachine => inner.Start(ref m);
                public void AwaitOnCompleted<A, M>(ref A a, ref M m) where A : INotifyCompletion where M : IAsyncStateMachine => inner.AwaitOnCompleted(ref a, ref m);
                public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine => inner.AwaitUnsafeOnCompleted(ref a, ref m);
            }
            public struct Builder<T>
            {
                private AsyncTaskMethodBuilder<T> inner;
                public static Builder<T> Create() => new() { inner = AsyncTaskMethodBuilder<T>.Create() };
                public Coroutine<T> Task => new(inner.Task);
                public void SetException(Exception e) => inner.SetException(e);
                public void SetResult(T r) => inner.SetResult(r);
                public void SetStateMachine(IAsyncStateMachine m) { }
                public void Start<M>(ref M m) where M : IAsyncStateMachine => inner.Start(ref m);
                public void AwaitOnCompleted<A, M>(ref A a, ref M m) where A : INotifyCompletion where M : IAsyncStateMachine => inner.AwaitOnCompleted(ref a, ref m);
                public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine => inner.AwaitUnsafeOnCompleted(ref a, ref m);
            }
        }
        namespace Coroutines.CompilerServices
        {
            public class CoroutineFrame { }
            public class CoroutineFrame<T> : CoroutineFrame { }
            [AttributeUsage(AttributeTargets.Method, Inherited = false)]
            public sealed class CompanionAttribute(string method, string start, string create) : Attribute { public int Abi { get; init; } = 1; }
        }
        """;
}
