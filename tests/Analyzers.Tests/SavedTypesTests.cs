using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Coroutines.Generator.Images;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

/// <summary>CORO053, of the types whose objects images hold.</summary>
public class SavedTypesTests
{
    private const string Coroutine = "C.Travel(Stop) 0123456789abcdef\n  Coroutine.Yield()\n    stop: Stop\n";

    [Theory]
    [InlineData("class Stop { Hours: int, Name: string }", "record Stop(string Name, int Hours);")]
    [InlineData("class Stop { Hours: int, Name: string }", "class Stop { public int Hours; public string? Name { get; set; } static int s_made; const int Most = 1; int Twice => Hours * 2; }")]
    [InlineData("class Stop { Hours: int, Name: string }", "record Stop(string Name);")] // what is gone is dropped
    [InlineData("class Stop { Hours: int }", "record Stop(int Hours, [property: WasAdded] string? Name);")]
    [InlineData("class Stop { Hours: int }", "record Stop(int Hours) { [WasAdded(3)] int _tries; }")]
    [InlineData("class Stop { Hours: int }", "record Stop([property: WasNamed(\"Hours\")] int Days);")]
    [InlineData("class Stop { Hours: int }", "class Stop { [WasNamed(\"Hours\")] int _days; }")]
    [InlineData("class Stop { Name: string }", "record Stop(object Name);")] // an object is what it is
    [InlineData("class Stop { Where: Town }\nclass Town { }", "record Stop(Place Where); abstract class Place; class Town : Place;")]
    [InlineData("class Stop { Where: Town }\nclass Town { }", "record Stop(IPlace Where); interface IPlace; class Town : IPlace;")]
    [InlineData("class Stop { Pair: (int, string) }", "record Stop((int A, string B) Pair);")]
    [InlineData("class Stop { Table: System.Collections.Generic.Dictionary<int, string>, Width: int[,] }", "record Stop(Dictionary<int, string?> Table, int[,] Width);")]
    [InlineData("class Stop { Where: Town }\nclass Town { X: int }", "record Stop(Place Where); [WasNamed(\"Town\")] record Place(int X);")]
    [InlineData("class Stop { Where: System.Collections.Generic.List<Old.Town> }\nclass Old.Town { X: int }", "record Stop(List<Place> Where); [WasNamed(\"Old.Town\")] record Place(int X);")]
    [InlineData("class Stop { Number: int }", "abstract class Base { public int Number; } class Stop : Base { }")] // it may move to a base class
    [InlineData("class Stop { Number: int, Number of Stop: string }", "class Base { public int Number; } class Stop : Base { new string Number = \"\"; }")]
    [InlineData("class Stop { Value: int }", "class Base<T> { public T Value = default!; } class Stop : Base<int> { }")]
    [InlineData("struct Stop { Hours: int }", "readonly record struct Stop(int Hours);")]
    [InlineData("class Halt { Hours: int }", "[WasNamed(\"Halt\")] record Stop(int Hours);")]
    [InlineData("class Stop { }", "class Stop { event Action? Left { add { } remove { } } }")]
    public Task What_is_saved_is_enough(string line, string types) => Check(line).Code(Whole(types)).IsSilent();

