using System.Text.RegularExpressions;

namespace Crawler;

/// <summary>Follows the links of a site, a limited number of them at a time, and notes what it finds.</summary>
/// <param name="http">Knows the site's address.</param>
/// <param name="concurrency">How many pages at a time.</param>
/// <param name="hold">On virtual time, keeps the clock from jumping while a page comes that is not to be late.</param>
public sealed partial class Crawl(HttpClient http, int concurrency, Func<string, IDisposable?>? hold = null)
{
    private const int Attempts = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private readonly AsyncQueue<string> _frontier = new();

    /// <summary>What was found at each path.</summary>
    public SortedDictionary<string, string> Findings { get; } = new(StringComparer.Ordinal);

    public int MostAtOnce { get; private set; }

    public int Waiting => _frontier.Count;

    public int Running { get; private set; }

    public int Done => Findings.Count - Running - Waiting;

    [Coroutine]
    public async Coroutine Run(string start)
    {
        Find(start);
        await TaskGroup.Run(async group =>
        {
            for (int i = 0; i < concurrency; i++)
                _ = group.CreateTask(Work());

            // every page that was found has been visited: the workers' loops end
            await _frontier.Join();
            _frontier.Shutdown();
        });
    }

    [Coroutine]
    private async Coroutine Work()
    {
        await foreach (string page in _frontier)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++Running);
            Findings[page] = await Visit(page);
            Running--;
            _frontier.TaskDone();
        }
    }

    [Coroutine]
    private async Coroutine<string> Visit(string page)
    {
        try
        {
            string html = await Coroutine.Retry(
                () => Coroutine.WaitFor(Fetch(page), s_patience),
                Attempts,
                s_pause,
                retry: static error => error is TimeoutException or HttpRequestException { StatusCode: >= System.Net.HttpStatusCode.InternalServerError });

            MatchCollection links = Link().Matches(html);
            foreach (Match link in links)
                Find(link.Groups[1].Value);
            return $"{links.Count} links";
        }
        catch (TimeoutException)
        {
            return $"no answer, {Attempts} times";
        }
        catch (HttpRequestException error)
        {
            return $"{(int?)error.StatusCode} {error.StatusCode}";
        }
    }

    /// <summary>The token ends the request when the coroutine is cancelled, here by the timeout.</summary>
    [Coroutine]
    private async Coroutine<string> Fetch(string page)
    {
        using IDisposable? held = hold?.Invoke(page);
        return await http.GetStringAsync(page, Coroutine.CancellationToken);
    }

    private void Find(string page)
    {
        if (Findings.TryAdd(page, "not visited"))
            _frontier.PutNowait(page);
    }

    [GeneratedRegex("<a href=\"([^\"]*)\">")]
    private static partial Regex Link();
}
