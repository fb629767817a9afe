using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Lims.Api.Ledger;

/// <summary>The answer to a commit did not come back: whether it stands, only the ledger knows.</summary>
/// <param name="hasFacts">Whether the transaction had any: where its last row stands, all of it does.</param>
internal sealed class LostAnswer(bool hasFacts, Exception reason)
    : Exception("The answer to a commit was lost.", reason)
{
    // The client's patience ended (-2); the line broke (20, 64, 121, 233, 258, 10053, 10054, 10060); the session was
    // ended (596); the database moves to another machine or is at its limit (40197, 40501, 40613).
    private static readonly HashSet<int> OfTheLine =
        [-2, 20, 64, 121, 233, 258, 596, 10053, 10054, 10060, 40197, 40501, 40613];

    // From this class on the server ends the connection with the error.
    private const byte EndsConnection = 20;

    public bool HasFacts { get; } = hasFacts;

    /// <summary>Whether an exception of a commit leaves open what became of it.</summary>
    /// <param name="after">How the connection stands since: one that is closed brought no answer.</param>
    public static bool Is(Exception e, ConnectionState after) =>
        e is DbException { IsTransient: true }
        || (e is SqlException server && (server.Class >= EndsConnection || OfTheLine.Contains(server.Number)))
        || (e is DbException or InvalidOperationException or IOException && after != ConnectionState.Open);
}
