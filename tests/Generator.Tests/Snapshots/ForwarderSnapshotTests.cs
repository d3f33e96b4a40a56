using Generator.Tests.Harness;

namespace Generator.Tests.Snapshots;

/// <summary>The companions of bodies that are left to the C# compiler.</summary>
public class ForwarderSnapshotTests
{
    [Fact]
    public void CompanionsCallTheMethod() => Snapshot.Match((TestProject.Of("""
        using System.Diagnostics.CodeAnalysis;
        using Coroutines;
        namespace Jobs.@new
        {
            public partial record Outer<T>(int N)
            {
                private readonly partial struct Inner
                {
                    [Coroutine]
                    [RequiresUnreferencedCode("reads \"types\"", Url = "x")]
                    public async Coroutine<U?> Load<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] U>(dynamic? @in, T[] others)
                        where U : class, new() => null;
                }

                [Coroutine]
                private protected static async Coroutine Save((int Id, string? Name) row, int delay = 1) { }
            }
        }
        """) with { Lowerer = static (_, _, _, _) => null }).Generate().MethodSources);
}
