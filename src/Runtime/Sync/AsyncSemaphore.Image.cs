using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public partial class AsyncSemaphore : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var value = Value;
        members.Member("left", ref value);
        Value = value;
        members.Member("given", ref _given);
        ShowBound(members);
        members.Waiting("waiting", _waiters);
    }

    private protected virtual void ShowBound(ImageMembers members)
    {
    }
}
