using Lims.Api.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.Ledger;
using Lims.Api.Randomness;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger;

/// <summary>The verbs <c>migrate</c> and <c>rebuild</c>, as an administrator types them.</summary>
public sealed class DatabaseVerbTests
{
    private string folder = "";

    [SetUp]
    public void MakePlace() => folder = Directory.CreateTempSubdirectory("verbs-").FullName;

    [TearDown]
    public void Clear()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_new_place_is_migrated_and_a_second_time_nothing_is_to_do()
    {
        Assert.That(await Run("migrate"), Is.EqualTo((Exit.Done, "")));
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.That(await Invoke(output, error, "migrate", "--data", folder), Is.EqualTo(Exit.Done));
        Assert.That(output.ToString(), Is.EqualTo("The database is of this version already.\n"));
    }

    [Test]
    public async Task Emptied_tables_are_filled_again()
    {
        var place = new HousePlace(folder);
        await using (await OpenHouse.Open(place, TimeProvider.System, Draw.FromSeed(1)))
        {
            // Opening an empty place seeds the example house, which books methods.
        }
        const string countSql = "SELECT COUNT(*) FROM MethodBudget";
        long Count() => place.Database().Read(session => session.Number(countSql));
        var before = Count();
        Assert.That(before, Is.Positive);
        await using (var writer = new LedgerWriter(place.Database(), [], TimeProvider.System))
            await writer.Write(session => session.Execute("DELETE FROM MethodBudget", new { }), default);
        Assert.That(Count(), Is.Zero);
        Assert.That(await Run("rebuild"), Is.EqualTo((Exit.Done, "")));
        Assert.That(Count(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_place_without_a_database_is_named_in_one_sentence()
    {
        var (exit, error) = await Run("rebuild");
        Assert.That(exit, Is.EqualTo(Exit.CouldNot));
        Assert.That(error, Does.Contain("--data").And.Not.Contain("   at "));
        Assert.That(Directory.GetFiles(folder), Is.Empty, "Looking makes nothing.");
    }

    private async Task<(int Exit, string Error)> Run(string verb)
    {
        var error = new StringWriter();
        return (await Invoke(new StringWriter(), error, verb, "--data", folder), error.ToString());
    }

    private static Task<int> Invoke(TextWriter output, TextWriter error, params string[] arguments) =>
        Verbs.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
}
