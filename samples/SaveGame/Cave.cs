namespace SaveGame;

/// <summary>All that the coroutines share. Rooms lead to each other in circles; an image has each of them once.</summary>
public sealed class Cave
{
    private readonly Room _outside = new("the mouth of a cave", isDark: false);

    public Cave()
    {
        var hall = new Room("a hall of stone", isDark: true);
        var well = new Room("a well without a ground", isDark: true);
        var vault = new Room("a vault", isDark: true);
        _outside.Things.Add("lamp");
        vault.Things.Add("crown");
        _outside.Leads("in", hall, "out");
        hall.Leads("down", well, "up");
        well.Leads("east", vault, "west");
        vault.Leads("north", hall, "south");
        Here = _outside;
        Cat = hall;
    }

    public Room Here { get; private set; }

    public Room Cat { get; set; }

    public bool IsLit { get; set; }

    public List<string> Bag { get; } = [];

    public Dice Dice { get; } = new(7);

    public bool IsWon => Here == _outside && Bag.Contains("crown");

    private bool IsDark => Here.IsDark && !IsLit;

    public string Look() => IsDark
        ? "It is dark here."
        : $"You are in {Here.Name}.{(Here.Things.Count > 0 ? $" Here is: {string.Join(", ", Here.Things)}." : "")}{(Cat == Here ? " A cat looks at you." : "")} Ways: {string.Join(", ", Here.Exits.Keys)}.";

    public string Go(string way)
    {
        if (!Here.Exits.TryGetValue(way, out Room? next))
            return "There is no such way.";
        Here = next;
        return Look();
    }

    public string Take(string thing)
    {
        if (IsDark)
            return "You feel about, and find nothing.";
        if (!Here.Things.Remove(thing))
            return $"There is no {thing}.";
        Bag.Add(thing);
        return $"You have the {thing}.";
    }
}

public sealed class Room(string name, bool isDark)
{
    public string Name => name;

    public bool IsDark => isDark;

    /// <summary>However the player spells the way.</summary>
    public Dictionary<string, Room> Exits { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Things { get; } = [];

    public void Leads(string way, Room other, string back)
    {
        Exits.Add(way, other);
        other.Exits.Add(back, this);
    }
}
