namespace Lims.Core.Ledger;

/// <summary>Something that happened in the house, in the past tense; once appended it never changes.</summary>
/// <remarks>
/// Facts are small sealed records of primitives with units in their names, marked with <see cref="FactKindAttribute"/>.
/// Integers stay below 2⁵³, every measured number is a string, an instant is text of <see cref="LedgerInstant"/>.
/// </remarks>
public interface IFact
{
    /// <summary>The stream this fact belongs to, <c>kind:id</c>, such as <c>item:K26-000123-02-4</c>.</summary>
    [JsonIgnore]
    string Subject { get; }
}
