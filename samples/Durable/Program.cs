using System.Globalization;
using Coroutines.Testing;
using Durable;

// Orders that outlive their process. Each is one coroutine that reserves, takes the money, waits days for the customer's word, and ships or takes everything
// back. Kill the process when you like (kill -9), and start it again: each order goes on from where it stood, and nothing of the world is done twice.
//
// dotnet run --project samples/Durable -- FOLDER               five orders; a day takes two seconds. FOLDER keeps all there is
// dotnet run --project samples/Durable -- FOLDER --virtual     days take no time
// dotnet run --project samples/Durable -- FOLDER --reply 3 yes answers for customer 3, who never does: from another process, while the orders are on their way
const int Orders = 5;

if (args is not [var folder, .. var options])
{
    Console.Error.WriteLine("Durable FOLDER [--virtual | --reply ORDER yes|no]");
    return 2;
}

Directory.CreateDirectory(folder);
if (options is ["--reply", var order, "yes" or "no"])
{
    Mail.Send(folder, int.Parse(order, CultureInfo.InvariantCulture), options[2] == "yes", DateTimeOffset.MinValue);
    return 0;
}

// whoever has the checkpoints has the folder
using var checkpoints = new FolderCheckpointStore(Path.Combine(folder, "checkpoints"));
using var ledger = new Ledger(folder);

// while no process runs, the orders' time stands still
TimeProvider clock = options is ["--virtual"] ? new VirtualTime(ledger.LastTime) : new ScaledTime(ledger.LastTime, speed: TimeSpan.FromDays(1) / TimeSpan.FromSeconds(2));
var world = new World(folder, ledger, clock);
var loopOptions = new EventLoopOptions { TimeProvider = clock, Checkpoints = checkpoints, Hosts = new ImageHosts().Add("world", world) };

foreach (string torn in checkpoints.Torn)
    Console.WriteLine($"damaged: {torn}");
if (!EventLoop.Resume(loopOptions))
    EventLoop.Run(Shop.Open(world, Orders), loopOptions);
return 0;
