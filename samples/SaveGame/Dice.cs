namespace SaveGame;

/// <summary>Chance that goes on after a restore as it would have without: <c>System.Random</c> keeps its state to itself, so images cannot have it.</summary>
public sealed class Dice(uint seed)
{
    private uint _state = seed;

    public int Roll(int sides)
    {
        // xorshift, https://www.jstatsoft.org/article/view/v008i14
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)sides);
    }
}
