using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A struct of .NET whose members are shown, and which is made of them anew: saving does not look at what is made.</summary>
/// <param name="name">Its name.</param>
/// <param name="show">Shows the members of a value, and makes one of what they are then.</param>
internal sealed class StructType<T>(string name, Func<ImageMembers, T, T> show) : ImageType<T>(name)
    where T : struct
{
    protected override void Visit(ImageMembers members, ref T value) => value = show(members, value);
}
