using Lims.Core.Refusals;

namespace Lims.Core.Orders;

/// <summary>What becomes of the metal, said in words at the counter and printed on the receipt.</summary>
/// <param name="Remainder">What is left of the sample goes back; the house keeps it otherwise.</param>
/// <param name="Cornets">Beads and cornets go back; the house keeps them otherwise.</param>
/// <param name="Witness">A sealed witness sample stays with the house.</param>
public sealed record AgreedReturn(bool Remainder, bool Cornets, bool Witness)
{
    private static readonly Detail TheRemainder = new("numunenin kalanı", "the rest of the sample");
    private static readonly Detail TheCornets = new("boncuk ve korneler", "beads and cornets");

    public static Detail Consumed { get; } = new(
        "analize alınan paylar (ateş ve asit)", "the portions assayed (fire and acid)");

    public Detail Returned => Joined(
        [new("kalemin kendisi", "the item itself"), .. Remainder ? [TheRemainder] : NoDetails,
         .. Cornets ? [TheCornets] : NoDetails]);

    /// <summary>Null where the house keeps nothing.</summary>
    public Detail? Kept => (Remainder, Cornets, Witness) is (true, true, false)
        ? null
        : Joined(
            [.. Remainder ? NoDetails : [TheRemainder], .. Cornets ? NoDetails : [TheCornets],
             .. Witness ? [new("mühürlü şahit numune", "a sealed witness sample")] : NoDetails]);

    private static Detail[] NoDetails => [];

    private static Detail Joined(IReadOnlyCollection<Detail> parts) => new(
        string.Join(", ", parts.Select(part => part.Turkish)), string.Join(", ", parts.Select(part => part.English)));
}
