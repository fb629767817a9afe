namespace Lims.Api.Ledger.Verification;

/// <summary>What a cell holds; a table may say what it will, a tampered file holds anything.</summary>
internal enum CellKind
{
    Null,
    Integer,
    Text,
    Blob,

    /// <summary>A fraction or whatever else neither engine's scripts allow.</summary>
    Foreign,
}
