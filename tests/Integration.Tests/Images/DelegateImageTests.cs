using System.Text.Json.Nodes;

namespace Integration.Tests.Images;

/// <summary>Delegates and async iterators of a program that is saved at each of its seconds.</summary>
public partial class DelegateImageTests : ImageTest
{
    [Fact]
    public void LambdasKeepWhatTheyShare() => AssertGoesOn(static () => Shared(), 0.5, 1.5, 2.5);

    [Fact]
    public void EventsKeepTheirHandlersInOrder() => AssertGoesOn(static () => Events(), 0.5, 1.5, 2.5);

    [Fact]
    public void IteratorsGoOnAtEachOfTheirAwaits() => AssertGoesOn(static () => Iterators(), 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5);

    [Fact]
    public void ForksCallTheirOwn()
    {
        var said = Whole(static () => Forked());

        Assert.Equal(["1 count 1", "1 count 1", "2 count 2", "2 count 2"], said);
    }

    [Theory]
    [InlineData("n => sum += n", "n => sum -= n", "there is no type or function 'Integration.Tests.Images.DelegateImageTests.Shared().n => sum -= n'")]
    [InlineData("closure of sum", "closure of product", "there is no type or function 'Integration.Tests.Images.DelegateImageTests.Shared(), closure of product'")]
    public void AnotherFunctionIsADifference(string then, string now, string difference)
    {
        var (_, image) = Until(static () => Shared(), 0.5);
        var refused = Assert.Throws<CoroutineImageException>(() => Rest(CoroutineImage.FromJson(image.ToJson().Replace(then, now)), 0.5));

        Assert.Contains(refused.Differences, each => each.Contains(difference, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("itself", "The image is damaged at object")]
    [InlineData("wrong target", "The image is damaged at object")]
    [InlineData("no target", "The image is damaged at object")]
    [InlineData("no such object", "The image cannot be read, at line")]
    public void WhatADelegateCannotCaptureIsRefused(string what, string message)
    {
        var (_, image) = Until(static () => Shared(), 0.5);
        var refused = Assert.Throws<CoroutineImageException>(() => Rest(CoroutineImage.FromJson(Changed(image.ToJson(), what)), 0.5));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DelegatesOfDelegatesAreRefused()
    {
        var (_, image) = Until(static () => Events(), 0.5);
        var root = JsonNode.Parse(image.ToJson())!;
        var several = root["objects"]!.AsArray().First(static each => each!["type"]!.GetValue<string>() == "delegates")!;
        several["items"] = new JsonArray(new JsonObject { ["ref"] = several["object"]!.GetValue<int>() });

        Assert.Throws<CoroutineImageException>(() => Rest(CoroutineImage.FromJson(root.ToJsonString()), 0.5));
    }

    /// <summary>Another number where the delegate's record says what it captures.</summary>
    private static string Changed(string json, string what)
    {
        var root = JsonNode.Parse(json)!;
        var objects = root["objects"]!.AsArray();
        var function = objects.First(static each => each!["type"]!.GetValue<string>().EndsWith("n => sum += n", StringComparison.Ordinal))!;
        var list = objects.First(static each => each!["type"]!.GetValue<string>().Contains("List<", StringComparison.Ordinal))!;
        function["members"]!["closure of sum"] = what switch
        {
            "itself" => Reference(function["object"]!.GetValue<int>()),
            "wrong target" => Reference(list["object"]!.GetValue<int>()),
            "no such object" => Reference(objects.Count),
            _ => null,
        };
        return root.ToJsonString();

        static JsonObject Reference(int number) => new() { ["ref"] = number };
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Shared()
    {
        var sum = 0;
        Func<int, int> add = n => sum += n;
        Action clear = () => sum = 0;
        List<Func<int, int>> both = [add, add];
        Func<int, int> square = static n => n * n;
        for (var i = 1; i <= 3; i++)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Say($"{both[0](i)} {add(square(i))} {ReferenceEquals(both[0], both[1])}");
            if (i == 2)
                clear();
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Events()
    {
        var button = new Button();
        var clicks = 0;
        button.Clicked += () => Say($"lambda {++clicks}");
        button.Clicked += button.Note;
        button.Clicked += Local;
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        button.Click();
        button.Clicked -= button.Note;
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        button.Click();
        button.Clicked -= Local;
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        button.Click();

        void Local() => Say($"local {++clicks}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Iterators()
    {
        var factor = 2;
        await foreach (var (name, number) in Named(Numbers(3), n => $"n{n * factor}"))
        {
            Say($"{name} {number}");
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            factor++;
        }
    }

    [Coroutine(Restorable = true)]
    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        try
        {
            for (var i = 1; i <= count; i++)
            {
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                yield return i;
            }
        }
        finally
        {
            Say("end");
        }
    }

    [Coroutine(Restorable = true)]
    private static async IAsyncEnumerable<(string Name, int Number)> Named(IAsyncEnumerable<int> numbers, Func<int, string> name)
    {
        await foreach (var number in numbers)
            yield return (name(number), number);
    }

    private static async Coroutine Forked()
    {
        var task = EventLoop.Current.CreateTask(Counting());
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.5));
        var copy = task.Fork();
        await task;
        await copy;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Counting()
    {
        var count = 0;
        Func<string> next = () => $"count {++count}";
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(next());
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(next());
    }

    private sealed class Button
    {
        private int _noted;

        public event Action? Clicked;

        public void Note() => Say($"noted {++_noted}");

        public void Click() => Clicked?.Invoke();
    }
}
