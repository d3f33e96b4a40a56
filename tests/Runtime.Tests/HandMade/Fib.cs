using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.HandMade;

/// <summary>
/// What the generator writes for
/// <code>
/// [Coroutine] static async Coroutine&lt;long&gt; Fib(int n, bool yields)
/// {
///     if (n &lt; 2) { if (yields) await Coroutine.Yield(); return n; }
///     var left = await Fib(n - 1, yields);
///     return left + await Fib(n - 2, yields);
/// }
/// </code>
/// </summary>
internal static class Fib
{
    internal static CoroutineFrame<long>? Fib__Start(int n, bool yields, out long __result)
    {
        if (CoroutineFrame.HasStack())
            return Fib__Run(null, n, yields, out __result);
        __result = default;
        return (CoroutineFrame<long>)Cold(n, yields).Postpone();
    }

    internal static Coroutine<long> Fib__Create(int n, bool yields) => new(Cold(n, yields));

    private static Fib__Frame Cold(int n, bool yields)
    {
        var frame = Fib__Frame.Rent();
        frame.n = n;
        frame.yields = yields;
        return frame;
    }

    private static Fib__Frame? Fib__Run(Fib__Frame? __frame, int n, bool yields, out long __result)
    {
        long left, right;
        CoroutineFrame<long>? __callee;
        YieldAwaitable __awaiter;
        if (__frame is not null)
        {
            switch (__frame.State)
            {
                case 0x10:
                    n = __frame.n;
                    goto resume_1;
                case 0x20:
                    n = __frame.n;
                    yields = __frame.yields;
                    goto resume_2;
                case 0x30:
                    left = __frame.left;
                    goto resume_3;
            }
        }

        if (n >= 2)
            goto recurse;
        if (!yields)
            goto small;
        __awaiter = Coroutine.Yield().GetAwaiter();
        if (__awaiter.IsCompleted)
            goto after_1;
        __frame ??= Fib__Frame.Rent();
        __frame.n = n;
        __frame.__awaiter1 = __awaiter;
        __frame.SuspendOn(ref __awaiter, 0x10);
        __result = default;
        return __frame;
    resume_1:
        __awaiter = __frame!.__awaiter1;
        __frame.Resumed();
    after_1:
        __awaiter.GetResult();
    small:
        __result = n;
        return null;
    recurse:
        __callee = Fib__Start(n - 1, yields, out left);
        if (__callee is null)
            goto after_2;
        __frame ??= Fib__Frame.Rent();
        __frame.n = n;
        __frame.yields = yields;
        __frame.SuspendOn(__callee, 0x20);
        __result = default;
        return __frame;
    resume_2:
        left = __frame!.TakeResult<long>();
    after_2:
        __callee = Fib__Start(n - 2, yields, out right);
        if (__callee is null)
            goto after_3;
        __frame ??= Fib__Frame.Rent();
        __frame.left = left;
        __frame.SuspendOn(__callee, 0x30);
        __result = default;
        return __frame;
    resume_3:
        right = __frame!.TakeResult<long>();
    after_3:
        __result = left + right;
        return null;
    }

    private sealed class Fib__Frame : CoroutineFrame<long>
    {
        [ThreadStatic]
        private static FramePool? t_pool;

        internal int n;
        internal bool yields;
        internal long left;
        internal YieldAwaitable __awaiter1;

        public override string Method => "Program.Fib(int, bool)";

        internal static Fib__Frame Rent() => TakeFrom<Fib__Frame>(t_pool) ?? new Fib__Frame();

        protected override CoroutineFrame? Resume() => Fib__Run(this, n, yields, out var result) is null ? Complete(result) : null;

        protected override CoroutineFrame<long>? Start(out long result) => Fib__Run(this, n, yields, out result);

        protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

        protected override void Recycle() => ReturnToPool();
    }
}
