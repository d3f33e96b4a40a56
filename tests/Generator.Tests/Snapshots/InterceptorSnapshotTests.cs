using Generator.Tests.Harness;

namespace Generator.Tests.Snapshots;

public class InterceptorSnapshotTests
{
    [Fact]
    public void OneFileOfInterceptorsForEachSourceFile() => Snapshot.Match(TestProject.Of(
        ("Jobs/Fetcher.cs", """
            using Coroutines;
            namespace Jobs;
            public partial class Fetcher<T> where T : class, new()
            {
                [Coroutine] public async Coroutine<string> Fetch(double delay, int id = 1) => $"{delay} {id}";
                [Coroutine] public async Coroutine<U?> Fetch<U>(T source, U? fallback) where U : struct => fallback;
                [Coroutine] public static async Coroutine Warm(T[]? sources) { }
                Coroutine Twice(T source) { _ = Fetch(0.5); return Warm([source]); }
            }
            """),
        ("Program.cs", """
            using Coroutines;
            using Jobs;
            static class Program
            {
                static void Main()
                {
                    var fetcher = new Fetcher<object>();
                    fetcher.Fetch(1);
                    fetcher.Fetch(2, 3);
                    Point.Origin.Fetch();
                }
            }
            """),
        ("Other/Program.cs", """
            using Coroutines;
            partial struct Point
            {
                public static readonly Point Origin;
                [Coroutine] public async Coroutine<Point> Fetch() => this;
                [Coroutine] public readonly async Coroutine<Point> Peek() => this;
                Coroutine<Point> Again() => Peek();
            }
            """)).Generate().InterceptorSources);
}
