using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Api.Reports;
using Lims.Api.Web;
using Lims.Api.Xrf;
using Lims.Core.People;

namespace Lims.Api.Hosting;

/// <summary>A house at work: its database brought up to date, its writer, its clock and its lots.</summary>
/// <remarks>Put together here and nowhere else; pages, verbs, demonstration and tests all use it.</remarks>
public sealed class OpenHouse : IAsyncDisposable
{
    /// <summary>The name under which the first administrator signs in.</summary>
    public const string FirstAdministrator = "admin";

    private HouseKey? key;
    private Checkpoints? checkpoints;

    private OpenHouse(HousePlace place, LedgerDatabase database, LedgerWriter writer, TimeProvider clock, Draw draw)
    {
        (Place, Database, Writer, Clock, Draw) = (place, database, writer, clock, draw);
        Balances = new BalanceRoom(clock);
        SignIn = new SignInGate(
            userName => Read(session => SignInStore.ByName(session, userName)), Write, clock, draw);
    }

    public HousePlace Place { get; }

    public LedgerDatabase Database { get; }

    public LedgerWriter Writer { get; }

    public TimeProvider Clock { get; }

    public Draw Draw { get; }

    public SignInGate SignIn { get; }

    /// <summary>The lines to the balances.</summary>
    public BalanceRoom Balances { get; }

    /// <summary>The key with which the house signs checkpoints and reports.</summary>
    public HouseKey Key => key!;

    /// <summary>Signs how far the ledger has come.</summary>
    public Checkpoints Checkpoints => checkpoints!;

    /// <summary>Where people work: every use case of the day.</summary>
    public Desks Desks { get; private set; } = null!;

    /// <summary>Opens a house; an empty place becomes an example house that says so.</summary>
    /// <exception cref="Core.Refusals.RefusedException">
    /// The database is unknown or another version's, or it lacks rows that a checkpoint beside it covers.
    /// </exception>
    public static async Task<OpenHouse> Open(HousePlace place, TimeProvider clock, Draw draw)
    {
        Directory.CreateDirectory(place.Folder);
        var database = place.Database();
        SignedRows.Demand(database, place.CheckpointFile);
        Migrator.Run(database, Projections.All, (_, _) => { });
        var house = new OpenHouse(place, database, new LedgerWriter(database, Projections.All, clock), clock, draw);
        if (house.Read(HouseStore.Settings) is null)
            foreach (var command in HouseSeed.Commands())
                await house.Append(command);
        house.TakeUpWork();
        return house;
    }

    private void TakeUpWork()
    {
        key = HouseKey.Open(Place.KeyFile, Place.KeyPassword, Read(HouseStore.Settings)!.Title, Clock);
        checkpoints = new Checkpoints(
            Database, Writer, key, Place.CheckpointFile, session => HouseStore.Settings(session)!.Origin, Clock);
        var weighing = new WeighingDesk(Database, Writer, Balances, Clock);
        Desks = new Desks(
            new ReceptionDesk(Writer, weighing, Draw, Clock),
            new PhotoDesk(Database, Writer),
            new CustodyDesk(Writer),
            new ReturnDesk(Writer),
            new ScreeningDesk(Writer, Clock),
            new XrfFileDesk(Database, Writer, Clock),
            new TrayBench(Writer, weighing, Clock),
            new ApprovalDesk(Writer),
            new ReportOffice(Database, Writer, checkpoints, key, Draw, Clock, PublicAddress.Now));
    }

    /// <summary>Writes what is no fact, such as sign-in data, in the writer's turn.</summary>
    public Task Write(Action<LedgerSession> write) => Writer.Write(
        session =>
        {
            write(session);
            return true;
        },
        CancellationToken.None);

    public T Read<T>(Func<LedgerSession, T> read) => Database.Read(read);

    /// <exception cref="Core.Refusals.RefusedException">Core or the ledger says no; nothing was written.</exception>
    public Task<Appended> Append(LedgerCommand command) => Writer.Append(command, CancellationToken.None);

    /// <summary>A one-time link's token while no administrator has a password; null once one has.</summary>
    public async Task<string?> FirstLink()
    {
        if (Read(SignInStore.AdministratorsWithPassword) > 0)
            return null;
        if (Read(session => SignInStore.ByName(session, FirstAdministrator)) is null)
            await Append(new AddUser(FirstAdministrator, "Yönetici", [Role.Administrator])
                .Command(Draw.CommandKey(Clock.GetUtcNow()), Actors.House, Draw));
        return await SignIn.GiveLink(FirstAdministrator);
    }

    /// <summary>Closes the house; the last facts are signed before the writer goes.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (checkpoints is not null)
                await checkpoints.MakeIfDue(isStopping: true);
        }
        finally
        {
            await Balances.DisposeAsync();
            checkpoints?.Dispose();
            Database.ReleaseReaders();
            await Writer.DisposeAsync();
            key?.Dispose();
        }
    }
}
