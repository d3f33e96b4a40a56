using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Coroutines;

namespace Execution.Tests.Harness;

/// <summary>Programs of one variant, loaded and ready to run.</summary>
public sealed partial class LoadedPrograms : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    internal LoadedPrograms(Variant variant, ProgramImage image)
    {
        Image = image;
        _context = new AssemblyLoadContext(variant.Name, isCollectible: true);
        _context.Resolving += (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        _assembly = _context.LoadFromStream(new MemoryStream(image.Code), new MemoryStream(image.Symbols));
    }

    /// <summary>What was loaded.</summary>
    internal ProgramImage Image { get; }

    /// <summary>Runs what runs when the assembly is first used.</summary>
    public void Initialize() => RuntimeHelpers.RunModuleConstructor(_assembly.ManifestModule.ModuleHandle);

    /// <summary>Calls the program, which makes a coroutine and runs nothing.</summary>
    public Func<Coroutine> Entry(ProgramSource program) =>
        _assembly.GetType(EntrySource.Type, throwOnError: true)!.GetMethod(program.Name)!.CreateDelegate<Func<Coroutine>>();

    /// <summary>The coroutines of the program that have no machine of their own.</summary>
    public IReadOnlyList<string> LeftToTheCompiler(ProgramSource program) =>
    [
        .. from type in _assembly.GetTypes()
           where type.FullName!.StartsWith(program.Namespace + ".", StringComparison.Ordinal) && !type.Name.StartsWith('<') // what C# keeps of an extension block
           let methods = type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let coroutines = methods.Where(method => IsMarked(method) && !method.IsAbstract).CountBy(method => SimpleName(method.Name))
           let machines = methods.Where(method => method.Name.EndsWith("__Run", StringComparison.Ordinal)).Select(method => MethodOf(method.Name)).CountBy(name => name).ToDictionary()
           from coroutine in coroutines
           where coroutine.Value != machines.GetValueOrDefault(coroutine.Key)
           select $"{type.FullName}.{coroutine.Key}"
    ];

    /// <summary>Whether the coroutine would run on a frame of the program's own, not on one around the compiler's state machine.</summary>
    public static bool IsMachine(Coroutine coroutine)
    {
        var frame = typeof(Coroutine).GetField("_frame", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(coroutine)!;
        return frame.GetType().Assembly != typeof(Coroutine).Assembly;
    }

    public void Dispose() => _context.Unload();

    /// <summary>The method that a generated body is named after: <c>Fetch__2__Run</c> is an overload's, <c>IShop_Fetch__Run</c> an explicit implementation's.</summary>
    private static string MethodOf(string run) => OverloadNumber().Replace(run[..^"__Run".Length], "");

    private static string SimpleName(string method) =>
        OverloadNumber().Replace(ExplicitInterface().Replace(TypeArguments().Replace(method, ""), "$1_$2"), "");

    [GeneratedRegex("<.*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex(@"^(?:.*\.)?([^.]+)\.([^.]+)$")]
    private static partial Regex ExplicitInterface();

    [GeneratedRegex("__[0-9]+_*$|_+$")]
    private static partial Regex OverloadNumber();

    // The compiler gives local functions names that C# cannot spell. Their bodies are part of the method's machine.
    private static bool IsMarked(MethodInfo method) =>
        method.GetCustomAttribute<CoroutineAttribute>() is { Rewrite: true } && !method.Name.StartsWith('<');
}
