using System.Runtime.CompilerServices;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Snapshots;

/// <summary>What stands around a machine: of methods of structs, interfaces and generic types, of extensions, with attributes.</summary>
public class MemberSnapshotTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Coroutines;


        """;

    [Fact]
    public void AnInstanceMethod() => Matches("""
        public partial class Counter(int step)
        {
            private int total;

            [Coroutine]
            public async Coroutine<int> Add(int times)
            {
                while (times-- > 0)
                {
                    total += step;
                    await Coroutine.Yield();
                }

                return this.total;
            }
        }
        """);

    [Fact]
    public void AMethodOfAStruct() => Matches("""
        public partial struct Point
        {
            public int X;

            [Coroutine]
            public async Coroutine<Point> Moved(int by)
            {
                X += by;
                await Coroutine.Yield();
                X += by;
                return this;
            }
        }
        """);

    [Fact]
    public void AGenericMethodOfANestedGenericType() => Matches("""
        namespace Shop
        {
            public partial class Outer<T>
            {
                internal partial record Inner<U>(T First)
                    where U : notnull
                {
                    [Coroutine]
                    public static async Coroutine<Dictionary<U, V?>> Fill<V>(Inner<U> source, U key, V? value)
                        where V : class, IComparable<V>
                    {
                        var filled = new Dictionary<U, V?> { [key] = value };
                        await Coroutine.Yield();
                        return filled.Count > 1 ? filled : await Fill<V>(source, key, null);
                    }
                }
            }
        }
        """);

    [Fact]
    public void AnExtensionMethod() => Matches("""
        public static partial class Extensions
        {
            [Coroutine]
            public static async Coroutine<int> Total(this IReadOnlyList<int> numbers, int from = 0) =>
                from < numbers.Count ? numbers[from] + await numbers.Total(from + 1) : 0;
        }
        """);

    [Fact]
    public void MembersOfAnExtensionBlock() => Matches("""
        public static partial class Extensions
        {
            extension<T>(List<T> list)
                where T : class
            {
                [Coroutine]
                public async Coroutine<(T, U)> First<U>(U other) => (list[0], await Task.FromResult(other));

                [Coroutine]
                internal static async Coroutine<(T, T)> Both(T one) => await (await List<T>.Of(one)).First(one);

                [Coroutine]
                public static async Coroutine<List<T>> Of(T one) => [one];
            }
        }
        """);

    [Fact]
    public void AVirtualMethodAndItsOverride() => Matches("""
        public abstract partial class Root
        {
            protected abstract Coroutine Ask();
        }

        public partial class Shape<T>
        {
            [Coroutine]
            public virtual async Coroutine<T?> Show<U>(T value, U? other = null)
                where U : class
            {
                await Coroutine.Yield();
                return value;
            }
        }

        public partial class Circle : Shape<string>
        {
            [Coroutine]
            public override async Coroutine<string?> Show<U>(string value, U? other = null)
                where U : class => await base.Show(value, other);
        }
        """);

    [Fact]
    public void InterfaceMethods() => Matches("""
        public partial interface IWorker
        {
            Coroutine<int> Work(int hours = 8);

            [Coroutine]
            async Coroutine Rest() => await Coroutine.Yield();
        }

        public sealed partial class Worker : IWorker
        {
            [Coroutine]
            public async Coroutine<int> Work(int hours) => hours;

            [Coroutine]
            async Coroutine IWorker.Rest()
            {
            }
        }
        """);

    [Fact]
    public void AVariantInterface() => Matches("""
        public partial interface ISource<out T>
        {
            T Current { get; }

            [Coroutine]
            async Coroutine<int> Count(int from)
            {
                var current = Current;
                await Coroutine.Yield();
                Func<Coroutine<int>> next = async () => from++;
                return await next() + (current is null ? 0 : 1);
            }
        }
        """);

    [Fact]
    public void AnInterfaceThatIsNotPartial() => Matches("""
        public interface IJob<T>
        {
            Coroutine<int> Work(T item, int hours = 8);
        }

        public sealed partial class Job : IJob<string>
        {
            [Coroutine]
            async Coroutine<int> IJob<string>.Work(string item, int hours) => hours;
        }
        """);

    [Fact]
    public void StaticMethodsOfAnInterface() => Matches("""
        public partial interface IParser<TSelf>
            where TSelf : IParser<TSelf>
        {
            static abstract Coroutine<TSelf> Parse(string text);

            [Coroutine]
            static virtual async Coroutine<TSelf> Empty() => await TSelf.Parse("");
        }

        public sealed partial class Word : IParser<Word>
        {
            [Coroutine]
            public static async Coroutine<Word> Parse(string text) => new();

            [Coroutine]
            static async Coroutine<Word> IParser<Word>.Empty() => new();
        }
        """);

    [Fact]
    public void AttributesGoWhereTheBodyGoes() => Matches("""
        static partial class Maker
        {
            [Coroutine]
            [System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage(Justification = "makes \"anything\"")]
            [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026")]
            [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("reads types")]
            [Obsolete]
            static async Coroutine<object?> Make<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
                [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicMethods)] Type type)
            {
                await Coroutine.Yield();
                return type.GetMethods().Length > 0 ? Activator.CreateInstance(typeof(T)) : null;
            }
        }
        """);

    [Fact]
    public void AnUnsafeMethod() => Matches("""
        partial class Reader
        {
            [Coroutine]
            unsafe async Coroutine<int> First(int[] numbers)
            {
                fixed (int* first = numbers)
                    return *first;
            }
        }
        """);

    private static void Matches(string source, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var generated = TestProject.Of(Head + source).Generate();

        Assert.Empty(generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Snapshot.Match(generated.MethodSources, testFile, test);
    }
}
