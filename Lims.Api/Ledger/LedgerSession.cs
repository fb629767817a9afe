using System.Data.Common;

namespace Lims.Api.Ledger;

/// <summary>One open transaction, or one reader's snapshot: what a store needs to run its queries.</summary>
public sealed record LedgerSession(DbConnection Connection, DbTransaction? Transaction);
