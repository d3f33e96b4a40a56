using Microsoft.Extensions.Hosting;

namespace Hosting;

/// <summary>Reads a sensor each second, for as long as the host runs. All of its state belongs to the loop, so nothing is locked.</summary>
public sealed partial class Thermometer(IHostApplicationLifetime host, EventLoopOptions options) : LoopService(host, options)
{
    private readonly AsyncCondition _read = new();
    private readonly List<double> _readings = [];

    /// <summary>The mean of the first readings, once there are so many.</summary>
    [Coroutine]
    public async Coroutine<double> Mean(int readings)
    {
        using (await _read.Acquire())
            await _read.WaitFor(() => _readings.Count >= readings);
        return _readings.Take(readings).Average();
    }

    [Coroutine]
    protected override async Coroutine Run()
    {
        try
        {
            await foreach (long second in Coroutine.Every(TimeSpan.FromSeconds(1)))
            {
                using (await _read.Acquire())
                {
                    _readings.Add(20 + Math.Sin(second));
                    _read.NotifyAll();
                }
            }
        }
        finally
        {
            Console.WriteLine("the thermometer is switched off");
        }
    }
}
