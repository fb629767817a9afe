namespace Lims.Api.Ledger.Verification;

/// <summary>The columns of a ledger row in the order in which verifying reads them.</summary>
internal static class LedgerColumn
{
    public const int Seq = 0;
    public const int AtUtc = 1;
    public const int Actor = 2;
    public const int Kind = 3;
    public const int Version = 4;
    public const int Subject = 5;
    public const int SubjectVersion = 6;
    public const int Command = 7;
    public const int Ordinal = 8;
    public const int Nonce = 9;
    public const int Body = 10;
    public const int Hash = 11;

    /// <summary>Names and kinds, by position.</summary>
    public static readonly (string Name, CellKind Kind)[] All =
    [
        (nameof(Seq), CellKind.Integer), (nameof(AtUtc), CellKind.Text), (nameof(Actor), CellKind.Text),
        (nameof(Kind), CellKind.Text), (nameof(Version), CellKind.Integer), (nameof(Subject), CellKind.Text),
        (nameof(SubjectVersion), CellKind.Integer), (nameof(Command), CellKind.Text),
        (nameof(Ordinal), CellKind.Integer), (nameof(Nonce), CellKind.Blob), (nameof(Body), CellKind.Text),
        (nameof(Hash), CellKind.Blob),
    ];
}
