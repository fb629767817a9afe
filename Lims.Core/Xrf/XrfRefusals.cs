using Lims.Core.Refusals;

namespace Lims.Core.Xrf;

/// <summary>What a person may be told about a spectrometer's reading.</summary>
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

    public static readonly Refusal SerialDiffers = new("xrf-serial-differs",
        "Satır {0} seri numaralı cihazdan, {1} ise kayıtta {2}; dosyayı doğru cihazın klasörüne koyun.",
        "The row is of serial number {0}, while the register has {2} for {1}. Put the file where it belongs.");

    public static readonly Refusal NotASpectrometer = new("xrf-not-a-spectrometer",
        "{0} spektrometre olarak kayıtlı değil; dosyanın geldiği cihazı seçin.",
        "{0} is not registered as a spectrometer; choose the instrument that the file came from.");

    public static readonly Refusal FileKnown = new("xrf-file-known",
        "Bu dosya daha önce alındı; gelen kutusuna ve karantinaya bakın.",
        "This file was taken in before; look into the inbox and the quarantine.");

    public static readonly Refusal FileUnknown = new("xrf-file-unknown",
        "{0} özetli dosya saklanmamış; dosyayı yeniden yükleyin.",
        "No file with the hash {0} is kept; upload it again.");

    public static readonly Refusal FileNameText = new("xrf-file-name-text",
        "'{0}' dosya adı olamaz; klasörsüz, en çok 200 karakterlik bir ad verin.",
        "'{0}' cannot be a file's name; give it without a folder and with at most 200 characters.");

    public static readonly Refusal InboxUnknown = new("xrf-inbox-unknown",
        "{0} numaralı bekleyen okuma yok; gelen kutusunu yenileyin.",
        "No reading {0} waits; look at the inbox again.");

    public static readonly Refusal InboxClosed = new("xrf-inbox-closed",
        "{0} numaralı okuma için karar verilmiş; gelen kutusunu yenileyin.",
        "Somebody decided about the reading {0} already; look at the inbox again.");

    public static readonly Refusal DismissalReasonMissing = new("xrf-dismissal-reason-missing",
        "Okumanın neden kimseye ait olmadığını yazın.",
        "Write why the reading is nobody's.");
}
