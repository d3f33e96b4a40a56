using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The types that every program has, registered before the first is asked for.</summary>
internal static class BuiltIn
{
    static BuiltIn()
    {
        ImageTypes.Add(new LeafType<bool>("bool", static value => ImageValue.Of(value), static saved => saved.Kind == ImageKind.Boolean ? saved.Bits != 0 : null));
        Whole("byte", static value => value, byte.MinValue, byte.MaxValue, static bits => (byte)bits);
        Whole("sbyte", static value => value, sbyte.MinValue, sbyte.MaxValue, static bits => (sbyte)bits);
        Whole("short", static value => value, short.MinValue, short.MaxValue, static bits => (short)bits);
        Whole("ushort", static value => value, ushort.MinValue, ushort.MaxValue, static bits => (ushort)bits);
        Whole("int", static value => value, int.MinValue, int.MaxValue, static bits => (int)bits);
        Whole("uint", static value => value, uint.MinValue, uint.MaxValue, static bits => (uint)bits);
        Whole("long", static value => value, long.MinValue, long.MaxValue, static bits => bits);
        Whole("char", static value => value, char.MinValue, char.MaxValue, static bits => (char)bits);
        ImageTypes.Add(new LeafType<double>("double", static value => ImageValue.Of(value), static saved => saved.Kind == ImageKind.Real ? BitConverter.Int64BitsToDouble(saved.Bits) : null));
        NumberLeaves.Add();
        TimeLeaves.Add();
        OtherLeaves.Add();
        ImageTypes.Add(new ByteArrayType());
        StringComparerType.Add();
        ImageTypes.Add(typeof(ReferenceEqualityComparer), new SingletonType("System.Collections.Generic.ReferenceEqualityComparer.Instance", ReferenceEqualityComparer.Instance));
        ExceptionTypes.Add();
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
    }

    /// <summary>Runs the registrations, once.</summary>
    internal static void Ensure()
    {
    }

    private static void Whole<T>(string name, Func<T, long> save, long least, long most, Func<long, T> load)
        where T : struct =>
        ImageTypes.Add(new LeafType<T>(
            name, value => ImageValue.Of(save(value)), saved => saved.Kind == ImageKind.Integer && saved.Bits >= least && saved.Bits <= most ? load(saved.Bits) : null));
}
