using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What this library has: tasks, primitives, scopes, and the coroutines that stand in a loop while somebody waits for them.</summary>
internal static class PrimitiveTypes
{
    internal static void Add()
    {
        ImageTypes.Add(new TaskType());
        ImageTypes.Add(new ReferenceType<CoroutineTaskAwaiter, CoroutineTask>("CoroutineTaskAwaiter", static awaiter => awaiter.Task, static task => new CoroutineTaskAwaiter(task)));
        ImageTypes.Add(new ColdType<Coroutine, VoidCoroutineFrame>("Coroutine", static coroutine => coroutine.ColdFrame, static frame => new Coroutine(frame)));
        ImageTypes.Add(new PrimitiveType<AsyncLock>("AsyncLock", static () => new AsyncLock()));
        ImageTypes.Add(new ReferenceType<AsyncLockScope, AsyncLock>("AsyncLockScope", static scope => scope.Lock, static guard => new AsyncLockScope(guard)));
        ImageTypes.Add(new ReferenceType<LockAwaitable, AsyncLock>("LockAwaitable", static awaiter => awaiter.Lock, static guard => new LockAwaitable(guard)));
        ImageTypes.Add(new PrimitiveType<AsyncEvent>("AsyncEvent", static () => new AsyncEvent()));
        ImageTypes.Add(new PrimitiveType<AsyncSemaphore>("AsyncSemaphore", static () => new AsyncSemaphore()));
        ImageTypes.Add(new PrimitiveType<AsyncBoundedSemaphore>("AsyncBoundedSemaphore", static () => new AsyncBoundedSemaphore()));
        ImageTypes.Add(new ReferenceType<AsyncSemaphoreScope, AsyncSemaphore>("AsyncSemaphoreScope", static scope => scope.Semaphore, static held => new AsyncSemaphoreScope(held)));
        ImageTypes.Add(new PrimitiveType<AsyncCondition>("AsyncCondition", static () => new AsyncCondition()));
        ImageTypes.Add(new PrimitiveType<CancelScope>("CancelScope", static () => new CancelScope()));
        ImageTypes.Add(new PrimitiveType<TaskGroup>("TaskGroup", TaskGroup.New));
        ImageTypes.Add(new PrimitiveType<AsyncBarrier>("AsyncBarrier", static () => new AsyncBarrier(1)));
        ImageTypes.Add(new PrimitiveType<GatherWait>("GatherWait", static () => new GatherWait([], false)));
        ImageTypes.Add(new PrimitiveType<CompletionWait>("CompletionWait", static () => new CompletionWait([], default, null)));
        ImageTypes.Add(new PrimitiveType<CompletionQueue>("CompletionQueue", CompletionQueue.New));
        ImageTypes.Add(new PrimitiveType<ShieldWait>("ShieldWait", static () => new ShieldWait(null)));
        ImageTypes.Add(new PrimitiveType<SelectWait>("SelectWait", static () => new SelectWait([])));
        ImageTypes.Add(new PrimitiveType<TasksThatRun>("TasksThatRun", static () => new TasksThatRun([])));
        ImageTypes.Add(new PrimitiveType<CoroutineParts>("CoroutineParts", static () => new CoroutineParts([])));
        ImageTypes.Add(new PrimitiveType<TickClock>("TickClock", static () => new TickClock(default)));
        ImageTypes.Array<CoroutineTask>();
        ImageTypes.Add(new StructType<YieldAwaitable>("Coroutines.YieldAwaitable", static (_, value) => value));
        ImageTypes.Add(new StructType<SleepAwaitable>("Coroutines.SleepAwaitable", static (members, value) =>
        {
            var delay = value.Delay;
            members.Member("delay", ref delay);
            return new SleepAwaitable(delay);
        }));
        AwaiterFrame<SleepAwaitable>.Register(Coroutine.SleepMethod);
        AwaiterFrame<YieldAwaitable>.Register(YieldAwaitable.Method);
        GatherForms.Endings.Register();
        GatherVoidFrame.Register();
        AddCoroutines();
    }

    /// <summary>Those with a result of any type, for one.</summary>
    internal static void AddCoroutines<T>()
    {
        Coroutine.RunTimeout__2__Register<T>();
        Coroutine.RunMoveOn__2__Register<T>();
        CancelScope.RunBody__2__Register<T>();
        TaskGroup.RunBody__2__Register<T>();
        ImageTypes.Add(new PrimitiveType<CoroutineParts<T>>($"CoroutineParts<{ImageTypes.NameOf<T>()}>", static () => new CoroutineParts<T>([])));
        ImageTypes.Array<CoroutineTask<T>>();
        GatherForms<T>.Register();
        Coroutine.CompletionsOf__2__Register<CoroutineTask<T>>();
        Coroutine.SelectFirst__2__Register<T>();
        Coroutine.WaitForTasks__Register<CoroutineTask<T>>();
        Coroutine.ShieldCoroutine__2__Register<T>();
        Coroutine.ShieldTask__2__Register<T>();
        Coroutine.WaitForCoroutine__2__Register<T>();
        Coroutine.WaitForTask__2__Register<T>();
        CoroutineTask<T>.AsCoroutine__Register();
    }

    /// <summary>The same for two coroutines with results of different types, of which one is awaited first.</summary>
    internal static void AddCoroutines<T1, T2>() => Coroutine.SelectFirst__3__Register<T1, T2>();

    internal static void AddPair<T1, T2>() => ImageTypes.Add(new PrimitiveType<CoroutinePair<T1, T2>>(
        $"CoroutinePair<{ImageTypes.NameOf<T1>()}, {ImageTypes.NameOf<T2>()}>", static () => new CoroutinePair<T1, T2>(default, default)));

    private static void AddCoroutines()
    {
        AsyncBarrier.Abort__Register();
        AsyncBarrier.Reset__Register();
        AsyncBarrier.Wait__Register();
        AsyncBarrier.WaitForOthers__Register();
        AsyncCondition.AcquireAgain__Register();
        AsyncCondition.Wait__Register();
        AsyncCondition.WaitFor__Register();
        AsyncEvent.Wait__Register();
        AsyncLock.Acquire__Register();
        AsyncSemaphore.Acquire__Register();
        CancelScope.RunBody__Register();
        Coroutine.RunMoveOn__Register();
        Coroutine.RunTimeout__Register();
        Coroutine.CompletionsOf__2__Register<CoroutineTask>();
        Coroutine.Prevent__Register();
        Coroutine.SelectFirst__Register();
        Coroutine.ShieldCoroutine__Register();
        Coroutine.ShieldTask__Register();
        Coroutine.Ticks__Register();
        Coroutine.WaitForCoroutine__Register();
        Coroutine.WaitForTask__Register();
        Coroutine.WaitForTasks__Register<CoroutineTask>();
        CoroutineTask.AsCoroutine__Register();
        TaskGroup.End__Register();
        TaskGroup.RunBody__Register();
    }
}
