// More locals than anyone would save by hand; each keeps its own value.
namespace Programs.Locals.ManyLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a = 1, b = 2, c = 3;
        long d = 4;
        var e = 5.5;
        var f = 6.5m;
        var g = 'g';
        var h = "h";
        var i = new[] { 9 };
        object j = 10;
        byte k = 11;
        var l = TimeSpan.FromSeconds(12);
        var m = (13, "m");
        int? n = 14;
        await Pause("all");
        Log($"{a}{b}{c}{d}{e}{f}{g}{h}{i[0]}{j}{k}{l}{m}{n}");
        (a, b, c, d) = (c, a, b, d + await Value(1));
        Log($"{a}{b}{c}{d}");
    }
}
