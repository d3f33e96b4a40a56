namespace Integration.Tests.Images;

/// <summary>Values of enums go by their names: other builds may count the members otherwise. Saved with the enums of <see cref="Then"/>, restored with those of <see cref="Now"/>.</summary>
public sealed partial class EnumVersionTests : ImageTest
{
    private const string Name = "Integration.Tests.Images.EnumVersionTests.";

    [Fact]
    public void Members_in_another_order_are_found_by_their_names() =>
        Assert.Equal(["1 Green Blue,Red Green=1,Red=2"], Rest(OfThen(() => Then.Paint(Then.Color.Green, [Then.Color.Blue, Then.Color.Red])), 0.5));

    [Fact]
    public void A_renamed_member_is_found_by_its_former_name() =>
        Assert.Equal(["1 Cyan 17 Green=1,Red=2"], Rest(OfThen(() => Then.Paint(Then.Color.Turquoise, [(Then.Color)17])), 0.5));

    [Fact]
    public void A_member_that_is_gone_is_a_difference()
    {
        var error = Assert.Throws<CoroutineImageException>(() => Rest(OfThen(() => Then.Paint(Then.Color.Mauve, [])), 0.5));
        Assert.Equal($"the enum '{Name}Now.Color' has no 'Mauve', which is in the image", Assert.Single(error.Differences));
    }

    [Fact]
    public void Flags_are_found_by_their_names_one_by_one()
    {
        Assert.Equal(["1 Execute, Read 5"], Rest(OfThen(() => Then.Open(Then.Rights.Read | Then.Rights.Execute)), 0.5));
        Assert.Equal(["1 0 0"], Rest(OfThen(() => Then.Open(0)), 0.5));
        Assert.Equal(["1 32 32"], Rest(OfThen(() => Then.Open((Then.Rights)32)), 0.5));
    }

    private static CoroutineImage OfThen(Func<Coroutine> then) =>
        CoroutineImage.FromJson(Sent(Until(then, 0.5).Image).ToJson().Replace($"{Name}Then.", $"{Name}Now.", StringComparison.Ordinal));

    [Restorable]
    internal static partial class Then
    {
        [Coroutine]
        internal static async Coroutine Paint(Color color, List<Color> colors)
        {
            var counts = new Dictionary<Color, int> { [Color.Green] = 1, [Color.Red] = 2 };
            object boxed = color;
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Say($"{boxed} {string.Join(",", colors)} {counts.Count}");
        }

        [Coroutine]
        internal static async Coroutine Open(Rights rights)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Say($"{rights}");
        }

        internal enum Color
        {
            Red,
            Green,
            Blue,
            Turquoise,
            Mauve,
        }

        [Flags]
        internal enum Rights
        {
            Read = 1,
            Execute = 2,
        }
    }

    [Restorable]
    internal static partial class Now
    {
        [Coroutine]
        internal static async Coroutine Paint(Color color, List<Color> colors)
        {
            var counts = new Dictionary<Color, int>();
            object boxed = color;
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Say($"{boxed} {string.Join(",", colors)} {string.Join(",", counts.OrderBy(static each => each.Value).Select(static each => $"{each.Key}={each.Value}"))}");
        }

        [Coroutine]
        internal static async Coroutine Open(Rights rights)
        {
            await Coroutine.Sleep(TimeSpan.FromSeconds(1));
            Say($"{rights} {(int)rights}");
        }

        internal enum Color
        {
            Blue,
            White,
            Green,
            [WasNamed("Turquoise")]
            Cyan,
            Red,
        }

        [Flags]
        internal enum Rights
        {
            Execute = 1,
            Write = 2,
            Read = 4,
        }
    }
}
