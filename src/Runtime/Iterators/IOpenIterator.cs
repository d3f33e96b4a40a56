namespace Coroutines;

/// <summary>An enumeration that somebody began and may leave open: the end of the loop closes it.</summary>
internal interface IOpenIterator
{
    /// <summary>Runs the <c>finally</c> blocks around the last <c>yield return</c>.</summary>
    Coroutine Close();
}