    [Theory]
    [InlineData("class Stop { Hours: int }", "record [|Stop|](int Hours, string Name);", "'Name' is not in them: mark it [WasAdded], or [WasNamed] with its former name")]
    [InlineData("class Stop { Hours: int }", "record [|Stop|](long Hours);", "'Hours' was a 'int', and is a 'long'")]
    [InlineData("class Stop { Hours: int }", "record [|Stop|](int? Hours);", "'Hours' was a 'int', and is a 'int?'")]
    [InlineData("class Stop { Hours: int }", "record [|Stop|](object Hours);", "'Hours' was a 'int', and is a 'object'")]
    [InlineData("class Stop { Name: object }", "record [|Stop|](string Name);", "'Name' was a 'object', and is a 'string'")]
    [InlineData("class Stop { Names: System.Collections.Generic.List<string> }", "record [|Stop|](string[] Names);", "'Names' was a 'System.Collections.Generic.List<string>', and is a 'string[]'")]
    [InlineData("class Stop { Names: System.Collections.Generic.List<string> }", "record [|Stop|](IReadOnlyList<string> Names);",
        "'Names' was a 'System.Collections.Generic.List<string>', and is a 'System.Collections.Generic.IReadOnlyList<string>'")] // which makes no List<string> known
    [InlineData("class Stop { Names: string[] }", "record [|Stop|](object Names);", "'Names' was a 'string[]', and is a 'object'")]
    [InlineData("class Stop { Where: Gone }", "record [|Stop|](string Where);", "'Where' was a 'Gone', and is a 'string'")]
    [InlineData("class Stop { Hours: int }", "readonly record struct [|Stop|](int Hours);", "it was a class, and is a struct")]
    [InlineData("class Stop { Next: Stop }", "class [|Stop|] { Stop? _next; [WasNamed(\"Next\")] Stop? Following { get; set; } }", "'_next' is not in them: mark it [WasAdded], or [WasNamed] with its former name")]
    [InlineData("class Stop { Days: int }", "record [|Stop|](int Hours);", "'Hours' is not in them: mark it [WasAdded], or [WasNamed] with its former name")]
    [InlineData("class Stop { Hours: int }", "abstract record [|Stop|](int Hours);", "it is abstract now")]
    [InlineData("class Stop { }", "class Base { int _n; } class [|Stop|] : Base { }", "'_n' is not in them: mark it [WasAdded], or [WasNamed] with its former name")]
    [InlineData("class Stop { Value: int }", "class Base<T> { public T Value = default!; } class [|Stop|] : Base<long> { }", "'Value' was a 'int', and is a 'long'")]
    public Task A_change_is_named(string line, string types, string difference) =>
        Check(line).Code(Whole(types)).Saying($"Images of 'Stop' may not be restored: {difference}").As(DiagnosticSeverity.Warning).Reports();

    [Theory]
    [InlineData("enum State { Open, Paid }", "enum State { Paid, Open, Lost }")]
    [InlineData("enum State { Open, Paid }", "enum State { Open, [WasNamed(\"Paid\")] Done }")]
    public Task Members_of_enums_may_stand_anywhere(string line, string state) => Check("class Stop { State: State }\n" + line).Code(Whole("record Stop(State State); " + state)).IsSilent();

    [Fact]
    public Task A_member_of_an_enum_that_is_gone_is_named() => Check("class Stop { State: State }\nenum State { Open, Paid }").Code(Whole("record Stop(State State); enum [|State|] { Open }"))
        .Saying("Images of 'State' may not be restored: 'Paid' is gone: mark what it is called now [WasNamed]").Reports();

    [Theory]
    [InlineData("class Stop { Box: Shop.Box<int> }\nclass Shop.Box<T> { Value: T }", "namespace Shop { class Box<TItem> { public TItem Value = default!; } }")]
    [InlineData("class Stop { Box: Shop.Box<int> }\nclass Shop.Box<T> { Value: T }\nclass Shop.Box { Other: int }", "namespace Shop { class Box<T> { public T Value = default!; } class Box { int Other; } }")]
    [InlineData("class Stop { Box: Shop.Box<int> }\nclass Shop.Box<T> { Values: System.Collections.Generic.List<T> }", "namespace Shop { class Box<TItem> { public List<TItem> Values = []; } }")]
    public Task Generic_types_are_compared_as_they_are_written(string lines, string types) => Check(lines).Code(Whole("record Stop(Shop.Box<int> Box);") + types).IsSilent();

    /// <summary>A file that was written before there were such lines.</summary>
    [Fact]
    public Task A_file_without_types_says_nothing_of_them() => Check("").Code(Whole("record Stop(int Hours, Place Where); record Place(int X);")).IsSilent();

