namespace Lims.Core.Refusals;

/// <summary>What stands for a placeholder of a refusal: a number reads alike, a word has two languages.</summary>
public sealed record Detail(string Turkish, string English)
{
    public static implicit operator Detail(string alike) => FromString(alike);

    /// <summary>A code, number or name that reads the same in both languages.</summary>
    public static Detail FromString(string alike) => new(alike, alike);
}
