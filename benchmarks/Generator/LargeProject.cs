namespace Coroutines.Generator.Benchmarks;

/// <summary>The text of a project with five coroutines in each file, and as many ordinary methods beside them as asked.</summary>
internal static class LargeProject
{
    public const int CoroutinesOfFile = 5;

    /// <param name="file">Its number: the types of two files have different names.</param>
    /// <param name="others">How many methods for each coroutine are none.</param>
    /// <param name="number">What an edit of a coroutine changes.</param>
    /// <param name="other">What an edit of another method changes.</param>
    public static string File(int file, int others, string number = "1", string other = "1") => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Coroutines;

        namespace Project.Area{{file / 20}};

        public sealed record Order{{file}}(int Id, string Customer, decimal Total);

        {{Till(file, number)}}
        {{Book(file, others * CoroutinesOfFile, other)}}
        """;

    /// <summary>The coroutines alone: what their generated text is compared with.</summary>
    public static string Till(int file, string number) => $$"""
        public sealed partial class Till{{file}}(Book{{file}} book, int workers)
        {
            private readonly AsyncLock _lock = new();
            private readonly AsyncQueue<Order{{file}}> _queue = new(16);

            [Coroutine]
            public async Coroutine<decimal> Sell(string customer, IReadOnlyList<decimal> prices)
            {
                var sum = 0m;
                using (await _lock.Acquire())
                {
                    foreach (var price in prices)
                    {
                        if (price > 3 && customer.Length > 0)
                            sum += await Rebate(price, customer);
                        else
                            sum += price;
                    }
                }

                var order = new Order{{file}}(book.Count, customer, sum);
                book.Add(order);
                await _queue.Put(order);
                Console.WriteLine($"{customer} pays {sum:0.00}");
                return sum;
            }

            [Coroutine]
            private async Coroutine<decimal> Rebate(decimal price, string customer)
            {
                try
                {
                    await Coroutine.Sleep(TimeSpan.FromMilliseconds((double)price));
                    return price * await Task.FromResult(customer.Length);
                }
                catch (InvalidOperationException error) when (error.Message.Length > {{number}})
                {
                    Console.WriteLine($"{customer} gets no rebate: {error.Message}");
                    throw;
                }
            }

            [Coroutine]
            public async Coroutine<int> Load(string path, int tries)
            {
                var read = 0;
                using var reader = new StreamReader(path);
                while (await reader.ReadLineAsync() is { } line)
                {
                    var parts = line.Split(';');
                    if (parts.Length != 3)
                        throw new FormatException($"{path}({read + 1}): '{line}' is not an order");
                    book.Add(new Order{{file}}(int.Parse(parts[0]), parts[1], decimal.Parse(parts[2])));
                    read++;
                }

                if (read == 0 && tries > 0)
                {
                    await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                    return await Load(path, tries - 1);
                }

                return read;
            }

            [Coroutine]
            public async Coroutine Serve()
            {
                var served = new Dictionary<string, int>();
                while (book.Count < workers)
                {
                    var order = await _queue.Get();
                    served.TryGetValue(order.Customer, out var count);
                    served[order.Customer] = count + 1;
                    if (count > 10)
                        await Coroutine.Yield();
                }

                foreach (var (customer, count) in served.OrderBy(pair => pair.Key))
                    Console.WriteLine($"{customer}: {count}");
            }

            [Coroutine]
            public async Coroutine<int> Run(IEnumerable<string> paths)
            {
                var server = EventLoop.Current.CreateTask(Serve());
                var read = await Coroutine.Gather(paths.Select(path => Load(path, 3)));
                var sales = read.Sum() > 100 ? await Sell("everybody", [1, 2, 3]) : 0;
                await server;
                return (int)sales + read.Length;
            }
        }
        """;

    /// <summary>The coroutines a second time, in a type of another name.</summary>
    public static string Again(int file) => "\n" + Till(file, "1").Replace($"Till{file}", $"Again{file}", StringComparison.Ordinal);

    /// <summary>A file without coroutines, and the other half of the others.</summary>
    public static string Book(int file, int methods, string number) => $$"""

        public sealed class Book{{file}}
        {
            private readonly Dictionary<int, Order{{file}}> _orders = new();
            private readonly List<string> _log = new();

            public int Count => _orders.Count;

            public void Add(Order{{file}} order) => _orders[order.Id] = order;

        {{string.Concat(Enumerable.Range(0, methods).Select(method => Other(file, method, method == 0 ? number : "1")))}}
        }
        """;

    private static string Other(int file, int method, string number) => (method % 3) switch
    {
        0 => $$"""

                public decimal Sum{{method}}(string customer, decimal least)
                {
                    var sum = 0m;
                    foreach (var order in _orders.Values)
                    {
                        if (order.Total >= least && string.Equals(order.Customer, customer, StringComparison.OrdinalIgnoreCase))
                            sum += order.Total * {{number}};
                        else if (order.Customer.Length > 20)
                            _log.Add($"{order.Id}: the name '{order.Customer}' is long");
                    }

                    return sum;
                }

            """,
        1 => $$"""

                public string Describe{{method}}(Order{{file}} order, int depth)
                {
                    var kind = order switch
                    {
                        { Total: < 0 } => "return",
                        { Total: > 1000, Customer: "us" } => "internal",
                        _ when depth > 3 => "deep",
                        _ => "sale",
                    };
                    for (var i = 0; i < depth; i++)
                        kind = Path.Combine(kind, i.ToString());
                    return kind;
                }

            """,
        _ => $$"""

                public IReadOnlyList<Order{{file}}> Find{{method}}(string customer, int count)
                {
                    var found = _orders.Values.Where(order => order.Customer == customer && order.Total > {{method}}).OrderBy(order => order.Id).Take(count).ToList();
                    if (found.Count == 0)
                        throw new KeyNotFoundException($"no order of {customer}");
                    return found;
                }

            """,
    };
}