    [Theory]
    [InlineData("record Stop(Place Where); record Place(int X);", "Place")]
    [InlineData("record Stop(List<Place[]> Where); record struct Place(int X);", "Place")]
    [InlineData("record Stop(string Next); record Express(string Next, int Hours) : Stop(Next);", "Express")]
    [InlineData("record Stop(State Where); enum State { Open }", "State")]
    public Task A_type_that_is_not_in_the_file(string types, string name) =>
        Check($"class Stop {{ {types.Split('(', ' ', ')')[3]}: {types.Split('(', ' ', ')')[2]} }}").Code(Whole(types, marked: true)).Saying($"Images of 'C.Travel(Stop)' may not be restored: they may hold a '{name}', which is not in ResumePoints.txt").Reports();

    [Theory]
    [InlineData("new ImageHosts().Add(\"places\", new Places());")]
    [InlineData("ImageTypes.UseJson<Places>(null!);")]
    [InlineData("", "[KnownToImages] ")]
    public Task What_the_project_saves_in_its_own_way_is_no_matter(string call, string mark = "") =>
        Check("class Stop { Where: Places }").Code(Whole($"record Stop(Places Where); {mark}class Places {{ public Place? First; }} record Place(int X); static class Setup {{ static void Do() {{ {call} }} }}")).IsSilent();

