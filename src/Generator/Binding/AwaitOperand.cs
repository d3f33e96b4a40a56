using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Binding;

/// <summary>Turns a value into what an await of it works on.</summary>
internal static class AwaitOperand
{
    /// <summary>A coroutine is begun; an awaitable stays what it is, its awaiter is asked for where the await is written out.</summary>
    public static Code Of(Snippet value, AwaitInfo info)
    {
        if (info.Kind == AwaitKind.Awaiter || info.IsBegun)
            return new Code(value);
        return new Code(info.ResultType is null
            ? Snippet.Join("(", value, ").Begin()")
            : Snippet.Join("(", value, ").Begin(", new ResultPart(FollowedByArguments: false), ")"));
    }
}
