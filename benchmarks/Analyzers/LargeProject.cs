using Microsoft.CodeAnalysis;

namespace Coroutines.Analyzers.Benchmarks;

/// <summary>The text of a large project. In each file stands code that has nothing to do with coroutines, and in every fourth there are three coroutines more.</summary>
internal static class LargeProject
{
    public static IEnumerable<SyntaxTree> Parse(int files) => Enumerable.Range(0, files)
        .Select(file => UserProject.Parse(file % 4 == 0 ? Orders(file) + Till(file) : Orders(file), $"File{file}.cs"));

    private static string Orders(int file) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Coroutines;

        namespace Project.Area{{file / 20}};

        public sealed record Order{{file}}(int Id, string Customer, decimal Total, DateTime At);

        public interface IOrders{{file}}
        {
            Order{{file}}? Find(int id);
            IReadOnlyList<Order{{file}}> Of(string customer);
        }

        public sealed class Orders{{file}} : IOrders{{file}}
        {
            private readonly Dictionary<int, Order{{file}}> _orders = new();
            private readonly object _gate = new();
            private string? _last;

            public int Count { get { lock (_gate) { return _orders.Count; } } }

            public decimal Sum => _orders.Values.Where(order => order.Total > 0).Sum(order => order.Total);

            public void Add(Order{{file}} order)
            {
                if (order is null)
                    throw new ArgumentNullException(nameof(order));
                lock (_gate)
                {
                    _orders[order.Id] = order;
                    _last = $"{order.Id}: {order.Customer}, {order.Total:0.00}";
                }
            }

            public Order{{file}}? Find(int id) => _orders.TryGetValue(id, out var order) ? order : null;

            public IReadOnlyList<Order{{file}}> Of(string customer)
            {
                var found = new List<Order{{file}}>();
                foreach (var pair in _orders)
                {
                    if (string.Equals(pair.Value.Customer, customer, StringComparison.OrdinalIgnoreCase))
                        found.Add(pair.Value);
                }

                found.Sort((left, right) => left.At.CompareTo(right.At));
                return found;
            }

            public string Describe(Order{{file}} order, int depth)
            {
                var kind = order switch
                {
                    { Total: < 0 } => "return",
                    { Total: 0 } => "gift",
                    { Total: > 1000, Customer: "us" } => "internal",
                    _ when depth > 3 => "deep",
                    _ => "sale",
                };
                for (var i = 0; i < depth; i++)
                {
                    try
                    {
                        kind = Path.Combine(kind, i.ToString());
                    }
                    catch (ArgumentException error)
                    {
                        Console.Error.WriteLine(error.Message);
                        break;
                    }
                }

                return (_last ?? "") + kind;
            }

            public static IEnumerable<string> Customers(IEnumerable<Order{{file}}> orders) =>
                from order in orders
                where order.Total > 0
                select order.Customer;

            public async Task<int> Save(string path, CancellationToken token)
            {
                var lines = _orders.Values.Select(order => $"{order.Id};{order.Customer};{order.Total}").ToArray();
                await File.WriteAllLinesAsync(path, lines, token).ConfigureAwait(false);
                return lines.Length;
            }
        }

        """;

    private static string Till(int file) => $$"""


        public sealed partial class Till{{file}}(Orders{{file}} orders)
        {
            private readonly AsyncLock _lock = new();
            private readonly AsyncQueue<Order{{file}}> _queue = new(16);

            [Coroutine]
            public async Coroutine<decimal> Sell(string customer, IReadOnlyList<decimal> prices)
            {
                var sum = 0m;
                await using var held = await _lock.Acquire();
                foreach (var price in prices)
                {
                    if (price is > 3 and var large)
                        sum += await Rebate(large, customer);
                    else
                        sum += price;
                }

                var order = new Order{{file}}(orders.Count, customer, sum, DateTime.UnixEpoch);
                orders.Add(order);
                await _queue.Put(order);
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
                catch (InvalidOperationException error) when (error.Message.Length > 3)
                {
                    Console.WriteLine($"{customer}: {error.Message}");
                    throw;
                }
            }

            [Coroutine]
            public async Coroutine Serve(int workers)
            {
                await TaskGroup.Run(async group =>
                {
                    for (var i = 0; i < workers; i++)
                        group.CreateTask(Sell($"worker {i}", [1, 2, 3]));
                    while (orders.Count < workers)
                    {
                        var order = await _queue.Get();
                        Console.WriteLine(orders.Describe(order, 2));
                    }
                });
            }
        }
        """;
}
