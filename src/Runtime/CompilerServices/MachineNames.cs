using System.Runtime.CompilerServices;
using System.Text;

namespace Coroutines.CompilerServices;

/// <summary>Reads the user's method name out of the name that the C# compiler gives to its machine.</summary>
internal static class MachineNames
{
    /// <summary><c>Program.&lt;Fetch&gt;d__3</c> is <c>Program.Fetch</c>; a local function or lambda is named with the method that it stands in.</summary>
    internal static string MethodOf(Type machine)
    {
        var text = new StringBuilder();
        for (var type = machine.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (!type.Name.StartsWith('<'))
                text.Insert(0, WithoutArity(type.Name) + ".");
        }

        // <<Outer>g__Inner|3_0>d  and  <<Outer>b__3_0>d
        var name = machine.Name.TrimStart('<');
        var end = name.IndexOf('>', StringComparison.Ordinal);
        if (end < 0)
            return text + machine.Name;
        text.Append(name.AsSpan(0, end));
        var rest = name.AsSpan(end + 1);
        if (rest.StartsWith("g__") && rest.IndexOf('|') is var bar and > 3)
            text.Append('.').Append(rest[3..bar]);
        else if (rest.StartsWith("b__"))
            text.Append(".lambda");
        return text.ToString();
    }

    /// <summary>The <c>async</c> method that a .NET task stands for, where it is one's, or the kind of task.</summary>
    internal static string Describe(Task task)
    {
        var type = task.GetType();
        return type.IsGenericType && type.GetGenericArguments()[^1] is { } machine && typeof(IAsyncStateMachine).IsAssignableFrom(machine)
            ? $"async method {MethodOf(machine)}"
            : WithoutArity(type.Name);
    }

    private static string WithoutArity(string name) => name.IndexOf('`', StringComparison.Ordinal) is var tick and > 0 ? name[..tick] : name;
}
