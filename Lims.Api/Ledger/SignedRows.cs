namespace Lims.Api.Ledger;

/// <summary>
/// The rows that a checkpoint covers must be there before a house is opened: a lost database would become a new house
/// under the old one's key, with the old one's numbers once more.
/// </summary>
internal static class SignedRows
{
    /// <exception cref="Lims.Core.Refusals.RefusedException">
    /// The ledger is shorter than the last checkpoint; nothing was made or changed.
    /// </exception>
    public static void Demand(LedgerDatabase database, string checkpointFile)
    {
        var signed = CheckpointFile.LastSize(checkpointFile);
        if (signed > 0 && Rows(database) is var rows && rows < signed)
            throw LedgerRefusals.RowsMissing.With(
                checkpointFile, signed.ToString(CultureInfo.InvariantCulture),
                rows.ToString(CultureInfo.InvariantCulture));
    }

    // What is not there yet is not made by looking at it; a writer leaves no log behind, as a reader would.
    private static long Rows(LedgerDatabase database)
    {
        if (database.File is { } file && !(File.Exists(file) && new FileInfo(file).Length > 0))
            return 0;
        using var connection = database.OpenWriter();
        var session = new LedgerSession(connection, null);
        return database.Dialect.HasTable(session, "Ledger") ? LedgerReader.LastSeq(session) : 0;
    }
}
