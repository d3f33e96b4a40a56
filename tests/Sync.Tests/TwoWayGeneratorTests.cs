namespace Sync.Tests;

/// <summary>Generators that are answered, with and without a loop; the values are those of Python's.</summary>
public partial class TwoWayGeneratorTests : LoopTest
{
    [Fact]
    public void A_generator_receives_what_is_sent()
    {
        using var average = new Generator<double, double>(Average);
        Assert.Equal("Nothing can be sent to a generator that has not reached its first yield return; call Next first.",
            Assert.Throws<InvalidOperationException>(() => average.Send(1)).Message);
        Assert.True(average.Next());
        Assert.True(average.Send(4));
        Assert.Equal(4, average.Current);
        Assert.True(average.Send(8));
        Assert.Equal(6, average.Current);
        Assert.True(average.Next());
        Assert.Equal(4, average.Current);
        average.Dispose();
        Assert.Equal(0, average.Current);
        Assert.False(average.Send(1));
        Assert.False(average.Next());

        static IEnumerable<double> Average(Sent<double> sent)
        {
            var (sum, count) = (0.0, 0);
            while (true)
            {
                yield return count == 0 ? 0 : sum / count;
                sum += sent.Value;
                count++;
            }
        }
    }

    [Fact]
    public void A_generator_is_thrown_at()
    {
        var generator = new Generator<int, string>(Body);
        Assert.True(generator.Next());
        Assert.True(generator.Throw(new FormatException("one")));
        Assert.Equal(2, generator.Current);
        Assert.Equal("two", Assert.Throws<InvalidDataException>(() => generator.Throw(new InvalidDataException("two"))).Message);
        Assert.Equal(["caught one", "False ", "finally"], Trace);
        Assert.False(generator.Next());
        Assert.Throws<FormatException>(() => generator.Throw(new FormatException()));

        IEnumerable<int> Body(Sent<string> sent)
        {
            try
            {
                yield return 1;
                try
                {
                    _ = sent.Value;
                }
                catch (FormatException e)
                {
                    Note($"caught {e.Message}");
                }

                // thrown once
                Note($"{sent.HasValue} {sent.Value}");
                yield return 2;
                Note(sent.Value);
                yield return 3;
            }
            finally
            {
                Note("finally");
            }
        }
    }

    [Fact]
    public void What_a_generator_does_not_look_at_closes_it()
    {
        var generator = new Generator<int, string>(Deaf);
        Assert.Throws<FormatException>(() => generator.Throw(new FormatException()));
        Assert.Empty(Trace);
        generator = new Generator<int, string>(Deaf);
        Assert.True(generator.Next());
        Assert.Throws<FormatException>(() => generator.Throw(new FormatException()));
        Assert.Equal(["finally"], Trace);
        Assert.False(generator.Next());

        IEnumerable<int> Deaf(Sent<string> sent)
        {
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                Note("finally");
            }
        }
    }

    [Fact]
    public void A_generator_does_not_call_itself()
    {
        Generator<int, int>? generator = null;
        generator = new Generator<int, int>(Body);
        Assert.Throws<InvalidOperationException>(() => generator.Next());
        Assert.False(generator.Next());

        IEnumerable<int> Body(Sent<int> sent)
        {
            generator!.Next();
            yield return 1;
        }
    }

    [Fact]
    public void An_async_generator_receives_what_is_sent()
    {
        Run(async () =>
        {
            await using var dialog = new AsyncGenerator<string, string>(sent => Dialog(sent));
            await Throws<InvalidOperationException>(async () => await dialog.Send("too early"));
            Assert.True(await dialog.Next());
            Assert.Equal("Who is there?", dialog.Current);
            Assert.True(await dialog.Send("Ada"));
            Assert.Equal("Hello, Ada, after 1!", dialog.Current);
            Assert.True(await dialog.Throw(new FormatException("rude")));
            Assert.Equal("rude?", dialog.Current);
            Assert.True(await dialog.Next());
            Assert.Equal("Silence.", dialog.Current);
            Assert.False(await dialog.Send("bye"));
            Assert.Null(dialog.Current);
            Assert.False(await dialog.Next());
            await Throws<FormatException>(async () => await dialog.Throw(new FormatException()));
            Assert.Equal(["finally bye"], Trace);
        });
    }

    [Fact]
    public void An_async_generator_is_closed_where_it_stands()
    {
        Run(async () =>
        {
            var dialog = new AsyncGenerator<string, string>(sent => Dialog(sent));
            await dialog.Next();
            await dialog.Send("Ada");
            await dialog.DisposeAsync();
            await dialog.DisposeAsync();
            Assert.False(await dialog.Next());
            Assert.Equal(["finally "], Trace);

            var left = new AsyncGenerator<string, string>(sent => Dialog(sent));
            await left.Next();
            await left.Send("Bob");
            Note("the loop ends");
        });
        Assert.Equal(["finally ", "the loop ends", "finally "], Trace);
        Assert.Empty(Reports);
    }

    [Fact]
    public void A_cancel_is_thrown_in_the_body_of_an_async_generator()
    {
        Run(async () =>
        {
            var generator = new AsyncGenerator<int, int>(sent => Sleeps(sent));
            Assert.True(await generator.Next());
            var task = EventLoop.Current.CreateTask(generator.Send(1));
            await Coroutine.Sleep(Seconds(1));
            await Throws<InvalidOperationException>(async () => await generator.Next());
            task.Cancel("enough");
            Assert.False(await Coroutine.MoveOnAfter(Seconds(1), async () => await Coroutine.Sleep(Seconds(50))));
            Assert.True(task.Cancelled);
            Assert.False(await generator.Next());
        });
        Assert.Equal(["enough", "finally"], Trace);
    }

    [Coroutine]
    private async IAsyncEnumerable<string> Dialog(Sent<string> sent)
    {
        var last = "";
        try
        {
            yield return "Who is there?";
            var name = sent.Value;
            await Coroutine.Sleep(Seconds(1));
            yield return $"Hello, {name}, after {EventLoop.Current.Time.TotalSeconds}!";
            string answer;
            try
            {
                answer = sent.Value;
            }
            catch (FormatException e)
            {
                await Coroutine.Yield();
                answer = $"{e.Message}?";
            }

            yield return answer;
            yield return sent.HasValue ? sent.Value : "Silence.";
            last = sent.Value;
        }
        finally
        {
            await Coroutine.Yield();
            Note($"finally {last}");
        }
    }

    [Coroutine]
    private async IAsyncEnumerable<int> Sleeps(Sent<int> sent)
    {
        try
        {
            yield return 1;
            try
            {
                await Coroutine.Sleep(Seconds(100 * sent.Value));
            }
            catch (CoroutineCancelledException e)
            {
                Note(e.Message);
                throw;
            }
        }
        finally
        {
            Note("finally");
        }
    }

    private static async Coroutine Throws<TException>(Func<Coroutine> body)
        where TException : Exception
    {
        Exception? thrown = null;
        try
        {
            await body();
        }
        catch (Exception e)
        {
            thrown = e;
        }

        Assert.IsType<TException>(thrown);
    }
}
