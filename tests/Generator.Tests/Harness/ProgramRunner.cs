using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Harness;

/// <summary>Compiles a program and runs its <c>static string Run()</c>.</summary>
internal static class ProgramRunner
{
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + "\n\n" + string.Join("\n\n", compilation.SyntaxTrees.Skip(1)));
        return image.ToArray();
    }

    public static string Run(CSharpCompilation compilation, params byte[][] libraries)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            foreach (var library in libraries)
                context.LoadFromStream(new MemoryStream(library));
            var program = context.LoadFromStream(new MemoryStream(Emit(compilation)));
            return (string)program.GetType("Program", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<string>>()();
        }
        finally
        {
            context.Unload();
        }
    }
}
