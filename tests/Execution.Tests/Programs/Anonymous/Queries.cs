namespace Programs.Anonymous.Queries;

public static partial class Program
{
    private sealed record Person(int Id, string Name);

    private sealed record Order(int Owner, int Total);

    [Coroutine]
    public static async Coroutine Run()
    {
        Person[] people = [new(1, "Ada"), new(2, "Bob"), new(3, "Cy")];
        Order[] orders = [new(1, 10), new(2, 20), new(1, 30)];
        var bought =
            from person in await Value(people)
            join order in await Value(orders) on person.Id equals order.Owner into theirs
            select new { person.Name, Totals = theirs.Select(order => new { order.Total }).ToList() };
        foreach (var one in bought)
        {
            Log(one.Name + await Value(one.Totals.Count));
            foreach (var each in one.Totals)
                Log(each.Total + await Value(0));
        }

        var grouped = orders.GroupBy(order => order.Owner, (owner, theirs) => new { owner, Sum = theirs.Sum(order => order.Total) }).OrderBy(each => each.Sum);
        foreach (var each in grouped)
            Log($"{each} {await Call(each.Sum)}");

        var best = people.Select(person => new { person, Length = person.Name.Length }).MaxBy(each => each.Length)!;
        await Pause("best");
        Log(best.person.Name);
        var limit = new { Least = await Value(15) };
        var above = orders.Where(order => order.Total > limit.Least).Select(order => new { order.Total, limit });
        limit = new { Least = await Value(25) };
        foreach (var each in above)
            Log($"{each} {await Value("above")}");
        var sizes = await Task.WhenAll(people.Select(async person => new { person.Id, Size = await TaskOf(person.Name.Length) }));
        await Pause("sizes");
        foreach (var size in sizes)
            Log(size);
    }
}
