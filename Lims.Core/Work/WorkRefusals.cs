using Lims.Core.Refusals;

namespace Lims.Core.Work;

/// <summary>What whoever scans or looks into a queue may be told.</summary>
public static class WorkRefusals
{
    public static readonly Refusal CheckCharacterWrong = new("check-character-wrong",
        "{0} kodunun son karakteri tutmuyor; bir karakter yanlış okundu. Yeniden okutun ya da etikete bakarak yazın.",
        "The last character of {0} does not fit; one was misread. Scan it again, or type it from the label.");

    public static readonly Refusal CodeUnknown = new("code-unknown",
        "{0} bu evin kodlarından biri değil. Kabul, kalem, numune, tepsi ya da rapor etiketini okutun.",
        "{0} is no code of this house. Scan the label of a reception, item, sample, tray or report.");

    public static readonly Refusal PartUnknown = new("work-part-unknown",
        "{0} adında bir kuyruk sizde yok. Şunlardan birini seçin: {1}.",
        "You have no queue called {0}. Choose one of: {1}.");
}
