// Guards that say more than their patterns do.
namespace Programs.Branches.GuardsWithoutVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var isSet = false;
        for (var i = 0; i < 4; i++)
        {
            switch (i % 2)
            {
                case 0 when isSet:
                    await Pause("even and set");
                    break;
                case 0:
                    await Pause("even");
                    isSet = true;
                    break;
                case int odd when odd == 1 && Note("guard", isSet):
                    await Step("odd and set");
                    isSet = i > 2;
                    break;
                default:
                    Log("odd");
                    break;
            }
        }

        Log(isSet switch { true when Note("arm", false) => await Value("no"), true => await Value("set"), false => "not set" });
    }
}