    [Fact]
    public async Task A_type_that_is_gone_is_reported_in_the_file()
    {
        var run = await RunOf(CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(Whole("record Stop(int Hours);"), []))], additionalFile: ("ResumePoints.txt", $"{Coroutine}class Shop.Express {{ Hours: int }}\nclass Stop {{ Hours: int }}\n")));

        var only = Assert.Single(run.Rules);
        Assert.Equal("Images of 'Shop.Express' may not be restored: there is no type of this name any more", only.GetMessage());
        Assert.Equal(3, only.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("class Stop {")]
    [InlineData("class  { }")]
    [InlineData("class { }")]
    [InlineData("class A<B { x: int }")]
    [InlineData("struct A> { x: List<int, y }")]
    [InlineData("enum {}")]
    public async Task A_line_that_is_no_such_line_is_read(string line)
    {
        var run = await RunOf(CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(Whole("record Stop(int Hours);"), []))], additionalFile: ("ResumePoints.txt", Coroutine + line)));

        // an exception would be a diagnostic of the compiler's own: AD0001
        Assert.All(run.Rules, static each => Assert.Equal("CORO053", each.Id));
    }

    [Theory]
    [InlineData("class Shop.Order { Id: int, Lines: System.Collections.Generic.Dictionary<int, string[]>, Pair: (int, string) }")]
    [InlineData("struct Shop.Outer<T>.Inner<TKey, TValue> { Value: T }")]
    [InlineData("class Stop { }")]
    [InlineData("enum State { Open, Paid }")]
    public void A_line_is_read_as_it_is_written(string line) => Assert.Equal(line, SavedShape.TryParse(line)!.Line());

    [Fact]
    public async Task Fix_writes_the_types_with_the_coroutine()
    {
        var text = await FixedAsync("# mine\n", Whole("""
            record Stop(string? Name, (int A, int B) Pair, List<Place> Places, State State);
            abstract record Place(int X); record Town(int X, int People) : Place(X); struct Box<T> { T _value; } enum State { Paid, Open }
            class Other { Box<int> _box; }
            """, marked: true));

        Assert.Matches(
            """
            ^# mine
            C\.Travel\(Stop\) [0-9a-f]{16}
              Coroutine\.Yield\(\)
                stop: Stop
            enum State { Open, Paid }
            class Stop { Name: string, Pair: \(int, int\), Places: System\.Collections\.Generic\.List<Place>, State: State }
            class Town { People: int, X: int }
            $
            """,
            text);
    }

    [Fact]
    public async Task Fix_writes_the_changed_type_and_no_other()
    {
        var text = await FixedAsync(Coroutine + "class Halt { Hours: int }\nclass Place { X: int }\n", Whole("[WasNamed(\"Halt\")] record [|Stop|](int Hours, Place Where); record [|Place|](long X);"), left: 1);

        Assert.Equal(Coroutine + "class Place { X: int }\nclass Stop { Hours: int, Where: Place }\n", text);
    }

    /// <summary>Else the others' types would be missing from then on.</summary>
    [Fact]
    public async Task Fix_writes_all_types_into_a_file_that_has_none()
    {
        var text = await FixedAsync(Coroutine.Replace("stop: Stop", "halt: Stop", StringComparison.Ordinal) + "D.Rest(Place) 0\n", Whole("record Stop(int Hours); record Place(int X);", marked: true)
            + "static partial class D { [Coroutine(Restorable = true)] static async Coroutine Rest(Place place) { await Coroutine.Yield(); GC.KeepAlive(place); } }");

        Assert.EndsWith("class Place { X: int }\nclass Stop { Hours: int }\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public async Task Fix_all_writes_every_type(FixAllScope scope)
    {
        var source = Whole("record Stop(long Hours, Place Where); record Place(long X);");
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(source, []))], additionalFile: ("ResumePoints.txt", Coroutine + "class Place { X: int }\nclass Stop { Hours: int, Where: Place }\n"));
        var token = TestContext.Current.CancellationToken;
        var action = await FixRun.FixAllAsync(solution.Projects.Single().Documents.Single(static each => each.Name == "Test.cs"), new ResumePointsFix(), ResumePointsFix.WritePoints, scope, [new ResumePointsAnalyzer()], token);
        var changed = await FixRun.ApplyAsync(action!, token);

        Assert.Equal(Coroutine + "class Place { X: long }\nclass Stop { Hours: long, Where: Place }\n", await FileOf(changed));
        Assert.Empty((await RunOf(changed)).Rules);
    }

    /// <summary>The fix at the first place; what it writes fits.</summary>
    private static async Task<string> FixedAsync(string before, string markup, int left = 0)
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", Markup.Parse(markup))], additionalFile: ("ResumePoints.txt", before));
        var token = TestContext.Current.CancellationToken;
        var run = await RunOf(solution);
        Assert.Equal(Markup.Parse(markup).Spans.Select(static each => each.Span).Order(), run.Rules.Select(static each => each.Location.SourceSpan).Distinct().Order());
        var document = solution.Projects.Single().Documents.Single(static each => each.Name == "Test.cs");
        var action = Assert.Single(await FixRun.OffersAsync(document, run.Rules.OrderBy(static each => each.Location.SourceSpan.Start).First(), new ResumePointsFix(), token));
        var changed = await FixRun.ApplyAsync(action, token);
        Assert.Equal(left, (await RunOf(changed)).Rules.Count());
        return await FileOf(changed);
    }

    private static Task<DiagnosticRun> RunOf(Solution solution) => DiagnosticRun.OfAsync(solution.Projects.Single(), [new ResumePointsAnalyzer()], TestContext.Current.CancellationToken);

    private static async Task<string> FileOf(Solution solution) => (await solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private static RuleCheck Check(string lines) => RuleCheck.Of(new ResumePointsAnalyzer()).WithAdditionalFile("ResumePoints.txt", $"{Coroutine}{lines}\n");

    private static string Whole(string types, bool marked = false) => $$"""
        using Coroutines;
        using Coroutines.CompilerServices;
        using Coroutines.Images;
        static partial class C
        {
            [Coroutine(Restorable = true)]
            static async Coroutine {{(marked ? "[|Travel|]" : "Travel")}}(Stop stop)
            {
                await Coroutine.Yield();
                GC.KeepAlive(stop);
            }
        }

        {{types}}

        """;
}
