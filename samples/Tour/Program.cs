using Tour;

// dotnet run --project samples/Tour              with real seconds
// dotnet run --project samples/Tour -- --virtual on a clock that jumps, so that nobody waits
Clock.UseVirtual = args.Contains("--virtual");

Show("A coroutine object: calling a coroutine runs nothing", CoroutineObject.Run);
Show("A coroutine runs: the event loop runs it to its result", RunningOne.Run);
Show("A coroutine awaits a sensor", AwaitingASensor.Run);
Show("Results pass up a chain of coroutines", ChainOfResults.Run);
Show("Sleep(0) gives the others a turn", GivingATurn.Run);
Show("Two waits of a second, one after the other", TwoWaitsInSequence.Run);
Show("Two waits of a second, as tasks", TwoWaitsAsTasks.Run);
Show("Three greetings from a loop over names", GreetingsFromALoop.Run);
Show("A forgotten await does not compile", ForgottenAwait.Run);
Show("An async context manager: enter and exit await", AsyncContextManager.Run);
Show("An async iterator", AsyncIterator.Run);
Show("A generator beside a coroutine", GeneratorAndCoroutine.Run);
Show("Blocking code leaves the loop", BlockingCode.Run);

static void Show(string heading, Action program)
{
    Console.WriteLine($"== {heading}");
    program();
    Console.WriteLine();
}
