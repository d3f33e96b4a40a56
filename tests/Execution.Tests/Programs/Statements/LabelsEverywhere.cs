// Labels before statements of every kind, reached by goto before, after and around awaits.
namespace Programs.Statements.LabelsEverywhere;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var step = 0;
        next:
        switch (step++)
        {
            case 0:
                goto first;
            case 1:
                goto second;
            case 2:
                goto third;
            case 3:
                goto fourth;
            default:
                goto last;
        }

        first:
        await Pause("statement");
        goto next;
        second:
        if (await Value(true))
            goto next;
        third:
        {
            Log(await Value("block"));
            goto next;
        }

        fourth:
        for (var i = 0; ; i++)
        {
            if (await Value(i) == 1)
                goto next;
        }

        last:
        ;
        Log("end");
    }
}
