using Lims.Api.Web;
using Lims.Core.Quantities;
using Lims.Instruments.Balances;

namespace Lims.Api.Instruments;

/// <summary>What the page shows of a look at the pan.</summary>
/// <param name="Text">The figure with its unit, or in words why there is none.</param>
/// <param name="Stable">The pan is at rest: what is shown could be weighed now.</param>
/// <param name="Lost">There is no figure to trust.</param>
/// <param name="MassMg">The figure in mg, for comparing with what is planned; null where there is none.</param>
public sealed record LiveWeight(string Text, bool Stable, bool Lost, string? MassMg)
{
    public static LiveWeight Of(BalanceLook look, Speech say) => look switch
    {
        { Frame: { Digits: { } digits, Unit: { } unit, MassMg: { } massMg } } => new(
            say.Shown(digits, unit), look.State == LookState.AtRest, false, DecimalText.FormatShortest(massMg)),
        _ => new(Words(look.State, say), false, look.State != LookState.Weighing, null),
    };

    private static string Words(LookState state, Speech say) => state switch
    {
        LookState.Weighing => say["Tartılıyor, dokunmayın", "Weighing, hands off"],
        LookState.Overload => say["Aşırı yük: kefede fazla var", "Overload: too much on the pan"],
        LookState.Underload => say["Eksik yük: kefe yerinde değil", "Underload: the pan is not in its place"],
        LookState.AnotherBalance => say["Başka bir terazi yanıt veriyor", "Another balance answers"],
        LookState.NoFigure => say["Terazi okunamıyor: birime ve ekrana bakın", "No reading: see unit and display"],
        _ => say["Teraziye ulaşılamıyor: açık ve bağlı mı?", "Balance out of reach: is it on and connected?"],
    };
}
