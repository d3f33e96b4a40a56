namespace Integration.Tests.Images;

/// <summary>
/// What a coroutine holds besides its locals means something to its statement only. Each image is saved by a method of <see cref="Then"/> and restored by the one of the same name in
/// <see cref="Now"/>, as by another build: it goes on as the new text says, or is refused, and never holds one thing for another.
/// </summary>
public sealed partial class KeptValueTests : ImageTest
{
    private const string Name = "Integration.Tests.Images.KeptValueTests.";

    [Fact]
    public void Operands_in_another_order_are_refused() => AssertRefused(() => Then.Pay(), "has '(kept in => Paid(fee : Of(2), price : Of(1), x : await After(3)))', which is not in the image", "no longer keeps there: (kept in => Paid(Of(1), Of(2), await After(3)))");

    [Fact]
    public void A_sum_in_another_order_is_refused() => AssertRefused(() => Then.Sum(), "Of(3) + await After(2) + Of(1)");

    [Fact]
    public void Operands_of_the_same_statement_go_on_in_a_changed_body() => AssertGoesOn(() => Then.Same(), "1 before 10 20 3", "1 changed");

    [Fact]
    public void Operands_of_a_statement_with_a_renamed_local_go_on() => AssertGoesOn(() => Then.Renamed(), "1 7 10 3");

    [Fact]
    public void Jumps_out_of_a_try_in_another_order_are_refused()
    {
        AssertRefused(() => Then.Jump(1), "(exit by break, return)");
        AssertRefused(() => Then.Jump(2), "(exit by return, break)");
    }

    [Fact]
    public void The_same_jumps_out_of_a_changed_try_go_on()
    {
        AssertGoesOn(() => Then.Leave(1), "1 finally", "1 left 1");
        AssertGoesOn(() => Then.Leave(2), "1 finally", "1 left 99");
        AssertGoesOn(() => Then.Leave(3), "1 finally", "1 caught 3");
    }

    [Fact]
    public void An_exception_of_a_finally_that_is_gone_is_not_lost() => AssertRefused(() => Then.Throw(), "no longer keeps there", "(pending of 2)");

    [Fact]
    public void Each_of_two_loops_goes_on_with_its_own_items() => AssertGoesOn(() => Then.Loops(), "1 b1", "2 b1", "2 outer", "3 b2", "4 b2", "4 outer", "5 b3", "6 b3", "6 outer");

    [Fact]
    public void Handlers_around_an_await_may_come_and_go() => AssertGoesOn(() => Then.Handlers(), "1 body", "1 last", "1 end");

    [Fact]
    public void A_loop_around_an_await_may_not_go() => AssertRefused(() => Then.Loop(), "no longer keeps there", "(enumerator in foreach(var number in numbers))");

    private static void AssertGoesOn(Func<Coroutine> then, params string[] expected) => Assert.Equal(expected, Rest(OfThen(then), 0.5));

    private static void AssertRefused(Func<Coroutine> then, params string[] parts)
    {
        var error = Assert.Throws<CoroutineImageException>(() => Rest(OfThen(then), 0.5));
        Assert.All(parts, part => Assert.Contains(error.Differences, line => line.Contains(part, StringComparison.Ordinal)));
    }

    /// <summary>The image, as if <see cref="Now"/> had been called like that when it was saved.</summary>
    private static CoroutineImage OfThen(Func<Coroutine> then) =>
        CoroutineImage.FromJson(Until(then, 0.5).Image.ToJson().Replace($"{Name}Then.", $"{Name}Now.", StringComparison.Ordinal));

    private static int Of(int number) => number * 10;

    private static void Paid(int price, int fee, int x) => Say($"price {price} fee {fee} {x}");

    [Coroutine(Restorable = true)]
    private static async Coroutine Second() => await Coroutine.Sleep(TimeSpan.FromSeconds(1));

