namespace Programs.Anonymous.Generic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await new Box<int>(3).Show("text");
        await new Box<string>("s").Show(1.5);
        await default(Plain).Show();
    }

    private sealed partial class Box<TFirst>(TFirst held)
    {
        [Coroutine]
        public async Coroutine Show<TSecond>(TSecond given)
            where TSecond : notnull
        {
            var both = new { First = held, Second = given };
            var list = new[] { both }.ToList();
            await Pause("both");
            Func<string> show = () => $"{both} {list.Count} {held}";
            both = new { First = await Value(held), Second = both.Second };
            Log(show());
            Func<Coroutine<string>> later = async () =>
            {
                list.Add(both);
                await Pause("later");
                return $"{list.Count} {both.First} {given}";
            };
            Log(await later());
            var made = await Make(async () => new { Held = held, Given = await Value(given), both });
            await Pause("made");
            Log($"{made.Held} {made.Given} {made.both}");
            foreach (var item in list)
                Log($"{item.First}{await Value(1)}");
        }

        [Coroutine]
        private async Coroutine<T> Make<T>(Func<Coroutine<T>> make)
        {
            Log("make");
            return await make();
        }
    }

    private partial struct Plain
    {
        private int _n;

        [Coroutine]
        public async Coroutine Show()
        {
            var state = new { N = ++_n, Next = _n + await Value(1) };
            await Pause("state");
            Log($"{state} {_n}");
        }
    }
}
