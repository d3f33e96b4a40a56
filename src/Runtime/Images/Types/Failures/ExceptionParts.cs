using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What exceptions keep to themselves. The stack of a saved one becomes text, before which the stack of its next throw is written.</summary>
internal static class ExceptionParts
{
    private const string End = "\n--- End of stack trace from previous location ---\n";

    internal static void Show(ImageMembers members, Exception exception)
    {
        members.Member("message", ref Message(exception));
        members.Member("inner", ref Inner(exception));
        var number = exception.HResult;
        members.Member("number", ref number);
        exception.HResult = number;
        var (before, stack) = (Remote(exception), exception.StackTrace);
        if (stack != before)
            stack += End;
        members.Member("stack", ref stack);
        if (exception.StackTrace is null)
            Remote(exception) = stack;
    }

    internal static void Argument(ImageMembers members, ArgumentException exception) => members.Member("parameter", ref Parameter(exception));

    /// <summary>The argument itself may be anything; its text is what messages have of it.</summary>
    internal static void OutOfRange(ImageMembers members, ArgumentOutOfRangeException exception)
    {
        Argument(members, exception);
        var value = Actual(exception)?.ToString();
        members.Member("actual", ref value);
        Actual(exception) ??= value;
    }

    internal static void Disposed(ImageMembers members, ObjectDisposedException exception) => members.Member("object", ref ObjectName(exception));

    internal static void Aggregate(ImageMembers members, AggregateException exception) => members.Member("exceptions", ref Inners(exception));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? Inner(Exception exception);

    /// <summary>The part of the stack that came from elsewhere, as text.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_remoteStackTraceString")]
    private static extern ref string? Remote(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_paramName")]
    private static extern ref string? Parameter(ArgumentException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_actualValue")]
    private static extern ref object? Actual(ArgumentOutOfRangeException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_objectName")]
    private static extern ref string? ObjectName(ObjectDisposedException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerExceptions")]
    private static extern ref Exception[] Inners(AggregateException exception);
}
