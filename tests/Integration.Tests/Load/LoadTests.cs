namespace Integration.Tests.Load;

/// <summary>As many connections as the machine lets one process have, in the slow mode; both ends of each are here.</summary>
[Collection(nameof(Alone))]
public partial class LoadTests : RealTimeTest
{
    private const int Rounds = 4;
    private const int MessagesEach = 4;
    private const int LongestMessage = 3000;

    private static int Connections => IsSlow ? Math.Min(10_000, (Machine.FileLimit - 1000) / 2) : 200;

    [Fact]
    public void Very_many_connections_leave_nothing_behind_and_every_byte_is_accounted_for() => Run(RunRounds);

    [Coroutine]
    private static async Coroutine RunRounds()
    {
        var (heaps, files) = (new List<long>(), new List<int>());
        for (var round = 0; round < Rounds; round++)
        {
            await RunRound(new Random(round));
            _ = Assert.Single(Loop.AllTasks);
            heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            files.Add(Machine.OpenFiles);
        }

        // the first round fills the pools
        Assert.True(heaps[^1] < (heaps[1] * 1.1) + 400_000, $"the heap grows: {string.Join(", ", heaps)}");
        Assert.True(files[^1] <= files[1] + 5, $"open files: {string.Join(", ", files)}");
        TestContext.Current.SendDiagnosticMessage($"{Connections} connections; heap {string.Join(", ", heaps)}; files {string.Join(", ", files)}");
    }

    [Coroutine]
    private static async Coroutine RunRound(Random random)
    {
        var totals = new Totals();
        var server = await Tcp.StartServer((reader, writer) => Echo(reader, writer, random, totals), "127.0.0.1", 0, backlog: 4096);
        var connecting = new AsyncSemaphore(500);
        var clients = new List<CoroutineTask>();
        for (var i = 0; i < Connections; i++)
        {
            var client = Loop.CreateTask(Talk(server.Port, random.Next(), connecting, totals));
            clients.Add(client);
            if (i % 10 == 0)
                Loop.CallLater(TimeSpan.FromMilliseconds(random.Next(IsSlow ? 3000 : 50)), () => client.Cancel());
        }

        await Coroutine.Wait(clients);
        foreach (var client in clients)
        {
            if (!client.Cancelled)
                await client;
        }

        server.Close();
        await server.WaitClosed();
        Assert.Equal(0, server.ClientCount);

        // a cancel can also come when a client has just finished
        Assert.InRange(totals.Whole, clients.Count(static client => !client.Cancelled), Connections);
        Assert.True(totals.Whole >= Connections * 9 / 10, $"{totals.Whole} whole conversations");

        // whole conversations lose nothing; of those that were cut off, the server has heard what it answered
        Assert.Equal(totals.SentByWhole, totals.ReceivedByWhole);
        Assert.InRange(totals.EchoedByServer, totals.SentByWhole, totals.SentByWhole + totals.SentByCancelled);
    }

    [Coroutine]
    private static async Coroutine Echo(AsyncStreamReader reader, AsyncStreamWriter writer, Random random, Totals totals)
    {
        try
        {
            for (; ; )
            {
                var bytes = await reader.Read(4096);
                if (bytes.Length == 0)
                    return;
                totals.EchoedByServer += bytes.Length;
                if (random.Next(4) == 0)
                    await Coroutine.Sleep(TimeSpan.FromMilliseconds(random.Next(5)));
                writer.Write(bytes);
                await writer.Drain();
            }
        }
        catch (IOException)
        {
            // a client was cancelled
        }
    }

    [Coroutine]
    private static async Coroutine Talk(int port, int seed, AsyncSemaphore connecting, Totals totals)
    {
        var random = new Random(seed);
        var (sent, received) = (0L, 0L);
        var isWhole = false;
        AsyncStreamWriter? writer = null;
        try
        {
            AsyncStreamReader reader;
            using (await connecting.Acquire())
                (reader, writer) = await Tcp.OpenConnection("127.0.0.1", port);
            for (var i = 0; i < MessagesEach; i++)
            {
                var message = new byte[random.Next(1, LongestMessage)];
                random.NextBytes(message);
                sent += message.Length;
                writer.Write(message);
                await Coroutine.Sleep(TimeSpan.FromMilliseconds(random.Next(IsSlow ? 100 : 5)));
                Assert.Equal(message, await reader.ReadExactly(message.Length));
                received += message.Length;
            }

            writer.WriteEnd();
            Assert.Null(await reader.ReadLine());
            isWhole = true;
        }
        finally
        {
            totals.Add(isWhole, sent, received);
            if (isWhole)
                writer!.Close();
            else
                writer?.Abort();
        }
    }

    private sealed class Totals
    {
        internal long EchoedByServer;
        internal long SentByWhole;
        internal long ReceivedByWhole;
        internal long SentByCancelled;
        internal int Whole;

        internal void Add(bool isWhole, long sent, long received)
        {
            if (!isWhole)
            {
                SentByCancelled += sent;
                return;
            }

            Whole++;
            SentByWhole += sent;
            ReceivedByWhole += received;
        }
    }
}
