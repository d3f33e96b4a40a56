using Coroutines.Generator.Binding;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

public class NameTableTests
{
    [Fact]
    public void ANameOfItsOwnStays() => Assert.Equal("x", Names("var x = 1; x++; this.field = x;").Hoisted("x"));

    [Fact]
    public void ANameOfTwoVariablesGetsANumberEachTime()
    {
        var names = Names("{ var x = 1; } { var x = 2; }");

        Assert.Equal(["x_1", "x_2"], [names.Hoisted("x"), names.Hoisted("x")]);
    }

    [Theory]
    [InlineData("{ var x = 1; } foreach (var x in xs) { }")]
    [InlineData("{ var x = 1; } Func<int, int> f = x => x;")]
    [InlineData("{ var x = 1; } try { } catch (Exception x) { }")]
    [InlineData("{ var x = 1; } { int.TryParse(\"\", out var x); }")]
    [InlineData("{ var x = 1; } _ = from x in xs select x;")]
    [InlineData("{ var x = 1; } { static void x() { } }")]
    [InlineData("{ var x = 1; } { _ = ((object)a) is int and var x; }")]
    public void EveryKindOfDeclarationCounts(string body) => Assert.Equal("x_1", Names(body).Hoisted("x"));

    [Theory]
    [InlineData("field", "{ var field = 1; } field = 2;")]
    [InlineData("P", "{ var P = 1; } P(2);")]
    [InlineData("Math", "{ var Math = 1; } a = Math.Max(1, 2);")]
    [InlineData("System", "{ var System = 1; } a = System.Math.Max(1, 2);")]
    public void ALocalDoesNotHideAMemberOrTypeOfAnotherScope(string name, string body) => Assert.Equal(name + "_1", Names(body).Hoisted(name));

    [Theory]
    [InlineData("Property", "{ var Property = 1; } this.Property = o.next.Property;")]
    [InlineData("A", "{ var A = 1; } _ = (A: 1, B: 2);")]
    public void AMemberBehindADotIsNotHidden(string name, string body) =>
        Assert.Equal(name, Names(body).Hoisted(name));

    [Fact]
    public void ANumberThatIsTakenIsLeftOut()
    {
        var names = Names("{ var x = 1; } { var x = 2; } var x_1 = 3;");

        Assert.Equal(["x_2", "x_3", "x_1"], [names.Hoisted("x"), names.Hoisted("x"), names.Hoisted("x_1")]);
    }

    [Fact]
    public void AUniqueNameIsNobodyElses()
    {
        var names = Names("var __kept = 1; __kept3();  void __kept3() { }");

        Assert.Equal(["__kept2", "__kept4", "__other"], [names.Unique("__kept"), names.Unique("__kept"), names.Unique("__other")]);
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("field", "@field")]
    [InlineData("größe", "größe")]
    public void AKeywordIsEscaped(string name, string expected) => Assert.Equal(expected, NameTable.Escape(name));

    private static NameTable Names(string body)
    {
        var subject = Subject.Body(body + " return 0;");
        return new NameTable(subject.Declaration, subject.Model, TestContext.Current.CancellationToken);
    }
}
