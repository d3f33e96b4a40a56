using Execution.Tests.Harness;
using Execution.Tests.Restoring;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>Each program once more: at every suspension it is saved, written, read and restored into a fresh loop, where it goes on; and does the same as before.</summary>
public sealed class RestoreTests(ProgramLibrary library)
{
    public static TheoryData<string> Programs => [.. ProgramCatalog.All.Where(program => !program.RunsOnce).Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_the_same_restored_at_every_suspension(string id)
    {
        library.LoadAll(Variant.Restorable);
        var program = ProgramCatalog.Find(id);
        var entry = library.Load(program, Variant.Restorable).Entry(program);
        OwnThread.Run(() =>
        {
            var plan = new Plan(SuspendMode.Native);
            var expected = RestoredRun.Run(entry, plan, restores: false);
            var restored = RestoredRun.Run(entry, plan, restores: true);
            var refusal = restored.Refusal is { } refused ? NotRestorable.Summary(refused) : null;
            var difference = TraceComparison.Difference($"{id}, restored {restored.Restores} times", "not restored", expected.Lines, "restored", restored.Lines);
            var listed = NotRestorable.Reasons.GetValueOrDefault(id);
            if (NotRestorable.IsDifference(listed))
                Assert.True(refusal is null && difference is not null, $"{id} is listed as one that differs, and does not");
            else
                Assert.True(refusal == listed, $"{id} NOW: {refusal ?? "restorable"}\n   LISTED: {listed}");
            if (difference is not null && !NotRestorable.IsDifference(listed))
                Assert.Fail(difference);
        });
    }

    [Fact]
    public void Most_programs_are_restorable()
    {
        var share = 1 - (NotRestorable.Reasons.Count / (double)Programs.Count());

        Assert.True(share >= 0.7, $"only {share:P1} of the programs are");
        Assert.All(NotRestorable.Reasons.Keys, id => Assert.Contains(ProgramCatalog.All, program => program.Id == id));
    }
}
