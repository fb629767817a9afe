namespace Lims.Tests.SqlServer;

/// <summary>What SQL Server makes of a value; an <c>int</c> is none of the three types that a row holds.</summary>
internal enum ValueKind
{
    Unknown,
    Int,
    Bigint,
    Text,
    Bytes,
}
