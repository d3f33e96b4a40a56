using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Crawler;

/// <summary>
/// A small site with slow, failing and missing pages. Kestrel calls its handlers on threads of the pool; they hand a coroutine to the loop, and
/// Kestrel awaits the .NET task of that.
/// </summary>
internal sealed partial class Site : IAsyncDisposable
{
    /// <summary>The page that never comes.</summary>
    public const string Slow = "/slow";

    private readonly WebApplication _app;
    private readonly HashSet<string> _seen = [];

    private Site(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    [Coroutine]
    public static async Coroutine<Site> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var site = new Site(app);
        EventLoop loop = EventLoop.Current;
        app.Run(context => loop.Submit(site.Answer(context)));
        await app.StartAsync(Coroutine.CancellationToken);
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Runs on the loop, so it may touch what other requests touch, without a lock.</summary>
    [Coroutine]
    private async Coroutine Answer(HttpContext context)
    {
        EventLoop.Current.CurrentTask!.CancelWith(context.RequestAborted);
        string page = context.Request.Path.Value!;
        switch (page)
        {
            case "/":
                await Links(context, "/books", "/music", Slow, "/missing");
                break;
            case "/books":
                await Links(context, [.. Enumerable.Range(1, 8).Select(book => $"/books/{book}"), "/broken"]);
                break;
            case "/music":
                await Links(context, "/flaky", "/books", "/");
                break;
            case Slow:
                await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
                break;
            case "/flaky" when _seen.Add(page):
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case "/broken":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case "/flaky" or ['/', 'b', 'o', 'o', 'k', 's', '/', ..]:
                await Coroutine.Yield();
                await Links(context, "/");
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    [Coroutine]
    private static async Coroutine Links(HttpContext context, params string[] links) =>
        await context.Response.WriteAsync(string.Concat(links.Select(link => $"<a href=\"{link}\">{link}</a>\n")), Coroutine.CancellationToken);
}
