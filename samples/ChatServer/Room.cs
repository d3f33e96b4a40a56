namespace ChatServer;

/// <summary>Everybody in it hears what is said.</summary>
internal sealed class Room(string name)
{
    private readonly List<Member> _members = [];

    public string Name => name;

    public bool IsEmpty => _members.Count == 0;

    public void Add(Member member)
    {
        _members.Add(member);
        member.Room = this;
        Tell($"* {member.Name} is in {name}");
    }

    public void Remove(Member member)
    {
        _members.Remove(member);
        Tell($"* {member.Name} has left {name}");
    }

    public void Tell(string line)
    {
        foreach (Member member in _members)
            member.Hear(line);
    }

    public override string ToString() => string.Join(", ", _members.Select(member => member.Name));
}

internal sealed class Member(string name, AsyncStreamWriter writer)
{
    /// <summary>Whoever lets more than this wait to be read holds up nobody: it is thrown out.</summary>
    private const int Patience = 64 * 1024;

    public string Name => name;

    public Room? Room { get; set; }

    public void Hear(string line)
    {
        if (writer.IsClosing)
            return;
        writer.WriteLine(line);
        if (writer.Pending > Patience)
            writer.Abort();
    }
}
