using Crawler;

// A crawler and the site that it crawls: HttpClient on one side, Kestrel on the other, and coroutines of one loop on both.
EventLoop.Run(Report.Run());
