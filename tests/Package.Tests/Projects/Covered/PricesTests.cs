using Coroutines;
using Xunit;

namespace Covered;

public sealed class PricesTests
{
    [Fact]
    public void Adds_the_prices() => Assert.Equal(6, EventLoop.Run(Prices.Total([1, 2])));
}
