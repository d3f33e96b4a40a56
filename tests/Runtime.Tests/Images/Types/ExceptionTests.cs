namespace Coroutines.Runtime.Tests.Images.Types;

public sealed class ExceptionTests : TypeTest
{
    [Fact]
    public void MessageCauseAndStack()
    {
        var restored = Restored<Exception>(Thrown(new InvalidOperationException("outer", Thrown(new TimeoutException("inner")))));
        Assert.IsType<InvalidOperationException>(restored);
        Assert.Equal("outer", restored.Message);
        Assert.Equal("inner", Assert.IsType<TimeoutException>(restored.InnerException).Message);
        Assert.Contains(nameof(Thrown), restored.StackTrace, StringComparison.Ordinal);
        var again = Thrown(restored);
        Assert.Equal(2, again.StackTrace!.Split(nameof(Thrown)).Length - 1);
    }

    [Fact]
    public void WhatSomeHaveBesides()
    {
        AssertMessage(new ArgumentException("wrong", "parameter"));
        AssertMessage(new ArgumentNullException("parameter"));
        AssertMessage(new ArgumentOutOfRangeException("parameter", 5, "too much"));
        AssertMessage(new ObjectDisposedException("thing"));
        AssertMessage(new AggregateException("both", new FormatException("a"), new OverflowException("b")));
        AssertMessage(new CoroutineCancelledException("enough"));
        AssertMessage(new KeyNotFoundException());
        AssertMessage(new IOException("disk", unchecked((int)0x80070070)));
        Assert.Equal("parameter", ((ArgumentException)Restored<Exception>(new ArgumentException("wrong", "parameter"))).ParamName);
        var both = (AggregateException)Restored<Exception>(new AggregateException(new FormatException("a"), new OverflowException("b")));
        Assert.Equal(["a", "b"], both.InnerExceptions.Select(static each => each.Message));
        Assert.Same(both.InnerException, both.InnerExceptions[0]);
    }

    [Fact]
    public void AnUnknownOneIsNamed() => Assert.Contains("'Coroutines.Runtime.Tests.Images.Types.ExceptionTests+Own' are not saved", NotSaved<Exception>(new Own()), StringComparison.Ordinal);

    private void AssertMessage(Exception exception)
    {
        var restored = Restored(exception);
        Assert.IsType(exception.GetType(), restored);
        Assert.Equal(exception.Message, restored.Message);
        Assert.Equal(exception.HResult, restored.HResult);
        Assert.Equal(exception.ToString(), restored.ToString());
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }

    private sealed class Own : Exception;
}
