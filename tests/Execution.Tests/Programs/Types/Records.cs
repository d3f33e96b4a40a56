namespace Programs.Types.Records;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var person = new Person("Ada", 36);
        Log(await person.Older(await Value(1)));
        Log(await (person with { Name = "Bob" }).Older(2));
        Log(person);
    }
}

public sealed partial record Person(string Name, int Age)
{
    [Coroutine]
    public async Coroutine<Person> Older(int years)
    {
        await Pause(Name);
        return this with { Age = Age + years };
    }
}
