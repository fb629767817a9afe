using CsCheck;
using Lims.Api.FireAssay;
using Lims.Core.FireAssay;
using Lims.Core.Orders;
using Lims.Core.Refusals;

namespace Lims.Tests.FireAssay;

/// <summary>
/// Cells can be found from facts alone or from the tables: whatever happens at the bench, both say the same.
/// </summary>
public sealed class TrayFoldTests
{
    private static readonly string[] Positions = ["A1", "A2", "A3", "B1", "B2", "B3"];
    private static readonly string[] Analysts = ["user:ali", "user:veli", "user:can"];

    /// <summary>One thing that somebody tries at one of three trays.</summary>
    private sealed record Act(int What, int Tray, string Position, string Sample, string Analyst, int HundredthsMg);

    private static readonly Gen<Act> AnyAct = Gen.Select(
        Gen.Int[0, 11], Gen.Int[0, 2], Any(Positions), Any("S1", "S2"), Any(Analysts), Gen.Int[22_890, 22_920],
        (what, tray, position, sample, analyst, mass) => new Act(what, tray, position, sample, analyst, mass));

    [Test]
    public void Folding_the_facts_gives_the_cells_weighers_and_results_of_the_tables()
    {
        long fired = 0, calculated = 0;
        AnyAct.Array[0, 120].Sample(acts =>
        {
            using var day = new AssayDay(null, new AnnouncedItem("bar", "Au", 1), new AnnouncedItem("bar", "Au", 1));
            var trays = new[] { day.OpenTray(), day.OpenTray(), day.OpenTray() };
            foreach (var act in acts)
                Try(day, trays[act.Tray], act);

            var facts = day.House.Facts;
            Assert.That(TrayFold.Cells(facts),
                Is.EqualTo(trays.SelectMany(tray => day.Tray(tray).Cells).OrderBy(cell => cell.PlacedSeq)));
            foreach (var item in day.Items)
            {
                var ofItem = FireAssayStore.TraysOfItem(day.Session, item.ItemNo)
                    .Select(TraySubject.Of).Append(item.Subject).ToHashSet();
                var own = facts.Where(each => ofItem.Contains(each.Fact.Subject) || IsOn(each.Fact, ofItem));
                Assert.That(TrayFold.Weighers(own),
                    Is.EquivalentTo(FireAssayStore.Weighers(day.Session, item.ItemNo)));
            }
            Interlocked.Add(ref fired, facts.Count(each => each.Fact is TrayFired));
            Interlocked.Add(ref calculated, facts.Count(each => each.Fact is AssayCalculated));
        }, iter: 40);
        Assert.That(Math.Min(fired, calculated), Is.GreaterThan(5),
            "The acts were legal often enough to come to something.");
    }

    // A neighbour's portion is weighed in the neighbour's stream, but on the same tray.
    private static bool IsOn(Core.Ledger.IFact fact, HashSet<string> subjects) => fact switch
    {
        PortionWeighed weighed => subjects.Contains(TraySubject.Of(weighed.TrayNo)),
        CornetWeighed weighed => subjects.Contains(TraySubject.Of(weighed.TrayNo)),
        _ => false,
    };

    private static void Try(AssayDay day, string trayNo, Act act)
    {
        var tray = day.Tray(trayNo);
        var massMg = (act.HundredthsMg / 100m).ToString(CultureInfo.InvariantCulture);
        try
        {
            switch (act.What)
            {
                case 0:
                    Place(day, tray, act);
                    break;
                case 1:
                    day.House.Book(act.Analyst, Bench.Lose(tray, act.Position, "Boncuk sıçradı."));
                    break;
                case 2:
                    day.Weigh(trayNo, act.Position, massMg, act.Analyst);
                    break;
                case 3 or 4:
                    foreach (var position in Positions.Where(each => tray.Cells.All(cell => cell.Position != each)))
                        Place(day, tray, act with { Position = position });
                    break;
                case <= 7:
                    WeighAll(day, trayNo, massMg, act.Analyst);
                    break;
                case <= 9:
                    day.House.Book(act.Analyst, Bench.Fire(tray, AssayDay.Furnace(trayNo)));
                    break;
                default:
                    day.Calculate(trayNo);
                    break;
            }
        }
        catch (RefusedException)
        {
            // What the bench refuses leaves no fact; the rest of the day goes on.
        }
    }

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    /// <summary>Row A holds proofs, row B portions.</summary>
    private static void Place(AssayDay day, TrayState tray, Act act) => day.House.Book(
        act.Analyst,
        act.Position[0] == 'A'
            ? Bench.PlaceProof(tray, new ProofPlaced(tray.TrayNo, act.Position, "1", "1000", "L-1"))
            : Bench.PlacePortion(tray, day.Sample(act.Sample), act.Position, "1"));

    private static void WeighAll(AssayDay day, string trayNo, string massMg, string analyst)
    {
        var tray = day.Tray(trayNo);
        foreach (var cell in tray.Cells.Where(cell => !cell.Lost && (tray.Fired ? cell.CornetMg : cell.MassMg) is null))
            day.Weigh(trayNo, cell.Position, cell.IsProof || tray.Fired ? massMg : "250.00", analyst);
    }
}
