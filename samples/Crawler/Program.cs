using Coroutines.Testing;
using Crawler;

// A crawler and the site that it crawls: HttpClient on one side, Kestrel on the other, and coroutines of one loop on both.
//
// dotnet run --project samples/Crawler
// dotnet run --project samples/Crawler -- --virtual     where only the slow page takes time, and that at once
if (args.Contains("--virtual"))
    EventLoop.Run(Report.Run(static page => page == Site.Slow ? null : TestLoop.HoldTime()), new EventLoopOptions { TimeProvider = new VirtualTime() });
else
    EventLoop.Run(Report.Run());
