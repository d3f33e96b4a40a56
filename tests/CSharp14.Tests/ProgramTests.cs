using System.Reflection;
using InstanceCompound = CSharp14.Tests.Programs.InstanceCompound.Program;

namespace CSharp14.Tests;

/// <summary>Each method does the same rewritten, reached by its companion, and as the compiler has it, reached by reflection.</summary>
public class ProgramTests
{
    public static TheoryData<string, Type?, Func<object[]>> Methods => new()
    {
        { nameof(InstanceCompound.Run), null, static () => [] },
        { nameof(InstanceCompound.Quietly), null, static () => [new InstanceCompound.Sum("quiet")] },
        { nameof(InstanceCompound.Add), typeof(InstanceCompound.Sum), static () => [new InstanceCompound.Sum("object")] },
        { nameof(InstanceCompound.Add), typeof(InstanceCompound.Total), static () => [new InstanceCompound.Total { N = 20 }] },
        { nameof(InstanceCompound.AddAndUse), typeof(InstanceCompound.Sum), static () => [new InstanceCompound.Sum("object"), new InstanceCompound.Sum("other")] },
        { nameof(InstanceCompound.AddAndUse), typeof(InstanceCompound.Total), static () => [new InstanceCompound.Total { N = 20 }, new InstanceCompound.Total { N = 30 }] },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Does_what_the_compilers_own_does(string method, Type? argument, Func<object[]> arguments)
    {
        Assert.NotNull(Find(method + "__Run"));
        var expected = Play(method, argument, arguments());
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Play(method + "__Create", argument, arguments()));
    }

    private static List<string> Play(string name, Type? argument, object[] arguments)
    {
        var method = Find(name)!;
        Trace.Lines.Clear();
        EventLoop.Run((Coroutine)(argument is null ? method : method.MakeGenericMethod(argument)).Invoke(null, arguments)!);
        return [.. Trace.Lines];
    }

    private static MethodInfo? Find(string name) => typeof(InstanceCompound).GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
