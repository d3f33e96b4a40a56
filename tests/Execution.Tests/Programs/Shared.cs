// Belongs to every compilation, so that the programs can be as short as what they test.
global using System;
global using System.Collections.Generic;
global using System.Linq;
global using System.Threading.Tasks;
global using Coroutines;
global using Execution.Tests.Support;
global using static Execution.Tests.Support.Probe;
global using static Programs.Calls;

namespace Programs;

/// <summary>The awaitable that only the programs' own assembly can have: a coroutine.</summary>
public static partial class Calls
{
    [Coroutine]
    public static async Coroutine<T> Call<T>(T value)
    {
        Log($"call {value}");
        var result = await Value(value);
        Log($"return {result}");
        return result;
    }

    /// <summary>A coroutine that never suspends by itself.</summary>
    [Coroutine]
    public static async Coroutine<T> Direct<T>(T value)
    {
        Log($"direct {value}");
        return value;
    }

    /// <summary>A coroutine without a result.</summary>
    [Coroutine]
    public static async Coroutine Step(string name)
    {
        Log($"step {name}");
        await Pause(name);
        Log($"stepped {name}");
    }
}
