using Execution.Tests.Harness;
using Execution.Tests.Restoring;
using Execution.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests;

/// <summary>
/// Each program once more: at every suspension it is saved, written, read and restored into a fresh loop, where it goes on; and does the same as before. And at every suspension it is
/// copied, and both copies do the rest of it.
/// </summary>
public sealed class RestoreTests(ProgramLibrary library)
{
    /// <summary>So many suspensions are tried, from all along a program that has more; all of them outside of the fast run.</summary>
    private static readonly int s_mostForks = SlowTests.AreRun ? int.MaxValue : 8;

    private static readonly Plan s_plan = new(SuspendMode.Native);

    public static TheoryData<string> Programs => [.. ProgramCatalog.All.Where(program => !program.RunsOnce).Select(program => program.Id)];

    public static TheoryData<string> Copied =>
        [.. Programs.Select(row => row.Data).Where(id => !NotRestorable.Reasons.ContainsKey(id) && !HasStaticVariables(ProgramCatalog.Find(id)))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_the_same_restored_at_every_suspension(string id)
    {
        var entry = Entry(id);
        OwnThread.Run(() =>
        {
            using var expected = RestoredRun.Run(entry, s_plan, restores: false);
            using var restored = RestoredRun.Run(entry, s_plan, restores: true);
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

    [Theory]
    [MemberData(nameof(Copied))]
    public void Both_copies_do_the_rest(string id)
    {
        var entry = Entry(id);
        OwnThread.Run(() =>
        {
            using var expected = RestoredRun.Run(entry, s_plan, restores: false);
            foreach (var round in Rounds(entry))
            {
                using var original = new RestoredRun(entry, s_plan);
                for (var i = 0; i <= round; i++)
                    original.Step();
                using var copy = original.TryFork()!;

                // first the one and then the other: what they shared, the second would find changed
                var (first, second) = round % 2 == 0 ? (original, copy) : (copy, original);
                while (first.Step())
                {
                }

                while (second.Step())
                {
                }

                AssertSame($"{id}, copied after {round + 1} rounds, original", expected.Lines, original.Lines);
                AssertSame($"{id}, copied after {round + 1} rounds, copy", expected.Lines, copy.Lines);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Copied))]
    public void A_fork_beside_it_in_the_same_loop_does_the_rest_too(string id)
    {
        var entry = Entry(id);
        OwnThread.Run(() =>
        {
            using var expected = RestoredRun.Run(entry, s_plan, restores: false);
            foreach (var round in Rounds(entry))
            {
                if (RestoredRun.RunForkedInside(entry, s_plan, round) is not var (before, after))
                    continue;
                var rest = expected.Lines.Skip(before.Count).ToList();
                AssertSame($"{id}, forked after {round + 1} rounds, until then", [.. expected.Lines.Take(before.Count)], before);
                AssertSame($"{id}, forked after {round + 1} rounds, both", [.. rest.Concat(rest).Order(StringComparer.Ordinal)], [.. after.Order(StringComparer.Ordinal)]);
            }
        });
    }

    [Fact]
    public void Most_programs_are_restorable()
    {
        var share = 1 - (NotRestorable.Reasons.Count / (double)Programs.Count());

        Assert.True(share >= 0.7, $"only {share:P1} of the programs are");
        Assert.All(NotRestorable.Reasons.Keys, id => Assert.Contains(ProgramCatalog.All, program => program.Id == id));
    }

    /// <summary>Static variables are not in images: what one copy leaves there, the other finds.</summary>
    private static bool HasStaticVariables(ProgramSource program) => ProgramCompilation.Parse(program).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Any(member =>
        member is FieldDeclarationSyntax or PropertyDeclarationSyntax { AccessorList: not null } && member.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static void AssertSame(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (TraceComparison.Difference(what, "alone", expected, "copied", actual) is { } difference)
            Assert.Fail(difference);
    }

    /// <summary>The rounds behind which the program is suspended.</summary>
    private static IEnumerable<int> Rounds(Func<Coroutines.Coroutine> entry)
    {
        using var run = new RestoredRun(entry, s_plan);
        var rounds = 0;
        while (run.Step())
            rounds++;
        var step = Math.Max(1, rounds / s_mostForks | 1);
        for (var round = 0; round < rounds; round += step)
            yield return round;
    }

    private Func<Coroutines.Coroutine> Entry(string id)
    {
        library.LoadAll(Variant.Restorable);
        var program = ProgramCatalog.Find(id);
        return library.Load(program, Variant.Restorable).Entry(program);
    }
}
