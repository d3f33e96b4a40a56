using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class AsyncBarrier : IImaged
{
    void IImaged.Show(ImageMembers members)
    {
        var parties = Parties;
        var state = (int)_state;
        members.Member("parties", ref parties);
        members.Member("state", ref state);
        members.Member("count", ref _count);
        members.Member("next", ref _nextTicket);
        members.Items("tickets", _tickets, _tickets.Add);
        members.Member("changed", ref _changed);
        members.Require(_changed is not null, "a primitive lacks what it is made of");
        members.Require(parties > 0 && _count >= 0 && state is >= 0 and <= (int)BarrierState.Broken, "a barrier cannot stand so");
        Parties = parties;
        _state = (BarrierState)state;
    }
}
