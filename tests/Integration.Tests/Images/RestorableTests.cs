namespace Integration.Tests.Images;

/// <summary>Coroutines as users write them, saved while they wait and restored into another loop.</summary>
public partial class RestorableTests : LoopTest
{
    [Fact]
    public void ATaskGoesOnWhereItStood()
    {
        var image = SavedAfter(Count(3, []), seconds: 2.5);

        Assert.Equal("0 1 2 3", Restored<string>(image));
        Assert.Equal("0 1 2 3", Restored<string>(image));
    }

    [Fact]
    public void AClosureIsSharedAgain() => Assert.Equal(60, Restored<int>(SavedAfter(Total(), seconds: 1)));

    [Fact]
    public void TypesOfTheProgram()
    {
        var order = Restored<Order>(SavedAfter(new Shop("corner").Fill(new Order("x")), seconds: 1));

        Assert.Equal(["corner: apple 1", "corner: pear 2"], order.Lines.Select(line => $"{line.Shop}: {line.Article} {line.Count}"));
        Assert.Same(order, order.Lines[0].Of);
        Assert.Equal("x", order.Author);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> Count(int last, List<string> seen)
    {
        for (var number = 0; number < last; number++)
        {
            seen.Add($"{number}");
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        }

        return string.Join(' ', seen) + await End(last);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> End(int last)
    {
        await Coroutine.Yield();
        return $" {last}";
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<int> Total()
    {
        var total = 0;
        await Add(10);
        var inner = await Twice(20);
        return total + inner;

        [Coroutine]
        async Coroutine Add(int by)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(2));
            total += by;
        }

        [Coroutine]
        async Coroutine<int> Twice(int by)
        {
            await Add(by);
            return total;
        }
    }

    private static CoroutineImage SavedAfter<T>(Coroutine<T> coroutine, double seconds)
    {
        CoroutineImage? image = null;
        EventLoop.Run(Save(), new EventLoopOptions { TimeProvider = new Coroutines.Testing.VirtualTime() });
        return image!;

        async Coroutine Save()
        {
            var task = EventLoop.Current.CreateTask(coroutine);
            await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
            image = task.Save();
            task.Cancel();
        }
    }

    private static T Restored<T>(CoroutineImage image)
    {
        return EventLoop.Run(Restore(), new EventLoopOptions { TimeProvider = new Coroutines.Testing.VirtualTime() });

        async Coroutine<T> Restore() => await (CoroutineTask<T>)EventLoop.Current.Restore(image)[0];
    }

    internal abstract class Document(string author)
    {
        public string Author => author;
    }

    internal sealed class Order(string author) : Document(author)
    {
        public List<Line> Lines { get; } = [];
    }

    internal sealed record Line(Order Of, string Shop, string Article, int Count);

    internal sealed partial class Shop(string name)
    {
        [Coroutine(Restorable = true)]
        public async Coroutine<Order> Fill(Order order)
        {
            order.Lines.Add(new Line(order, name, "apple", 1));
            await Coroutine.Sleep(TimeSpan.FromSeconds(2));
            order.Lines.Add(new Line(order, name, "pear", 2));
            return order;
        }
    }
}
