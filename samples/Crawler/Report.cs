namespace Crawler;

internal static partial class Report
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await using Site site = await Site.Start();
        using var http = new HttpClient { BaseAddress = site.Address };
        var crawl = new Crawl(http, concurrency: 4);
        await Progress.Show(crawl, crawl.Run("/"));

        foreach (var (page, finding) in crawl.Findings)
            Console.WriteLine($"{page,-12} {finding}");
        Console.WriteLine($"{crawl.Findings.Count} pages, never more than {crawl.MostAtOnce} at a time");
    }
}
