using Lims.Core.Refusals;

namespace Lims.Core.Xrf;

/// <summary>What a person may be told who enters a spectrometer reading.</summary>
public static class XrfRefusals
{
    public static readonly Refusal PerMilleText = new("xrf-figure-unreadable",
        "'{0}' bir kütle payı değil. ‰ olarak 0 ile 1001 arasında, noktalı ondalıkla yazın.",
        "'{0}' is no mass fraction. Write it in ‰, 0 to 1001, with a decimal point.");

    public static readonly Refusal SumTooHigh = new("xrf-sum-too-high",
        "Elementlerin toplamı {0} ‰. Birimi ve rakamları cihazdan yeniden okuyun.",
        "The elements add up to {0} ‰. Read unit and figures from the instrument again.");

    public static readonly Refusal SymbolTwice = new("xrf-symbol-twice",
        "Bir element iki kez yazılmış. Her elementi bir kez yazın.",
        "An element is written twice. Write each element once.");

    public static readonly Refusal MetalMissing = new("xrf-metal-missing",
        "Okumada {0} yok; numune bu metal için kabul edildi. Okumayı tamamlayın.",
        "The reading has no {0}, and that is the metal the item came for. Complete the reading.");
}
