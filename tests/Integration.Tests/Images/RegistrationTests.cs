using System.Reflection;
using Coroutines.CompilerServices;

namespace Integration.Tests.Images;

/// <summary>Assemblies that are loaded by two threads at once make the same types known: each finds then what it has asked for, though the other be in the middle of it.</summary>
public sealed class RegistrationTests
{
    private static readonly Type[] s_parts = [typeof(int), typeof(long), typeof(string), typeof(double), typeof(char), typeof(object)];

    [Fact]
    public void Both_of_two_threads_find_what_they_make_known()
    {
        var check = typeof(RegistrationTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;
        using var together = new Barrier(2);
        var failures = new List<Exception>();
        Thread[] threads = [new(Run), new(Run)];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();

        Assert.Empty(failures);

        void Run()
        {
            foreach (var checkNext in s_parts.SelectMany(one => s_parts.Select(other => check.MakeGenericMethod(typeof(Unheard<,>).MakeGenericType(one, other)).CreateDelegate<Action>())))
            {
                together.SignalAndWait();
                if (Record.Exception(checkNext) is { } failure)
                {
                    lock (failures)
                        failures.Add(failure);
                }
            }
        }
    }

    private static void Check<T>()
    {
        ImageTypes.CoroutineTask<T>();

        Assert.Equal($"Coroutines.CoroutineTask<{ImageTypes.NameOf<T>()}>[]", ImageTypes.NameOf<CoroutineTask<T>[]>());
    }

    /// <summary>As a result, one that nobody has had before.</summary>
    private sealed class Unheard<T1, T2>;
}
