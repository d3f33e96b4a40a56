namespace TimeTravel;

/// <summary>The program that is stepped: it stops where it awaits, and knows nothing of images.</summary>
[Restorable]
public static partial class Sorting
{
    [Coroutine]
    public static async Coroutine Run(int[] numbers)
    {
        await Sort(numbers, 0, numbers.Length - 1);
        Console.WriteLine($"sorted: {string.Join(' ', numbers)}");
    }

    /// <summary>Quicksort of numbers[low..high], both included.</summary>
    [Coroutine]
    private static async Coroutine Sort(int[] numbers, int low, int high)
    {
        if (low >= high)
            return;
        int pivot = numbers[high];
        int border = low;
        for (int at = low; at < high; at++)
        {
            await Coroutine.Yield();
            if (numbers[at] < pivot)
            {
                (numbers[at], numbers[border]) = (numbers[border], numbers[at]);
                border++;
            }
        }

        await Coroutine.Yield();
        (numbers[border], numbers[high]) = (numbers[high], numbers[border]);
        await Sort(numbers, low, border - 1);
        await Sort(numbers, border + 1, high);
    }
}
