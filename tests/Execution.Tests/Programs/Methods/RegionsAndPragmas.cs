// Regions, pragmas, nullable directives and comments between, before and inside statements with awaits.
namespace Programs.Methods.RegionsAndPragmas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
#region first
        string? text = await Value((string?)"text");
#endregion
#pragma warning disable CS0168, CS0219 // not used
        var unused = 5;
#pragma warning restore CS0168
#nullable disable
        string none = null;
        Log(none ?? await Value("nothing"));
#nullable restore
        if (await Value(true)) // a comment
#region inside
        {
            /* before */ Log(/* the operand */ await /* of */ Value(1) /* after */); // behind
#pragma warning disable
            Log(text!.Length);
#pragma warning restore
        }
#endregion
        else
        {
            #region never
            await Pause("never");
            #endregion
        }

        while (await Value(text.Length > 2))
#region body
            text = text[1..];
#endregion
        Log(text);
#pragma checksum "other.cs" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "00"
        Log(await Value("end"));
    }
}
