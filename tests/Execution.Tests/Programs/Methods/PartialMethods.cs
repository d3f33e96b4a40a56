// A partial method of a nested generic type.
namespace Programs.Methods.PartialMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await new Outer<int>.In().M(3);
    }
}

public partial class Outer<T> { public partial class In { public partial Coroutine M(int x); } }
public partial class Outer<T> { public partial class In { [Coroutine] public async partial Coroutine M(int y) { await Pause("p"); Log(typeof(T).Name + y); } } }
