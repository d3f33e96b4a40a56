// Type parameters with every kind of constraint.
namespace Programs.Dispatch.Constraints;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new All<string, List<int>, Dog>();
        Log(await all.Show("a", [1], new Dog()));
        Log(await NotNull(await Value("x")) + await Unmanaged(2) + await Class(new Dog()) + await MaybeClass<string?>(null));
        Log(await RefStruct<ReadOnlySpan<int>>(1) + await Enums(DayOfWeek.Friday) + await Delegates((Action)(() => { })));
        Log(await Base<Dog, Animal>(new Dog()));
    }

    [Coroutine]
    private static async Coroutine<string> NotNull<T>(T value)
        where T : notnull => $"{await Value(value)} ";

    [Coroutine]
    private static async Coroutine<string> Unmanaged<T>(T value)
        where T : unmanaged, IComparable<T> => $"{value.CompareTo(await Value(value))} ";

    [Coroutine]
    private static async Coroutine<string> Class<T>(T value)
        where T : Animal, new() => $"{await Value(new T().Name + value.Name)} ";

    [Coroutine]
    private static async Coroutine<string> MaybeClass<T>(T value)
        where T : class? => $"{await Value(value is null)} ";

    [Coroutine]
    private static async Coroutine<string> RefStruct<T>(int n)
        where T : allows ref struct => $"{typeof(T).Name} {await Value(n)} ";

    [Coroutine]
    private static async Coroutine<string> Enums<T>(T value)
        where T : struct, Enum => $"{await Value(value)} ";

    [Coroutine]
    private static async Coroutine<string> Delegates<T>(T value)
        where T : Delegate => $"{await Value(value.Method.IsStatic)} ";

    [Coroutine]
    private static async Coroutine<string> Base<T, U>(T value)
        where T : U
        where U : class
    {
        U upcast = await Value(value);
        return $"{upcast} ";
    }
}

public class Animal
{
    public string Name => GetType().Name;
}

public class Dog : Animal
{
    public override string ToString() => "dog";
}

public partial class All<T, U, V>
    where T : class, IComparable<T>?
    where U : IEnumerable<int>, new()
    where V : Animal?
{
    [Coroutine]
    public virtual async Coroutine<string> Show(T text, U numbers, V animal)
    {
        await Pause("show");
        return $"{text} {numbers.Count()} {animal}";
    }
}