    [Coroutine(Restorable = true)]
    private static async Coroutine<int> After(int number)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        return number;
    }

    [Restorable]
    internal static partial class Then
    {
        [Coroutine]
        internal static async Coroutine Pay() => Paid(Of(1), Of(2), await After(3));

        [Coroutine]
        internal static async Coroutine Sum()
        {
            Say($"{Of(1) + await After(2) + Of(3)}");
        }

        [Coroutine]
        internal static async Coroutine Same()
        {
            Say("before");
            Say($"before {Of(1)} {Of(2)} {await After(3)}");
            Say("after");
        }

        [Coroutine]
        internal static async Coroutine Renamed()
        {
            var old = 7;
            Say($"{old} {Of(old - 6)} {await After(3)}");
        }

        [Coroutine]
        internal static async Coroutine Jump(int n)
        {
            while (true)
            {
                try
                {
                    if (n == 1)
                        return;
                    if (n == 2)
                        break;
                }
                finally
                {
                    await Second();
                }
            }

            Say("behind");
        }

        [Coroutine]
        internal static async Coroutine Leave(int n)
        {
            try
            {
                Say($"left {await Inner(n)}");
            }
            catch (InvalidOperationException e)
            {
                Say($"caught {e.Message}");
            }
        }

        [Coroutine]
        private static async Coroutine<int> Inner(int n)
        {
            while (true)
            {
                try
                {
                    if (n == 1)
                        return 1;
                    if (n == 2)
                        break;
                    throw new InvalidOperationException($"{n}");
                }
                finally
                {
                    await Second();
                }
            }

            return 99;
        }

        [Coroutine]
        internal static async Coroutine Throw()
        {
            try
            {
                throw new InvalidOperationException("lost");
            }
            finally
            {
                try
                {
                    Say("inner");
                }
                finally
                {
                    await Second();
                }
            }
        }

        [Coroutine]
        internal static async Coroutine Loops()
        {
            foreach (var a in new List<string> { "a1", "a2" })
            {
                foreach (var b in new List<string> { "b1", "b2", "b3" })
                {
                    await Second();
                    Say(b);
                }

                Say(a);
            }
        }

        [Coroutine]
        internal static async Coroutine Handlers()
        {
            try
            {
                await Second();
                Say("body");
            }
            catch (InvalidOperationException)
            {
                Say("caught");
            }
        }

        [Coroutine]
        internal static async Coroutine Loop()
        {
            var numbers = new List<int> { 1, 2 };
            foreach (var number in numbers)
                await Second();
            Say("end");
        }
    }

    [Restorable]
    internal static partial class Now
    {
        [Coroutine]
        internal static async Coroutine Pay() => Paid(fee: Of(2), price: Of(1), x: await After(3));

        [Coroutine]
        internal static async Coroutine Sum()
        {
            Say($"{Of(3) + await After(2) + Of(1)}");
        }

        [Coroutine]
        internal static async Coroutine Same()
        {
            Say("another beginning");
            Say($"before {Of(1)} {Of(2)} {await After(3)}");
            Say("changed");
        }

        [Coroutine, WasNamed("old", Local = "now")]
        internal static async Coroutine Renamed()
        {
            var now = 7;
            Say($"{now} {Of(now - 6)} {await After(3)}");
        }

        [Coroutine]
        internal static async Coroutine Jump(int n)
        {
            while (true)
            {
                try
                {
                    if (n == 2)
                        break;
                    if (n == 1)
                        return;
                }
                finally
                {
                    await Second();
                }
            }

            Say("behind");
        }

        [Coroutine]
        internal static async Coroutine Leave(int n)
        {
            try
            {
                Say($"left {await Inner(n)}");
            }
            catch (InvalidOperationException e)
            {
                Say($"caught {e.Message}");
            }
        }

        [Coroutine]
        private static async Coroutine<int> Inner(int n)
        {
            while (true)
            {
                try
                {
                    Say("begin");
                    if (n < 2)
                        return 1;
                    if (n < 3)
                        break;
                    throw new InvalidOperationException($"{n}");
                }
                finally
                {
                    await Second();
                    Say("finally");
                }
            }

            return 99;
        }

        [Coroutine]
        internal static async Coroutine Throw()
        {
            try
            {
                throw new InvalidOperationException("lost");
            }
            finally
            {
                await Second();
            }
        }

        [Coroutine]
        internal static async Coroutine Loops()
        {
            foreach (var b in new List<string> { "b1", "b2", "b3" })
            {
                foreach (var a in new List<string> { "a1", "a2" })
                {
                    await Second();
                    Say(b);
                }

                Say("outer");
            }
        }

        [Coroutine]
        internal static async Coroutine Handlers()
        {
            try
            {
                try
                {
                    await Second();
                    Say("body");
                }
                catch (ArgumentException)
                {
                    await Coroutine.Yield();
                }
            }
            finally
            {
                Say("last");
            }

            Say("end");
        }

        [Coroutine]
        internal static async Coroutine Loop()
        {
            await Second();
            Say("end");
        }
    }
}
