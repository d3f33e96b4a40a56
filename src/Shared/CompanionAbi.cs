namespace Coroutines.Shared;

/// <summary>
/// The shape of a companion: <c>CompanionAttribute.CurrentAbi</c> of the runtime. A companion of another number is not called;
/// the ordinary call means the same.
/// </summary>
internal static class CompanionAbi
{
    public const int Current = 1;
}
