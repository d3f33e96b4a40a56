using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The exceptions that images hold without a user's help: those that any program meets, and this library's.</summary>
internal static class ExceptionTypes
{
    internal static void Add()
    {
        Of("System.Exception", static () => new Exception());
        Of("System.SystemException", static () => new SystemException());
        Of("System.ApplicationException", static () => new ApplicationException());
        Of("System.ArgumentException", static () => new ArgumentException(), ExceptionParts.Argument);
        Of("System.ArgumentNullException", static () => new ArgumentNullException(), ExceptionParts.Argument);
        Of("System.ArgumentOutOfRangeException", static () => new ArgumentOutOfRangeException(), ExceptionParts.OutOfRange);
        Of("System.ArithmeticException", static () => new ArithmeticException());
        Of("System.DivideByZeroException", static () => new DivideByZeroException());
        Of("System.OverflowException", static () => new OverflowException());
        Of("System.FormatException", static () => new FormatException());
        Of("System.IndexOutOfRangeException", static () => new IndexOutOfRangeException());
        Of("System.InvalidCastException", static () => new InvalidCastException());
        Of("System.InvalidOperationException", static () => new InvalidOperationException());
        Of("System.NotImplementedException", static () => new NotImplementedException());
        Of("System.NotSupportedException", static () => new NotSupportedException());
        Of("System.NullReferenceException", static () => new NullReferenceException());
        Of("System.ObjectDisposedException", static () => new ObjectDisposedException(null), ExceptionParts.Disposed);
        Of("System.TimeoutException", static () => new TimeoutException());
        Of("System.UnauthorizedAccessException", static () => new UnauthorizedAccessException());
        Of("System.AggregateException", static () => new AggregateException(), ExceptionParts.Aggregate);
        Of("System.OperationCanceledException", static () => new OperationCanceledException());
        Of("System.Threading.Tasks.TaskCanceledException", static () => new TaskCanceledException());
        Of("System.Collections.Generic.KeyNotFoundException", static () => new KeyNotFoundException());
        Of("System.IO.IOException", static () => new IOException());
        Of("System.IO.EndOfStreamException", static () => new EndOfStreamException());
        Of("System.IO.DirectoryNotFoundException", static () => new DirectoryNotFoundException());
        Of("System.IO.InvalidDataException", static () => new InvalidDataException());
        Of("Coroutines.CoroutineCancelledException", static () => new CoroutineCancelledException());
        Of("Coroutines.TaskGroupException", static () => new TaskGroupException(), ExceptionParts.Aggregate);
        Of("Coroutines.BrokenBarrierException", static () => new BrokenBarrierException());
        Of("Coroutines.QueueEmptyException", static () => new QueueEmptyException());
        Of("Coroutines.QueueFullException", static () => new QueueFullException());
        Of("Coroutines.QueueShutDownException", static () => new QueueShutDownException());
        ImageTypes.Array<Exception>();
    }

    private static void Of<T>(string name, Func<T> make, Action<ImageMembers, T>? show = null)
        where T : Exception => ImageTypes.Add(new ExceptionType<T>(name, make, show));
}
