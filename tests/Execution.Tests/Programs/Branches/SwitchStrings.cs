namespace Programs.Branches.SwitchStrings;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var word in new[] { "a", "b", null, "d" })
        {
            switch (word)
            {
                case "a":
                    Log(await Value("is a"));
                    break;
                case null:
                    Log(await Value("is null"));
                    break;
                case "b":
                    break;
                default:
                    Log($"{await Call(word)} is other");
                    break;
            }
        }
    }
}
