using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integration.Tests.DotNet;

/// <summary><c>HttpClient</c> and Kestrel; more of both is in samples/Crawler.</summary>
public partial class WebTests : RealTimeTest
{
    [Fact]
    public void Handlers_run_on_the_loop_and_a_cancelled_client_cancels_its_handler() => Run(ServeAndCancel);

    [Coroutine]
    private static async Coroutine ServeAndCancel()
    {
        var (loop, thread) = (Loop, Environment.CurrentManagedThreadId);
        var started = new AsyncEvent();
        var ended = new Future<string>();
        await using var app = await Start("127.0.0.1", context => loop.Submit(Answer(context)));
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var answers = await Coroutine.Gather(Get("/a"), Get("/b"));
        Assert.Equal(["/a on the loop", "/b on the loop"], answers);
        var waiting = loop.CreateTask(Get("/wait"));
        await started.Wait();
        waiting.Cancel();
        await Coroutine.Wait([waiting]);
        Assert.True(waiting.Cancelled);
        Assert.Equal("handler cancelled", await ended);

        [Coroutine]
        async Coroutine<string> Get(string path) => await http.GetStringAsync(path, Coroutine.CancellationToken);

        [Coroutine]
        async Coroutine Answer(HttpContext context)
        {
            loop.CurrentTask!.CancelWith(context.RequestAborted);
            if (context.Request.Path == "/wait")
            {
                try
                {
                    started.Set();
                    await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
                }
                catch (CoroutineCancelledException)
                {
                    ended.SetResult("handler cancelled");
                    throw;
                }
            }

            await context.Response.WriteAsync($"{context.Request.Path} {(Environment.CurrentManagedThreadId == thread ? "on the loop" : "elsewhere")}");
        }
    }

    [Coroutine]
    private static async Coroutine<WebApplication> Start(string host, RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://{host}:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(handler);
        await app.StartAsync(Coroutine.CancellationToken);
        return app;
    }
}
