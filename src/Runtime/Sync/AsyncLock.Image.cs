using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncLock : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var locked = Locked;
        members.Member("locked", ref locked);
        Locked = locked;
        members.Member("handed", ref _handed);
        members.Waiting("waiting", Waiters);
    }
}
