using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>A type had another name in older builds.</summary>
    public static void TypeWasNamed(string old, string now) => FormerNames.AddType(old, now);

    /// <summary>A coroutine had another name in older builds.</summary>
    public static void CoroutineWasNamed(string old, string now) => FormerNames.AddCoroutine(old, now);

    /// <summary>A field of a type, or a local of a coroutine, had another name in older builds.</summary>
    public static void MemberWasNamed(string of, string old, string now) => FormerNames.AddMember(of, old, now);
}
