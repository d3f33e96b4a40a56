using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncEvent : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var isSet = IsSet;
        members.Member("set", ref isSet);
        IsSet = isSet;
        members.Waiting("waiting", _waiters);
    }
}
