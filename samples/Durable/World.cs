using System.Globalization;

namespace Durable;

/// <summary>
/// The outside world: bank, warehouse, carrier, customers. It belongs to the process, so images have its key only. Like any service that one can rely on, it takes a key with each
/// request, and does what has this key once.
/// </summary>
public sealed class World(string folder, Ledger ledger, TimeProvider clock)
{
    public void Do(string key, int order, string what)
    {
        DateTimeOffset now = clock.GetUtcNow();
        // a customer's answer is in the post before the question is in the ledger: asked once more, they answer once more, and the second letter finds nobody
        if (what == "ask" && !ledger.Has(key))
            Customers.Answer(folder, order, now);
        if (ledger.TryAdd(key, order, what, now))
            Say($"order {order}: {what}");
        else
            Say($"order {order}: {what} (done before)");
    }

    /// <summary>What has arrived by now.</summary>
    public IEnumerable<Letter> Letters() => Mail.Read(folder).Where(letter => letter.Arrives <= clock.GetUtcNow());

    public void Say(string text)
    {
        TimeSpan time = clock.GetUtcNow() - Ledger.Beginning;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"day {time.Days}, {time.Hours:00}:00  {text}"));
    }
}
