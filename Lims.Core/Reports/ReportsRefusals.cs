using Lims.Core.Refusals;

namespace Lims.Core.Reports;

/// <summary>What the manager may be told when a report is asked for.</summary>
public static class ReportsRefusals
{
    public static readonly Refusal NotApproved = new("not-approved",
        "{0} sonucu henüz onaylanmadı. Önce onaylayın, sonra rapor isteyin.",
        "The result of {0} is not approved yet. Approve it first, then ask for the report.");

    public static readonly Refusal OtherOrder = new("items-of-several-orders",
        "{0}, {1} kabulüne ait değil. Bir rapor tek bir kabulün kalemlerini taşır.",
        "{0} does not belong to reception {1}. One report carries the items of one reception.");

    public static readonly Refusal NoItems = new("report-without-items",
        "Rapor için en az bir kalem seçin.",
        "Choose at least one item for the report.");

    public static readonly Refusal ItemTwice = new("report-item-twice",
        "{0} bu raporda iki kez seçilmiş. Her kalemi bir kez seçin.",
        "{0} is chosen twice for this report. Choose each item once.");

    public static readonly Refusal NotPrintable = new("report-not-printable",
        "Rapordaki '{0}' harfi kâğıda basılamıyor. Adı ya da açıklamayı Latin harfleriyle yazıp yeniden isteyin.",
        "The character '{0}' cannot be printed on the report. Write it in Latin letters, then ask again.");

    public static readonly Refusal AlreadyReported = new("already-reported",
        "{0} için {1} numaralı rapor var. İkinci bir sayı ancak bir düzeltme raporuyla verilir.",
        "Report {1} stands for {0}. A second number is given only by an amended report.");

    public static readonly Refusal ReportUnknown = new("report-unknown",
        "{0} numaralı rapor yok. Numarayı rapordan okutun.",
        "There is no report {0}. Scan the number from the report.");

    public static readonly Refusal AlreadyIssued = new("report-issued",
        "{0} düzenlendi; artık iptal edilmez, ancak düzeltilir ya da geri çekilir.",
        "{0} is issued; it is not voided any more, only amended or revoked.");

    public static readonly Refusal AlreadyVoided = new("report-voided",
        "{0} iptal edildi; bu numarayla rapor düzenlenmez.",
        "{0} was voided; no report is issued under this number.");

    public static readonly Refusal InPreparation = new("report-in-preparation",
        "{0} hazırlanıyor. Birkaç saniye sonra yeniden deneyin.",
        "{0} is in preparation. Try again in a few seconds.");

    public static readonly Refusal Revoked = new("report-revoked",
        "{0} geri çekildi; yazdıkları artık geçerli değil ve yeniden verilmez.",
        "{0} was revoked; what it says stands no more, and it is not given out again.");

    public static readonly Refusal Replaced = new("report-replaced",
        "{0} yerine {1} numaralı rapor var. İşlemi o rapor üzerinde yapın.",
        "Report {1} takes the place of {0}. Act on that one.");

    public static readonly Refusal AmendmentReason = new("amendment-reason",
        "{0} raporunun neden düzeltildiğini tek satırda, en çok 200 karakterle yazın; kişi adı yazmayın.",
        "Write in one line of at most 200 characters why {0} is amended; name no person.");

    public static readonly Refusal RevocationCode = new("revocation-code-unknown",
        "'{0}' geri çekme nedeni bilinmiyor. Şunlardan birini seçin: {1}.",
        "'{0}' is no known reason to revoke. Choose one of: {1}.");

    public static readonly Refusal RevocationReason = new("revocation-reason",
        "{0} raporunun neden geri çekildiğini tek satırda, en çok 200 karakterle yazın; kişi adı yazmayın.",
        "Write in one line of at most 200 characters why {0} is revoked; name no person.");

    public static readonly Refusal VoidReasonMissing = new("void-reason-missing",
        "{0} numarasının neden iptal edildiğini bir cümleyle yazın.",
        "Write in one sentence why number {0} is voided.");
}
