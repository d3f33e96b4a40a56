using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.HandMade;

/// <summary>What a level of the descent does around its await of the next one.</summary>
internal enum Level
{
    /// <summary>Nothing: an error passes without being thrown in here.</summary>
    Plain,

    /// <summary><c>catch (Exception e) { throw; }</c></summary>
    Rethrow,

    /// <summary><c>catch (Exception e) { throw new InvalidOperationException("wrapped", e); }</c></summary>
    Wrap,
}

/// <summary>
/// A descent of any depth without a result:
/// <code>
/// [Coroutine] static async Coroutine Descend(int depth, Level level, Func&lt;YieldAwaitable?&gt; bottom)
/// {
///     if (depth == 0) { if (bottom() is { } wait) await wait; after(); return; }
///     try { await Descend(depth - 1, level, bottom); } catch (Exception e) { ... }
/// }
/// </code>
/// </summary>
internal static class Descent
{
    private const int AtBottom = 0x10;
    private const int Plain = 0x20;
    private const int InTry = 0x31;

    internal static CoroutineFrame? Descend__Start(int depth, Level level, Bottom bottom)
    {
        if (CoroutineFrame.HasStack())
            return Descend__Run(null, depth, level, bottom);
        return Cold(depth, level, bottom).Postpone();
    }

    internal static Coroutine Descend__Create(int depth, Level level, Bottom bottom) => new(Cold(depth, level, bottom));

    private static Descend__Frame Cold(int depth, Level level, Bottom bottom)
    {
        var frame = Descend__Frame.Rent();
        frame.depth = depth;
        frame.level = level;
        frame.bottom = bottom;
        return frame;
    }

    private static Descend__Frame? Descend__Run(Descend__Frame? __frame, int depth, Level level, Bottom bottom)
    {
        CoroutineFrame? __callee;
        YieldAwaitable __awaiter;
        Exception? __caught = null;
        var __state = __frame?.State ?? 0;
        switch (__state)
        {
            case AtBottom:
                bottom = __frame!.bottom!;
                goto resume_1;
            case Plain:
                goto resume_2;
            case InTry:
                level = __frame!.level;
                goto enter_try;
        }

        if (depth > 0)
            goto recurse;
        if (!bottom.Yields)
            goto after_1;
        __awaiter = Coroutine.Yield().GetAwaiter();
        __frame ??= Descend__Frame.Rent();
        __frame.bottom = bottom;
        __frame.SuspendOn(ref __awaiter, AtBottom);
        return __frame;
    resume_1:
        __frame!.Resumed();
    after_1:
        bottom.Act();
        return null;
    recurse:
        if (level != Level.Plain)
            goto enter_try;
        __callee = Descend__Start(depth - 1, level, bottom);
        if (__callee is null)
            return null;
        __frame ??= Descend__Frame.Rent();
        __frame.SuspendOn(__callee, Plain);
        return __frame;
    resume_2:
        __frame!.TakeResult();
        return null;
    enter_try:
        try
        {
            if (__state == InTry)
            {
                __state = 0;
                __frame!.TakeResult();
            }
            else
            {
                __callee = Descend__Start(depth - 1, level, bottom);
                if (__callee is not null)
                {
                    __frame ??= Descend__Frame.Rent();
                    __frame.level = level;
                    __frame.SuspendOn(__callee, InTry);
                    return __frame;
                }
            }
        }
        catch (Exception e)
        {
            __caught = e;
        }

        if (__caught is null)
            return null;
        if (level == Level.Wrap)
            throw new InvalidOperationException("wrapped", __caught);
        throw CoroutineExceptions.Rethrow(__caught);
    }

    /// <summary>What happens at the bottom.</summary>
    internal sealed record Bottom(bool Yields, Action Act);

    private sealed class Descend__Frame : VoidCoroutineFrame
    {
        [ThreadStatic]
        private static FramePool? t_pool;

        internal int depth;
        internal Level level;
        internal Bottom? bottom;

        public override string Method => "Program.Descend(int)";

        public override string Places => $"Program.cs\n{AtBottom:x} 5\n{Plain:x} 6\n{InTry:x} 6";

        internal static Descend__Frame Rent() => TakeFrom<Descend__Frame>(t_pool) ?? new Descend__Frame();

        protected override CoroutineFrame? Resume() => Descend__Run(this, depth, level, bottom!) is null ? Complete() : null;

        protected override CoroutineFrame? Start() => Descend__Run(this, depth, level, bottom!);

        protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

        protected override void Recycle()
        {
            bottom = null;
            ReturnToPool();
        }
    }
}
