namespace Coroutines.Runtime.Tests;

/// <summary>What the keys do that end a program.</summary>
public class KeyTests
{
    [Fact]
    public void Quit_writes_the_await_tree_and_the_program_goes_on()
    {
        SkipOnWindows();
        using var child = new Child("waits");
        child.Send(Child.Quit);
        child.ExpectError("'sleeper' sleeps for ever");
        child.Send(Child.Quit);
        child.ExpectError("'sleeper' sleeps for ever");
        Assert.Equal(0, child.End());
    }

    [Fact]
    public void Quit_names_the_step_that_does_not_end_and_writes_the_tree_when_it_has()
    {
        SkipOnWindows();
        using var child = new Child("blocks");
        child.Send(Child.Quit);
        child.ExpectError("The event loop does not answer");
        child.WriteLine();
        child.ExpectError("'Child.Blocks'");
        Assert.Equal(0, child.End());
    }

    [Fact]
    public void The_first_interrupt_cancels_the_main_task()
    {
        SkipOnWindows();
        using var child = new Child("waits");
        child.Send(Child.Interrupt);
        child.Expect("cleaned up");
        child.Expect("Interrupted.");
        Assert.Equal(1, child.End());
    }

    [Fact]
    public void The_second_interrupt_ends_the_program_at_once()
    {
        SkipOnWindows();
        using var child = new Child("refuses");
        child.Send(Child.Interrupt);
        child.Expect("refused");
        child.Send(Child.Interrupt);
        Assert.Equal(128 + Child.Interrupt, child.End());
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Only a person at the keyboard can send signals there.");
}
