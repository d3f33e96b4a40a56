using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// How deep a body nests. The passes follow it by recursion, as the compiler's operation tree does without ever asking for stack, and a compiler
/// may run them on a thread with little.
/// </summary>
internal static class NestingDepth
{
    /// <summary>About half of what a stack of one megabyte takes. People write a tenth of it.</summary>
    private const int Most = 200;

    public static bool IsTooMuch(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > Most)
                return true;
            foreach (var child in node.ChildNodes())
                open.Push((child, depth + 1));
        }

        return false;
    }
}
