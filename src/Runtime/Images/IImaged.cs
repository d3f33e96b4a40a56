using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>A primitive that images hold: shows its state, and those who wait at it, as generated code does for the user's classes.</summary>
internal interface IImaged
{
    void Show(ImageMembers members);
}
