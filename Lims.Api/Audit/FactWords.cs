using Lims.Core.Refusals;

namespace Lims.Api.Audit;

/// <summary>What happened, in words an auditor reads: one phrase for each kind of fact.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, Detail> Words = new(StringComparer.Ordinal)
    {
        ["AssayCalculated"] = new("Sonuç hesaplandı", "Result calculated"),
        ["AssayPlanned"] = new("Ayar işlemi planlandı", "Assay planned"),
        ["BalanceBytesKept"] = new("Terazinin baytları saklandı", "Bytes of a balance kept"),
        ["CornetWeighed"] = new("Korne tartıldı", "Cornet weighed"),
        ["GrossMassWeighed"] = new("Bütün tartıldı", "Whole item weighed"),
        ["HandoverAccepted"] = new("Teslim alındı", "Hand-over accepted"),
        ["HandoverGiven"] = new("Teslim edildi", "Hand-over given"),
        ["HourPromisedAnew"] = new("Başka saat söz verildi", "Another hour promised"),
        ["HouseDataConfirmed"] = new("Ev bilgileri onaylandı", "House data confirmed"),
        ["HouseSettingsSet"] = new("Ev bilgileri yazıldı", "House data written"),
        ["InstrumentRegistered"] = new("Cihaz sicile yazıldı", "Instrument registered"),
        ["InstrumentWithdrawn"] = new("Cihaz kullanımdan çekildi", "Instrument withdrawn"),
        ["ItemPhotographed"] = new("Fotoğraf çekildi", "Item photographed"),
        ["ItemReceived"] = new("Kalem kabul edildi", "Item received"),
        ["ItemRedescribed"] = new("Kalemin tarifi düzeltildi", "Item described anew"),
        ["ItemReturned"] = new("Kalem iade edildi", "Item returned"),
        ["MethodAuthorisationWithdrawn"] = new("Metot yetkisi alındı", "Method authorisation withdrawn"),
        ["MethodAuthorised"] = new("Metot yetkisi verildi", "Method authorisation given"),
        ["MethodVersionSet"] = new("Metot sürümü yazıldı", "Method version written"),
        ["OrderReceived"] = new("Sipariş kabul edildi", "Order received"),
        ["PartyErased"] = new("Kişi bilgisi silindi", "Personal data erased"),
        ["PartyRecorded"] = new("Kişi kaydedildi", "Party recorded"),
        ["PortionLost"] = new("Tartım payı kayboldu", "Portion lost"),
        ["PortionPlaced"] = new("Pay tepsiye kondu", "Portion placed on the tray"),
        ["PortionWeighed"] = new("Pay tartıldı", "Portion weighed"),
        ["ProofCornetWeighed"] = new("Standart numunenin kornesi tartıldı", "Cornet of a proof weighed"),
        ["ProofGoldWeighed"] = new("Standart numunenin altını tartıldı", "Gold of a proof weighed"),
        ["ProofPlaced"] = new("Standart numune tepsiye kondu", "Proof placed on the tray"),
        ["ReceiptCodeGiven"] = new("Fiş kodu verildi", "Receipt code given"),
        ["ReportIssued"] = new("Rapor düzenlendi", "Report issued"),
        ["ReportNumbered"] = new("Rapora numara verildi", "Report numbered"),
        ["ReportRevoked"] = new("Rapor geri çekildi", "Report revoked"),
        ["ReportTextSet"] = new("Rapor metinleri yazıldı", "Wording of the report written"),
        ["ReportVoided"] = new("Rapor numarası iptal edildi", "Report number voided"),
        ["ResultApproved"] = new("Sonuç onaylandı", "Result approved"),
        ["ResultChecked"] = new("Sonuç kontrol edildi", "Result checked"),
        ["ResultSentBack"] = new("Sonuç geri gönderildi", "Result sent back"),
        ["RoleGranted"] = new("Görev verildi", "Role granted"),
        ["RoleWithdrawn"] = new("Görev alındı", "Role withdrawn"),
        ["SigningKeyRegistered"] = new("Mühür anahtarı yazıldı", "Signing key registered"),
        ["StandardFinenessSet"] = new("Standart ayarlar yazıldı", "Standard finenesses written"),
        ["TrayFired"] = new("Tepsi fırınlandı", "Tray fired"),
        ["TrayOpened"] = new("Tepsi açıldı", "Tray opened"),
        ["UserAdded"] = new("Kullanıcı eklendi", "User added"),
        ["UserDisabled"] = new("Kullanıcı kapatıldı", "User disabled"),
        ["XrfFileKept"] = new("XRF dosyası saklandı", "XRF file kept"),
        ["XrfFileRead"] = new("XRF dosyası okundu", "XRF file read"),
        ["XrfReadingAssigned"] = new("XRF okuması numuneye verildi", "XRF reading assigned"),
        ["XrfReadingDismissed"] = new("XRF okuması bir yana bırakıldı", "XRF reading dismissed"),
        ["XrfReadingEntered"] = new("XRF okuması yazıldı", "XRF reading typed"),
        ["XrfReadingImported"] = new("XRF okuması dosyadan alındı", "XRF reading imported"),
        ["XrfReadingUnmatched"] = new("XRF okuması gelen kutusunda", "XRF reading without a sample"),
        ["XrfRowRefused"] = new("XRF satırı reddedildi", "XRF row refused"),
        ["XrfScreened"] = new("XRF değerlendirildi", "XRF screened"),
    };

    /// <summary>The phrase of a kind; the kind's own name where a newer product wrote it.</summary>
    public static Detail Of(string kind) => Words.GetValueOrDefault(kind) ?? Detail.FromString(kind);

    /// <summary>Whether a kind has its phrase; a test asks it of every kind.</summary>
    public static bool Knows(string kind) => Words.ContainsKey(kind);
}
