namespace Integration.Tests.Images.Earlier;

/// <summary>
/// A program of which images are kept in this folder. Change it as a user may change his: what images of an earlier build have must still be found, by its name or by <c>[WasNamed]</c>.
/// </summary>
internal static partial class Voyage
{
    [Coroutine(Restorable = true)]
    internal static async Coroutine Sail()
    {
        var ship = new Ship("Argo") { Route = [new Port("Iolcus", 1), new Port("Lemnos", 2), new Port("Colchis", 1)] };
        ship.Route[0].Of = ship;
        var log = new AsyncQueue<(Port Port, Weather Weather)>(1);
        var writer = EventLoop.Current.CreateTask(Write(log), "writer");
        var berth = new AsyncLock();
        var visits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var port in ship.Route)
        {
            using (await berth.Acquire())
                await Coroutine.Sleep(TimeSpan.FromSeconds(port.Days));
            visits[port.Name.ToUpperInvariant()] = port.Days;
            await log.Put((port, (Weather)(port.Days % 3)));
        }

        log.Shutdown();
        await writer;
        EarlierBuildTests.Tell($"{ship.Name} {visits["lemnos"]} {ReferenceEquals(ship, ship.Route[0].Of)} {ship.Sold:yyyy-MM-dd} {ship.Price}");
        try
        {
            await Wreck(ship, 2);
        }
        catch (InvalidOperationException e)
        {
            EarlierBuildTests.Tell(e.Message);
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Write(AsyncQueue<(Port Port, Weather Weather)> log)
    {
        var pages = new Stack<string>();
        try
        {
            while (true)
            {
                var (port, weather) = await log.Get();
                pages.Push($"{port.Name} {weather}");
                await Coroutine.Sleep(TimeSpan.FromSeconds(0.5));
                EarlierBuildTests.Tell($"page {pages.Count}: {pages.Peek()}");
            }
        }
        catch (QueueShutDownException)
        {
            await Coroutine.Yield();
            EarlierBuildTests.Tell("log closed");
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Wreck(Ship ship, int after)
    {
        var done = new AsyncEvent();
        await Wait();
        throw new InvalidOperationException($"{ship.Name} sank");

        [Coroutine]
        async Coroutine Wait()
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(after));
            done.Set();
            await done.Wait();
        }
    }

    internal enum Weather
    {
        Calm,
        Windy,
        Storm,
    }

    internal sealed record Port(string Name, int Days)
    {
        public Ship? Of { get; set; }
    }

    internal sealed class Ship(string name)
    {
        public string Name { get; } = name;

        public List<Port> Route { get; init; } = [];

        public DateOnly Sold { get; } = new(2026, 11, 22);

        public decimal? Price { get; } = 12.50m;
    }
}
