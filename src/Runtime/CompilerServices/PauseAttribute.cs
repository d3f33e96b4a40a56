using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// On an awaiter that is never completed at once and whose <c>GetResult</c> does nothing but throw what the coroutine was resumed with: a
/// generated body need not keep it while it waits, nor ask it anything.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct)]
public sealed class PauseAttribute : Attribute;
