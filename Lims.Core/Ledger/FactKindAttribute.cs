namespace Lims.Core.Ledger;

/// <summary>
/// The name and version under which a fact stands in the ledger: they never change, whatever the type is called.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactKindAttribute(string kind, int version = 1) : Attribute
{
    public string Kind { get; } = kind;

    public int Version { get; } = version;
}
