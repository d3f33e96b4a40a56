using System.Globalization;

namespace Tour;

public static partial class AwaitingASensor
{
    [Coroutine]
    static async Coroutine<double> ReadTemperature()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.3));   // the sensor takes its time; the loop is free meanwhile
        return 21.5;
    }

    [Coroutine]
    static async Coroutine Watch()
    {
        Console.WriteLine("asking the sensor");
        double celsius = await ReadTemperature();
        Console.WriteLine($"it is {celsius.ToString("0.0", CultureInfo.InvariantCulture)} degrees");
    }

    public static void Run() => EventLoop.Run(Watch(), Clock.Options);
}
