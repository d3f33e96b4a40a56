// A field is read when it is used, not when the method was entered.
namespace Programs.Types.FieldsAcrossAwaits;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shared = new Shared();
        var coroutine = shared.Read();
        shared.Number = 5;
        Log(await coroutine);
        Log(await shared.ReadTwice());
    }
}

public sealed partial class Shared
{
    public int Number = 1;

    [Coroutine]
    public async Coroutine<int> Read()
    {
        await Pause("read");
        return Number;
    }

    [Coroutine]
    public async Coroutine<int> ReadTwice() => Number + await Change() + Number;

    [Coroutine]
    private async Coroutine<int> Change()
    {
        Number = await Value(100);
        return 1000;
    }
}
