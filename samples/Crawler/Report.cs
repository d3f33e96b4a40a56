namespace Crawler;

internal static partial class Report
{
    [Coroutine]
    public static async Coroutine Run(Func<string, IDisposable?>? hold = null)
    {
        await using Site site = await Site.Start();
        using var http = new HttpClient { BaseAddress = site.Address };
        var crawl = new Crawl(http, concurrency: 4, hold);
        await Progress.Show(crawl, crawl.Run("/"));

        foreach (var (page, finding) in crawl.Findings)
            Console.WriteLine($"{page,-12} {finding}");
        Console.WriteLine($"{crawl.Findings.Count} pages, never more than {crawl.MostAtOnce} at a time");
    }
}
