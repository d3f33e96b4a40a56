namespace Programs.Methods.VirtualMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Shape shape = new Circle();
        Log(await shape.Name());
        Log(await shape.Describe());
        shape = new Shape();
        Log(await shape.Describe());
    }
}

public partial class Shape
{
    [Coroutine]
    public virtual async Coroutine<string> Name()
    {
        await Pause("shape");
        return "shape";
    }

    [Coroutine]
    public async Coroutine<string> Describe() => $"a {await Name()}";
}

public partial class Circle : Shape
{
    [Coroutine]
    public override async Coroutine<string> Name() => $"round {await base.Name()} {await Value("!")}";
}
