using System.Threading.Tasks.Sources;

namespace Integration.Tests.DotNet;

public partial class ValueTaskSourceTests : LoopTest
{
    [Fact]
    public void A_source_that_was_used_again_fails_at_the_await_and_nowhere_else() => Run(Watch());

    [Coroutine]
    private static async Coroutine Watch()
    {
        var source = new ForgetfulSource();
        EventLoop.Current.CallSoon(() => new Thread(source.Complete).Start());
        try
        {
            await new ValueTask<int>(source, 0);
            Assert.Fail("nothing was thrown");
        }
        catch (InvalidOperationException e)
        {
            Assert.Equal("used again", e.Message);
        }
    }

    /// <summary>Is used again before anybody has taken its result.</summary>
    private sealed class ForgetfulSource : IValueTaskSource<int>
    {
        private Action? _continue;
        private bool _isUsedAgain;

        public void Complete()
        {
            _isUsedAgain = true;
            _continue!();
        }

        public ValueTaskSourceStatus GetStatus(short token) => _isUsedAgain ? throw new InvalidOperationException("used again") : ValueTaskSourceStatus.Pending;

        public int GetResult(short token) => throw new InvalidOperationException("used again");

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _continue = () => continuation(state);
    }
}
