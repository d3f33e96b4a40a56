namespace Programs.Expressions.AnonymousTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var person = new { Name = await Value("Ada"), Age = Note("age", 36), Born = await Call(1815) };
        await Pause("keep");
        Log($"{person.Name} {person.Age} {person.Born}");
        var older = person with { Age = await Value(37) };
        Log(older);
    }
}
