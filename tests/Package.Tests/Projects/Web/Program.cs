using Hosting;
using Web;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(new EventLoopOptions { HandleInterrupt = false });
builder.Services.AddSingleton<Counter>();
builder.Services.AddHostedService(services => services.GetRequiredService<Counter>());

var app = builder.Build();
app.MapGet("/next/{name}", (string name, Counter counter) => counter.Submit(() => counter.Next(name)));
app.MapGet("/waiting", (Counter counter) => counter.Submit(counter.Waiting));
app.MapPost("/stop", (IHostApplicationLifetime host) => host.StopApplication());
app.Run();
