using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// On an awaiter that may be resumed in vain, because somebody else was faster: a generated body asks it again whether it is completed, and waits again
/// where it is not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct)]
public sealed class AsksAgainAttribute : Attribute;
