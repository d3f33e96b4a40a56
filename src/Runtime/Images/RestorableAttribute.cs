namespace Coroutines;

/// <summary>
/// Makes every <see cref="CoroutineAttribute">[Coroutine]</see> method of a type and of the types in it, or of an assembly, restorable, as
/// <see cref="CoroutineAttribute.Restorable"/> does for one method.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class RestorableAttribute : Attribute
{
}
