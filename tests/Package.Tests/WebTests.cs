using System.Diagnostics;
using System.Net.Http.Json;
using Analyzers.Tests.Harness;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A web application from the package. About real requests to a real server, so in real time.</summary>
public sealed class WebTests(LocalFeed feed)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Handlers_await_coroutines_of_a_loop()
    {
        SlowTests.Skip();
        using var user = new UserFolder(feed).With("Web");
        user.Write("LoopService.cs", RepositoryFile.Read("samples", "Hosting", "LoopService.cs"));
        await user.BuildAsync(".");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        using var server = user.Start(Path.Combine("bin", "Debug", "net10.0", "Web.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressOf(server, limit.Token), Timeout = s_limit };

            // it logs each request, and would wait for room in the pipe for as long as nobody reads
            var output = server.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = server.StandardError.ReadToEndAsync(limit.Token);
            var first = http.GetStringAsync("/next/first", limit.Token);
            Assert.Equal(["line 15: name = \"first\", number = 1"], await WaitingAt(http, limit.Token));
            Assert.Equal("second is number 2", await http.GetStringAsync("/next/second", limit.Token));
            Assert.Equal("first is number 1", await first);

            (await http.PostAsync("/stop", null, limit.Token)).EnsureSuccessStatusCode();
            await server.WaitForExitAsync(limit.Token);
            Assert.Contains("counted to 2\n", (await output).ReplaceLineEndings("\n"));
            Assert.True(server.ExitCode == 0, await errors);
        }
        finally
        {
            if (!server.HasExited)
                server.Kill(entireProcessTree: true);
        }
    }

    // It has chosen a free port, and says which.
    private static async Task<Uri> AddressOf(Process server, CancellationToken cancellationToken)
    {
        const string Announcement = "Now listening on: ";
        while (await server.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is var at and >= 0)
                return new Uri(line[(at + Announcement.Length)..]);
        }

        throw new InvalidOperationException("The server ended before it listened: " + await server.StandardError.ReadToEndAsync(cancellationToken));
    }

    // The first request may not have come to its handler yet.
    private static async Task<string[]> WaitingAt(HttpClient http, CancellationToken cancellationToken)
    {
        while (true)
        {
            var waiting = await http.GetFromJsonAsync<string[]>("/waiting", cancellationToken);
            if (waiting is { Length: > 0 })
                return waiting;
        }
    }
}
