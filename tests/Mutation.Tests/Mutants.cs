namespace Mutation.Tests;

/// <summary>The defects, by pass.</summary>
internal static partial class Mutants
{
    private const string Flattener = "Lowering/Flattener.cs";
    private const string Flow = "Lowering/FlowGraph.cs";
    private const string Liveness = "Lowering/LivenessWalker.cs";
    private const string Residents = "Lowering/ResidentLocals.cs";
    private const string Handlers = "Lowering/HandlerMover.cs";
    private const string Exits = "Lowering/ExitRewriter.cs";
    private const string Spiller = "Lowering/AwaitSpiller.cs";
    private const string SpilledExpressions = "Lowering/AwaitSpiller.Expressions.cs";
    private const string Writes = "Lowering/WriteFinder.cs";
    private const string Desugarer = "Lowering/Desugarer.cs";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. Lowering,
        .. Binding,
        .. Emitting,
        .. Planning,
    ];

    public static Mutant[] Lowering =>
    [
        new("half of the locals are not saved", Liveness, "live[numbers[local]] && IsKept(local)", "live[numbers[local]] && numbers[local] % 2 == 0 && IsKept(local)", "Locals/ManyLocals"),
        new("what only a handler reads is not saved", Liveness, "            live.Or(liveIn[handler]);", "            _ = liveIn[handler];", "Exceptions/LocalsAfterCatch", "Exceptions/CatchAroundAwait"),
        new("the display of an awaited result is not saved", Liveness, "live[numbers[display]] = true;", "_ = live[numbers[display]];", "Lambdas/ResultIntoCaptured", "Lambdas/CapturedTaskTarget", "Lambdas/CapturedAwaiterTargetDead"),
        new("liveness looks once, not until nothing changes", Liveness, "while (changed);", "while (changed && nodes.Count < 0);", "Loops/CarriedOver"),
        new("whatever is written is declared anew", Flow, "else if (use.Access == Access.Declare)", "else if ((use.Access & Access.Write) != 0)", "Loops/CarriedOver", "Locals/ManyLocals"),
        new("a display lives in the frame", Residents, " && !displays.Contains(saves.Key)", "", "Locals/ResidentLocalsOfAllKinds"),
        new("a filter reads nothing", Flow, "                Use(Nodes[test], filter);", "", "Exceptions/FilterReadsLocals"),
        new("a returned value reads nothing", Flow, "            case ReturnJump { Value: { } value }:\n                Use(Nodes[id], value);", "            case ReturnJump:", "Branches/EarlyReturn", "Exceptions/ReturnFromTry", "Locals/ParametersSurvive"),
        new("a display is not read by the assignment to what it holds", Flow, "        if (target.CapturedIn is { } scope)\n            node.Uses.Add(scope.Display!);", "        if (target.CapturedIn is not null)\n            return;", "Lambdas/CapturedTaskTarget", "Lambdas/CapturedCompound", "Lambdas/ResultIntoCaptured", "Lambdas/CapturedAwaiterTargetDead"),
        new("a filter runs before the callee's finally", Flattener, "NeedsBarrier = _filters > 0", "NeedsBarrier = false", "Exceptions/FilterAfterFinally"),
        new("a finally runs at every suspension", Flattener, "IsInFinally = _finallies > 0", "IsInFinally = false", "Exceptions/FinallyModifiesResult", "Using/Statement"),
        new("an await in a try is not resumed to rethrow", Flattener, "StateNumbers.Next(step.Info.Identity, _tries > 0, _states)", "StateNumbers.Next(step.Info.Identity, false, _states)", "Exceptions/CatchAroundAwait"),
        new("a do loop is tested first", Flattener, "        if (!node.TestLast)\n            AddTest(node, () => Put(new Unless", "        if (true)\n            AddTest(node, () => Put(new Unless", "Loops/DoWhile"),
        new("an if is never else", Flattener, "            _output.AddRange(otherwise);", "", "Branches/IfElseChain", "Branches/DanglingElse"),
        new("both branches of an if run", Flattener, "            Put(new Go(new GotoJump(end)));", "", "Branches/IfElseChain", "Branches/DanglingElse"),
        new("what the condition declares is shared by all iterations", Flattener, "        Enter(node.ConditionScope);", "        if (node.TestLast)\n            Enter(node.ConditionScope);", "Lambdas/CapturedInWhile"),
        new("every catch is the first", Handlers, "new Code(Snippet.Text(number.ToString()))", "new Code(Snippet.Text(\"1\"))", "Exceptions/SeveralCatches"),
        new("the last catch takes everything", Handlers, "$\" == {number}\"", "\" != 0\"", "Exceptions/SeveralCatches"),
        new("a handler runs again in the next iteration", Handlers, "        statements.Add(new Assign(handler, new Code(Snippet.Text(\"0\"))));", "", "Exceptions/HandlersRunOnce"),
        new("an awaiting finally is skipped", Handlers, "        statements.Add(last);", "", "Exceptions/AwaitInFinally"),
        new("an awaiting finally runs only when nothing failed", Handlers, "        statements.Add(last);", "        statements.Add(new If(new Code(Snippet.Join(pending, \" is null\")), last, null));", "Exceptions/AwaitInFinally"),
        new("an awaiting finally swallows the exception", Handlers, "Snippet.Join(pending, \" is not null\")", "Snippet.Join(pending, \" is { Message: \\\"never\\\" }\")", "Exceptions/AwaitInFinally"),
        new("a return ends at the finally", Handlers, "        statements.AddRange(exits.Dispatch);", "", "Exceptions/ReturnFromTry", "Exceptions/ReturnThroughFinallies", "Using/AwaitUsingReturn"),
        new("an exit is taken again", Handlers, "exits.Exit is { } exit ? EndsWithoutExit(exits.Body, exit) : exits.Body", "exits.Body", "Exceptions/ExitTwiceInLoop", "Exceptions/BreakOutOfTry", "Exceptions/LoopInTry"),
        new("an old exception is thrown again", Handlers, "        statements.Add(new Assign(pending, new Code(Snippet.Text(\"null\"))));", "", "Exceptions/HandlersRunOnce"),
        new("a catch variable is not set", Handlers, "            if (clause.Variable is { } variable && clause.Filter is null)", "            if (clause.Variable is { } variable && clause.Rethrown is not null)", "Exceptions/CaughtVariable"),
        new("throw; throws nothing", Handlers, "            if (clause.Rethrown is { } rethrown)", "            if (clause.Rethrown is { } rethrown && clause.Variable is not null)", "Exceptions/Rethrow", "Exceptions/RethrowKeepsIdentity", "Exceptions/RethrowFromNestedCatch"),
        new("a finally without await is lost", Handlers, ": new Try(body, [], Visit(node.Finally));", ": body;", "Exceptions/ExitThroughMixed", "Exceptions/FinallyModifiesResult"),
        new("every exit goes where the first went", Exits, "_targets.IndexOf(target) + 1", "1", "Exceptions/ExitThroughMixed", "Exceptions/BreakOutOfTry", "Exceptions/SwitchOutOfTry"),
        new("a jump inside of the block leaves it", Exits, "GotoJump { Target: var target } && !_inside.Contains(target)", "GotoJump { Target: var target }", "Exceptions/JumpsInsideBlocks"),
        new("a copied return forgets its value", Exits, "JumpPart { Jump: ReturnJump { Value: var value } } => Leave(null, value)", "JumpPart { Jump: ReturnJump } => Leave(null, null)", "Exceptions/ReturnFromTry", "Exceptions/ReturnThroughFinallies", "Mixed/ReturnInNestedLoopsAndTries"),
        new("a struct of a type parameter is called on a copy", SpilledExpressions, "$\"typeof({choice.Type}).IsValueType ? \"", "$\"!typeof({choice.Type}).IsValueType ? \"", "Dispatch/ObjectsOfTypeParameters", "Dispatch/StructsOfTypeParameters"),
        new("operands are evaluated after the awaits that follow them", SpilledExpressions, "return IsUnaffected(operand.Value, value, later) ?", "return later is not null ?", "Expressions/EvaluationOrder"),
        new("a local is read after it was changed", SpilledExpressions, "return stability == Stability.Stable\n", "return stability != Stability.Effect\n", "Expressions/LocalsChangedBetween", "Expressions/IncrementsBetween"),
        new("everything with an effect is left behind", SpilledExpressions, "        if (node is not Code { Stability: not Stability.Effect and var stability })\n            return false;", "        if (node is not Code { Stability: not Stability.Effect and var stability })\n            return true;", "Expressions/EvaluationOrder"),
        new("a captured local takes a result early", SpilledExpressions, "target.CapturedIn is null && ", "", "Exceptions/TargetsOfFailures"),
        new("a callee that fails clears what takes its result", SpilledExpressions, "(_tryDepth == 0 || target.Kind == LocalKind.Temporary)", "true", "Exceptions/TargetsOfFailures"),
        new("a member in parentheses begins a cast", SpilledExpressions, "parentheses.MayBeginCast && ", "!parentheses.MayBeginCast && ", "Expressions/NotCasts"),
        new("two words become one", SpilledExpressions, "index > 0 && AreOneWord(", "index < 0 && AreOneWord(", "Expressions/NotCasts"),
        new("and is or", SpilledExpressions, "new If(new Code(logic.IsAnd ? Snippet.Of(test) : Snippet.Join(\"!\", test))", "new If(new Code(!logic.IsAnd ? Snippet.Of(test) : Snippet.Join(\"!\", test))", "Expressions/ShortCircuit"),
        new("the right side of && is always evaluated", SpilledExpressions, "\") && (\"", "\") & (\"", "Expressions/WritesInLaterOperands"),
        new("the branches of ?: are swapped", SpilledExpressions, "                    InBlock(inner => SpillInto(target, choice.WhenTrue, inner, span)),\n                    InBlock(inner => SpillInto(target, choice.WhenFalse, inner, span)))", "                    InBlock(inner => SpillInto(target, choice.WhenFalse, inner, span)),\n                    InBlock(inner => SpillInto(target, choice.WhenTrue, inner, span)))", "Expressions/Conditional"),
        new("a write on the right of && is not seen", Writes, "ShortCircuit logic => Writes(logic.Left, local) || Writes(logic.Right, local)", "ShortCircuit logic => Writes(logic.Left, local)", "Arguments/WritesInSeveral"),
        new("a write in an awaited operand is not seen", Writes, "AwaitExpr awaited => Writes(awaited.Operand, local)", "AwaitExpr => false", "Expressions/WritesInLaterOperands"),
        new("a write in a call's argument is not seen", Writes, "operand ? Writes(operand.Value, local) : Writes((Snippet)piece, local)", "operand && Writes(operand.Value, local) && piece is Snippet", "Expressions/LocalsChangedBetween", "Expressions/IncrementsBetween"),
        new("a loop's condition is awaited once", Spiller, "        return new Loop(condition is null ? null : new Code(condition), Visit(node.Body), node.Break, node.Continue)", "        if (before.Count > 1)\n            before.RemoveAt(0);\n        return new Loop(condition is null ? null : new Code(condition), Visit(node.Body), node.Break, node.Continue)", "Mixed/WhileWithComplexCondition"),
        new("using does not dispose", Desugarer, "new Try(Visit(node.Body), [], Dispose(node.Resource, node.Dispose))", "Visit(node.Body)", "Using/Statement"),
        new("using disposes only when nothing failed", Desugarer, "new Try(Visit(node.Body), [], Dispose(node.Resource, node.Dispose))", "Block.Of(Visit(node.Body), Dispose(node.Resource, node.Dispose))", "Using/Failing", "Using/Statement"),
        new("a null resource is disposed", Desugarer, "plan.CheckNull ?", "plan.CheckNull && plan.Await is null && plan.Call.HasClosures ?", "Using/AwaitUsingInterface", "Using/Statement", "Using/Declaration"),
        new("foreach does not dispose", Desugarer, "return plan.Dispose is { } dispose\n", "return plan.Dispose is { } dispose && plan.MoveNextAwait is not null\n", "Loops/ForEachDisposes"),
        new("an array's first element is left out", Desugarer, "new Assign(counter, new Code(Snippet.Text(\"0\")))", "new Assign(counter, new Code(Snippet.Text(\"1\")))", "Loops/ForEachArray"),
        new("a foreach variable has no scope of its own", Desugarer, "new Block(node.IterationScope,", "new Block(null,", "Lambdas/ForEachVariable"),
    ];
}
