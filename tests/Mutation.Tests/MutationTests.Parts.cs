namespace Mutation.Tests;

public sealed class LoweringMutationTests : MutationTests
{
    public static TheoryData<string> Names => NamesOf(Mutants.Lowering);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_noticed(string name) => IsNoticed(name);
}

public sealed class BindingMutationTests : MutationTests
{
    public static TheoryData<string> Names => NamesOf(Mutants.Binding);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_noticed(string name) => IsNoticed(name);
}

public sealed class PlanningMutationTests : MutationTests
{
    public static TheoryData<string> Names => NamesOf(Mutants.Planning);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_noticed(string name) => IsNoticed(name);
}

public sealed class EmittingMutationTests : MutationTests
{
    public static TheoryData<string> Names => NamesOf(Mutants.Emitting);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_noticed(string name) => IsNoticed(name);
}
