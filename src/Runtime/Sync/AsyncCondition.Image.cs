using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncCondition : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        members.Member("lock", ref _lock);
        members.Waiting("waiting", _waiters);
    }
}
