namespace Programs.Queries.Trees;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var people = new[] { (Id: 1, Name: "Ada"), (Id: 2, Name: "Bob") }.AsQueryable();
        var most = await Value(5);
        var query =
            from person in people
            let length = person.Name.Length
            where length < most
            join other in (await Value(new[] { 3, 4 })).AsQueryable() on length equals other
            select new { person.Name, other };
        await Pause("made");
        foreach (var each in query)
            Log($"{each} {await Value(each.other)}");
        Log(query.Expression.ToString().Contains("Join"));
    }
}
