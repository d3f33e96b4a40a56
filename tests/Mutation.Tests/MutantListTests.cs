using Execution.Tests.Harness;

namespace Mutation.Tests;

/// <summary>The list of the defects itself.</summary>
public sealed class MutantListTests : MutationTests
{
    [Fact]
    public void There_are_many_and_each_has_a_name() => Assert.InRange(Mutants.All.Select(mutant => mutant.Name).Distinct().Count(), 60, Mutants.All.Count);

    [Fact]
    public void The_list_follows_the_sources() => Assert.Empty(Mutants.All.Select(mutant => Record.Exception(() => MutantCompilation.Apply(mutant))?.Message).OfType<string>());

    [Fact]
    public void Without_a_defect_nothing_is_noticed()
    {
        var first = Mutants.All[0].Programs.Select(ProgramCatalog.Find).ToArray();
        Assert.Null(Notice(first, MutantCompilation.Original()));
    }
}
