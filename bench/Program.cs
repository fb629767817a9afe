using System.CommandLine;
using Lims.Bench;
using Lims.Bench.Load;

var markdown = new Option<string?>("--markdown")
{
    Description = "Writes the table as a page into this file too.",
    Recursive = true,
};
var root = new RootCommand("What the product costs, as ratios against a floor of the same run.") { markdown };
(string Name, string Says, Func<Task<IReadOnlyList<Measured>>> Run)[] benches =
[
    ("facts", "Facts per second with 1, 8 and 64 callers.", FactsBench.Run),
    ("verify", "Rows per second of a verification.", VerifyBench.Run),
    ("reports", "Signed reports per second with 8 callers.", ReportsBench.Run),
    ("work", "Lists and a search in a house of 1,000 items and of 100,000.", WorkBench.Run),
    ("pages", "Pages over HTTP in a house of 1,000 items and of 100,000.", PagesBench.Run),
    ("start", "From the start of the process to the first page of an empty folder.", StartBench.Run),
    ("memory", "Peak memory while 64 callers append.", MemoryBench.Run),
];
foreach (var bench in benches)
    root.Add(Verb(bench.Name, bench.Says, parsed => Report(parsed, [bench.Run])));
root.Add(Verb("all", "Everything; the same as no verb.", parsed => Report(parsed, benches.Select(each => each.Run))));
root.SetAction((parsed, _) => Report(parsed, benches.Select(each => each.Run)));

var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 5, Description = "How long." };
var load = new Command(
    "load", "20 technicians, 5 balances and 50 readers at once; takes its minutes, so not in `all`.");
load.Add(minutes);
load.SetAction((parsed, abort) => Report(parsed, [() => LoadBench.Run(
    parsed.GetValue(minutes), parsed.InvocationConfiguration.Output, abort)]));
root.Add(load);

var child = Verb(MemoryBench.ChildVerb, "The process whose memory is measured.", async parsed =>
{
    await MemoryBench.Append(parsed.InvocationConfiguration.Output);
    return 0;
});
child.Hidden = true;
root.Add(child);
return await root.Parse(args).InvokeAsync();

static Command Verb(string name, string says, Func<ParseResult, Task<int>> run)
{
    var verb = new Command(name, says);
    verb.SetAction((parsed, _) => run(parsed));
    return verb;
}

// Ends 1 when a bound is missed, so that a script notices.
async Task<int> Report(ParseResult parsed, IEnumerable<Func<Task<IReadOnlyList<Measured>>>> runs)
{
    var about = Machine.Lines();
    var measured = new List<Measured>();
    foreach (var run in runs)
        measured.AddRange(await run());
    parsed.InvocationConfiguration.Output.Write(ResultTable.Plain(about, measured));
    if (parsed.GetValue(markdown) is { } file)
        await File.WriteAllTextAsync(file, ResultTable.Markdown(about, measured));
    return measured.All(each => each.Holds) ? 0 : 1;
}
