using Coroutines.Testing;
using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A .NET host with an event loop as one of its services.
//
// dotnet run --project samples/Hosting              until Ctrl-C
// dotnet run --project samples/Hosting -- --virtual on a clock that jumps; ends by itself
bool isVirtual = args.Contains("--virtual");

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSingleton(new EventLoopOptions
{
    TimeProvider = isVirtual ? new VirtualTime() : TimeProvider.System,
    HandleInterrupt = false,
});
builder.Services.AddSingleton<Thermometer>();
builder.Services.AddHostedService(services => services.GetRequiredService<Thermometer>());
using IHost host = builder.Build();

Task running = host.RunAsync();
var thermometer = host.Services.GetRequiredService<Thermometer>();
try
{
    // from any thread, as a web request would
    Console.WriteLine($"after five readings: {await thermometer.Submit(() => thermometer.Mean(readings: 5)):F1} degrees");
}
catch (OperationCanceledException)
{
    Console.WriteLine("the host stopped before there were five readings");
}

if (isVirtual)
    await host.StopAsync();
await running;
