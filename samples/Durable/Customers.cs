namespace Durable;

/// <summary>Every third customer says yes, every third no, and every third nothing.</summary>
public static class Customers
{
    public static void Answer(string folder, int order, DateTimeOffset asked)
    {
        if (order % 3 != 0)
            Mail.Send(folder, order, yes: order % 3 == 1, asked + TimeSpan.FromDays(order % 3));
    }
}
