namespace Lims.Tests.SqlServer;

/// <summary>A column without what only one engine says about it: SQLite gives text no length.</summary>
internal sealed record SchemaColumn(string Name, ValueKind Kind, bool MayBeNull)
{
    public override string ToString() => $"{Kind} {(MayBeNull ? "NULL" : "NOT NULL")}";
}
