// Verbatim identifiers that are keywords: locals, parameters, labels, members, types, named arguments.
namespace Programs.Names.Verbatim;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var @class = await Value(1);
        var @await1 = @class + await Value(2);
        Log(@class + @await1);
        foreach (var @in in await Value(new[] { 1, 2 }))
        {
            if (@in == 2)
                goto @default;
            Log(@in);
        }

        @default:
        Log(await @new(@return: await Value(3), @int: Note("int", 4)));
        var @object = new @struct { @if = await Value(5), @else = Note("else", 6) };
        Log(@object.@if + @object.@else);
        if (await Value((object)@object) is @struct { @if: var @void })
            Log(@void);
        Func<int, Coroutine<int>> @delegate = async @params => @params + await Value(@class);
        Log(await @delegate(1));
        Log(nameof(@class) + nameof(@struct.@if));
    }

    [Coroutine]
    private static async Coroutine<int> @new(int @int, int @return)
    {
        var @checked = @int;
        @checked += await Value(@return);
        return @checked;
    }
}

public struct @struct
{
    public int @if { get; set; }

    public int @else;
}
