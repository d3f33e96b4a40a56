using Coroutines.Testing;
using ProducerConsumer;

// Three kitchens cook, two waiters serve, over a counter with room for four plates.
//
// dotnet run --project samples/ProducerConsumer              with real seconds
// dotnet run --project samples/ProducerConsumer -- --virtual on a clock that jumps
EventLoopOptions options = args.Contains("--virtual") ? new() { TimeProvider = new VirtualTime() } : new();

EventLoop.Run(Restaurant.Open(), options);
