using System.Security.Cryptography;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Methods;
using Lims.Api.People;
using Lims.Api.CommandLine;
using Lims.Api.Randomness;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Refusals;

namespace Lims.Tests.Hosting;

public sealed class OpenHouseTests
{
    private string folder = null!;

    [SetUp]
    public void FindAPlace() => folder = Directory.CreateTempSubdirectory("ayarevi-").FullName;

    [TearDown]
    public void LeaveIt()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task An_empty_place_becomes_an_example_house_once()
    {
        await using (var house = await Open())
            Assert.That(house.Read(HouseStore.Settings)!.IsExample, Is.True);
        await using var again = await Open();
        Assert.That(again.Read(HouseStore.Settings)!.StreamVersion, Is.EqualTo(1));
        Assert.That(again.Read(MethodStore.All), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_house_that_closes_signs_its_last_facts_and_the_database_verifies()
    {
        string fingerprint;
        await using (var house = await Open())
            fingerprint = house.Key.Fingerprint;
        Assert.That(File.ReadLines(Path.Combine(folder, "ayarevi.checkpoints")).Count(), Is.EqualTo(1));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(Path.Combine(folder, "house.p12")),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = VerifyVerb.Run(Path.Combine(folder, "ayarevi.db"), null, fingerprint, output, error);
        Assert.That((exit, error.ToString()), Is.EqualTo((Exit.Done, "")), output.ToString());
    }

    [TestCase(null)]
    [TestCase("empty")]
    [TestCase("older")]
    public async Task A_house_that_lost_signed_rows_is_not_opened_and_nothing_is_made(string? left)
    {
        var database = Path.Combine(folder, "ayarevi.db");
        await using (await Open())
        {
        }
        File.Copy(database, database + ".older");
        await using (var house = await Open())
            await house.FirstLink();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(database, database + ".newer");
        if (left == "empty")
            await File.WriteAllBytesAsync(database, []);
        else if (left == "older")
            File.Copy(database + ".older", database);
        var before = Stands();

        await Refused.As(LedgerRefusals.RowsMissing, Open);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.That(Stands(), Is.EqualTo(before));

        File.Move(database + ".newer", database, overwrite: true);
        await using var again = await Open();
        Assert.That(again.Read(HouseStore.Settings), Is.Not.Null);
    }

    private Dictionary<string, string> Stands() => Directory.GetFiles(folder)
        .ToDictionary(path => path, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    [Test]
    public async Task The_first_link_is_given_until_an_administrator_has_a_password()
    {
        await using var house = await Open();
        var first = await house.FirstLink();
        var second = await house.FirstLink();
        Assert.That(second, Is.Not.Null.And.Not.EqualTo(first));
        await house.SignIn.Redeem(second!, HouseOnTheNetwork.Password);
        Assert.That(await house.FirstLink(), Is.Null);
    }

    [Test]
    public async Task People_and_instruments_are_kept_from_the_command_line()
    {
        Assert.That(await Run("user", "add", "ali", "--role", "analyst", "--role", "checker", "--name", "Ali Usta"),
            Is.Zero);
        Assert.That(await Run("user", "reset", "ali"), Is.Zero);
        Assert.That(await Run("instrument", "add", "bal-1", "--kind", "balance", "--manufacturer", "Ohaus", "--model",
            "AX", "--serial", "B1", "--protocol", "ohaus", "--readability-mg", "0.1",
            "--calibration-due", "2026-12-31"),
            Is.Zero);

        await using var house = await Open();
        var ali = house.Read(session => SignInStore.ByName(session, "ali"))!;
        Assert.That(house.Read(session => PeopleStore.Actor(session, ali.UserId)).Roles,
            Is.EquivalentTo(new[] { Role.Analyst, Role.Checker }));
        // The last day counts to its end in the house's own time.
        Assert.That(house.Read(session => InstrumentStore.Find(session, "bal-1"))!.CalibrationDueUtc,
            Is.EqualTo("2026-12-31T21:00:00.0000000Z"));
    }

    [TestCase("--db", "ayarevi.db")]
    [TestCase("user", "add", "Ali", "--role", "analyst")]
    [TestCase("user", "add", "ali", "--role", "boss")]
    [TestCase("user", "reset", "nobody")]
    [TestCase("instrument", "add", "b", "--kind", "balance", "--manufacturer", "m", "--model", "m", "--serial", "s",
        "--protocol", "sbi", "--readability-mg", "0.1", "--calibration-due", "31.12.2026")]
    public async Task A_persons_mistake_is_one_sentence(params string[] arguments)
    {
        using var error = new StringWriter();
        var console = Console.Error;
        Console.SetError(error);
        try
        {
            Assert.That(await Run(arguments), Is.EqualTo(Exit.CouldNot));
        }
        finally
        {
            Console.SetError(console);
        }
        Assert.That(error.ToString(), Does.Match(@"\A[^\n]+[.!]\n\z").And.Not.Contain("   at "));
    }

    [Test]
    public void A_database_is_named_by_its_connection()
    {
        Refused.As(HostingRefusals.DatabaseUnknown, () => new HousePlace(folder, "ayarevi.db").Database());
        Assert.That(new HousePlace(folder + "/a;b").Database().File, Does.EndWith("a;b/ayarevi.db"));
    }

    private Task<int> Run(params string[] arguments) =>
        Verbs.Root().Parse([.. arguments, "--data", folder]).InvokeAsync();

    private Task<OpenHouse> Open() => OpenHouse.Open(new HousePlace(folder), TimeProvider.System, Draw.FromSeed(1));
}
