using System.Data;
using System.Data.Common;
using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Randomness;
using Lims.Api.Reports;
using Lims.Api.Work;
using Lims.Api.Xrf;
using Lims.Core.Ledger;
using Lims.Core.People;
using Lims.Tests.Engines;
using Lims.Tests.Repository;
using Microsoft.Data.Sqlite;

namespace Lims.Tests.Ledger;

/// <summary>
/// The slices over a database in memory (or in one transaction of a server's), without the ledger: commands run and
/// facts are booked.
/// </summary>
internal sealed class MemoryHouse : IDisposable
{
    private static readonly IProjection[] Projections =
    [
        new HouseProjection(), new PeopleProjection(), new PartyProjection(), new MethodProjection(),
        new InstrumentProjection(), new OrdersProjection(), new CustodyProjection(), new XrfProjection(),
        new XrfFileProjection(), new FireAssayProjection(), new GradingProjection(), new ReportsProjection(),
        new ItemWorkProjection(), new TrayWorkProjection(),
    ];

    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly Dictionary<string, long> versions = [];
    private readonly List<AppendedFact> facts = [];

    public MemoryHouse()
    {
        if (Engine.IsServer)
        {
            // Making a database takes a second; what is written in this one is taken back.
            connection = LedgerDatabase.Open(ServerDatabase.ForAll.Connection).OpenWriter();
            transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
            Session = new LedgerSession(connection, transaction);
            return;
        }
        connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        Session = new LedgerSession(connection, null);
        foreach (var script in ScriptText.Of("sqlite").Where(each => IsOfSlice(each.Name)))
            Execute(script.Sql);
    }

    public LedgerSession Session { get; }

    public Draw Draw { get; } = Draw.FromSeed(1);

    public IReadOnlyList<AppendedFact> Facts => facts;

    /// <summary>Decides, writes alongside and books, as the writer does; gives the facts of this command.</summary>
    public IReadOnlyList<IFact> Run(LedgerCommand command)
    {
        var decided = command.Decide(Session);
        command.Alongside?.Invoke(Session);
        Book(command.Actor, decided);
        return decided;
    }

    /// <summary>Books facts as the writer would, one second after the other.</summary>
    public void Book(string actor, IEnumerable<IFact> decided)
    {
        foreach (var fact in decided)
        {
            // Every fact passes through its text, so that a projection sees what a rebuild would see.
            var (kind, version) = FactBody.Name(fact);
            var read = FactBody.Read(kind, version, FactBody.Write(fact, null));
            versions[fact.Subject] = versions.GetValueOrDefault(fact.Subject) + 1;
            var appended = new AppendedFact(
                facts.Count + 1, At(facts.Count + 1), actor, versions[fact.Subject], read);
            facts.Add(appended);
            foreach (var projection in Projections)
                projection.Apply(Session, appended);
        }
    }

    public void Book(string actor, params IFact[] decided) => Book(actor, decided.AsEnumerable());

    /// <summary>When the fact at this place of the ledger was booked.</summary>
    public static string At(long seq) =>
        LedgerInstant.Format(new DateTimeOffset(2026, 1, 5, 6, 30, 0, TimeSpan.Zero).AddSeconds(seq));

    /// <summary>Adds a user with these roles and gives the id.</summary>
    public string AddUser(string userName, params string[] roles) =>
        Run(new AddUser(userName, userName, roles).Command(userName, Actors.House, Draw))
            .OfType<UserAdded>().Single().UserId;

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }

    private static bool IsOfSlice(string name) => string.CompareOrdinal(name, "0002") >= 0;
}
