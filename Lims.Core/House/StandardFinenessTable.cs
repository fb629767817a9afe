namespace Lims.Core.House;

/// <summary>One edition of the standard finenesses.</summary>
/// <param name="Version">The version of the stream <c>house:standard-fineness</c>.</param>
public sealed record StandardFinenessTable(long Version, IReadOnlyList<MetalFineness> Metals, string AssignmentRule)
{
    /// <summary>The finenesses of a metal, ‰, ascending; empty for a metal without a list.</summary>
    public IReadOnlyList<string> Of(string metal) =>
        Metals.FirstOrDefault(each => each.Metal == metal)?.PerMille ?? [];
}
