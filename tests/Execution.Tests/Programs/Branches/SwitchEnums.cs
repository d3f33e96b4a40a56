namespace Programs.Branches.SwitchEnums;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var color in Enum.GetValues<Color>())
        {
            switch (color)
            {
                case Color.Red when Note("guard", false):
                    Log("never");
                    break;
                case Color.Red or Color.Green:
                    Log(await Call(color));
                    break;
                case Color.Blue:
                    break;
            }
        }
        Log("done");
    }
}

public enum Color
{
    Red,
    Green,
    Blue,
}
