namespace Programs.Exceptions.SwitchOutOfTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new[] { 0, 1, 2 })
        {
            switch (number)
            {
                case 0:
                    try
                    {
                        await Pause("zero");
                        break;
                    }
                    finally
                    {
                        await Pause("finally zero");
                    }
                case 1:
                    try
                    {
                        await Pause("one");
                        goto case 2;
                    }
                    finally
                    {
                        Log("finally one");
                    }
                case 2:
                    Log($"two from {number}");
                    break;
            }
            Log($"after {number}");
        }
    }
}
