namespace Tour;

public static partial class BlockingCode
{
    static int CountPrimes(int below)   // ordinary code that keeps its thread busy
    {
        int count = 0;
        for (int n = 2; n < below; n++)
        {
            bool isPrime = true;
            for (int i = 2; i * i <= n && isPrime; i++)
                isPrime = n % i != 0;
            count += isPrime ? 1 : 0;
        }

        return count;
    }

    [Coroutine]
    static async Coroutine Count()
    {
        int primes = await Coroutine.ToThread(() => CountPrimes(100_000));
        Console.WriteLine($"{primes} primes, counted on another thread");
    }

    [Coroutine]
    static async Coroutine CountAside()
    {
        CoroutineTask counting = EventLoop.Current.CreateTask(Count());
        await Coroutine.Yield();
        Console.WriteLine("counting, and the loop is free");
        await counting;
    }

    public static void Run() => EventLoop.Run(CountAside(), Clock.Options);
}
