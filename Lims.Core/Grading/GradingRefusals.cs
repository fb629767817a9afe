using Lims.Core.Refusals;

namespace Lims.Core.Grading;

/// <summary>What a checker or the manager may be told.</summary>
public static class GradingRefusals
{
    public static readonly Refusal NoResult = new("no-result",
        "{0} için kontrol edilecek bir sonuç yok. Önce analiz tamamlanmalı.",
        "There is no result of {0} to look at. The assay has to be finished first.");

    public static readonly Refusal OtherResult = new("other-result",
        "{0} için gördüğünüzden yeni bir sonuç var. Sayfayı yenileyip ona bakın.",
        "{0} has a newer result than the one you saw. Open it again and look at that one.");

    public static readonly Refusal OwnWork = new("own-work",
        "{0} numunesinin tepsisinde siz tartım yaptınız; kontrolü ve onayı başka biri yapmalı.",
        "You weighed on a tray of {0}; somebody else has to check and approve it.");

    public static readonly Refusal AlreadyChecked = new("already-checked",
        "{0} sonucu zaten kontrol edildi; sıradaki adım onay.",
        "The result of {0} is checked already; approval comes next.");

    public static readonly Refusal AlreadyApproved = new("already-approved",
        "{0} sonucu zaten onaylandı; değişiklik ancak yeni bir raporla olur.",
        "The result of {0} is approved already; a change takes a new report.");

    public static readonly Refusal NotChecked = new("not-checked",
        "{0} sonucu henüz kontrol edilmedi. Önce ikinci kişi kontrol etmeli.",
        "The result of {0} is not checked yet. A second person has to check it first.");

    public static readonly Refusal CheckerApproves = new("checker-approves",
        "{0} sonucunu siz kontrol ettiniz; bu evin ayarına göre onayı başka biri verir.",
        "You checked the result of {0}; by the setting of this house somebody else approves it.");

    public static readonly Refusal ReasonMissing = new("reason-missing",
        "{0} için gerekçe yazılmadı. Neden geri gönderdiğinizi bir cümleyle yazın.",
        "No reason was given for {0}. Write in one sentence why you send it back.");
}
