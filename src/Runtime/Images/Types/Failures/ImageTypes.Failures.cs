using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Shows what every exception has: message, cause, the stack as text. Generated code calls it for the user's own exceptions, before their fields.</summary>
    public static void ShowException(ImageMembers members, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(exception);
        ExceptionParts.Show(members, exception);
    }
}
