using Lims.Core.Refusals;

namespace Lims.Core.FireAssay;

/// <summary>What an analyst may be told at the tray.</summary>
public static class FireAssayRefusals
{
    public static readonly Refusal SampleUnknown = new("sample-unknown",
        "{0} numaralı numune yok. Etiketteki analiz numarasını yeniden okutun.",
        "There is no sample {0}. Scan the analysis number on the label again.");

    public static readonly Refusal TrayUnknown = new("tray-unknown",
        "{0} numaralı tepsi yok. Tepsi etiketini yeniden okutun.",
        "There is no tray {0}. Scan the tray's label again.");

    public static readonly Refusal NotGold = new("not-gold",
        "{0} numunesinin aranan metali {1}; bu tepsi altın kupelasyonu içindir.",
        "Sample {0} came for {1}; this tray is for the cupellation of gold.");

    public static readonly Refusal AlreadyPlanned = new("already-planned",
        "{0} numunesinin analizi zaten planlandı.",
        "The assay of sample {0} is planned already.");

    public static readonly Refusal NotPlanned = new("not-planned",
        "{0} numunesinin alaşım sınıfı ve ön bileşimi yazılmadı. Önce analizi planlayın.",
        "Alloy class and expected composition of sample {0} are missing. Plan its assay first.");

    public static readonly Refusal AlloyClassUnknown = new("alloy-class-unknown",
        "'{0}' alaşım sınıfı bilinmiyor. Şunlardan birini seçin: {1}.",
        "The alloy class '{0}' is not known. Choose one of: {1}.");

    public static readonly Refusal CompositionText = new("composition-unreadable",
        "'{0}' bir ön bileşim değil. Altın ve gümüşü ‰ olarak yazın; toplamları 1000'i aşmaz.",
        "'{0}' is no expected composition. Write gold and silver in ‰; together they are at most 1000.");

    public static readonly Refusal PurityText = new("proof-purity-unreadable",
        "'{0}' bir standart altın saflığı değil. Sertifikadaki saflığı ‰ olarak yazın, 990 ile 1000 arasında.",
        "'{0}' is no purity of proof gold. Write the certificate's figure in ‰, 990 to 1000.");

    public static readonly Refusal PositionText = new("position-unknown",
        "'{0}' tepside bir yer değil. A1 ile H12 arasında bir yer okutun.",
        "'{0}' is no position of a tray. Scan one from A1 to H12.");

    public static readonly Refusal CellTaken = new("cell-taken",
        "{1} tepsisinde {0} dolu. Boş bir yer seçin.",
        "Position {0} of tray {1} is taken. Choose an empty one.");

    public static readonly Refusal CellEmpty = new("cell-empty",
        "{1} tepsisinde {0} boş. Yeri yeniden okutun.",
        "Position {0} of tray {1} is empty. Scan the position again.");

    public static readonly Refusal CellWeighed = new("cell-weighed",
        "{1} tepsisinde {0} bu aşamada zaten tartıldı; kayıt değiştirilmez.",
        "Position {0} of tray {1} was weighed at this stage already; a record is not changed.");

    public static readonly Refusal CellMassNotPositive = new("cell-mass-not-positive",
        "{0} için terazi {1} mg gösteriyor. Darayı alıp yeniden tartın.",
        "The balance shows {1} mg for {0}. Tare it and weigh again.");

    public static readonly Refusal CellNotWeighed = new("cell-not-weighed",
        "{1} tepsisinde {0} henüz tartılmadı. Önce onu tartın.",
        "Position {0} of tray {1} is not weighed yet. Weigh it first.");

    public static readonly Refusal ProofsMissing = new("proofs-missing",
        "{1} tepsisinde {0} grubunun ikiden az standart numunesi var. Yanlarına iki standart numune koyun.",
        "Group {0} of tray {1} has fewer than two proofs. Put two matched proofs beside the samples.");

    public static readonly Refusal NoSamples = new("tray-without-samples",
        "{0} tepsisinde hiç numune yok. Önce numuneleri yerleştirin.",
        "Tray {0} holds no sample. Place the samples first.");

    public static readonly Refusal AlreadyFired = new("already-fired",
        "{0} tepsisi fırından geçti; artık bir şey konmaz.",
        "Tray {0} has been through the furnace; nothing is put on it any more.");

    public static readonly Refusal NotFired = new("not-fired",
        "{0} tepsisi henüz fırınlanmadı. Önce fırınlayın ve korneleri tartın.",
        "Tray {0} has not been fired yet. Fire it and weigh the cornets first.");

    public static readonly Refusal FurnaceFigures = new("furnace-figures",
        "Fırın 1000 ile 1200 °C arasında, süre 1 ile 240 dakika arasında olur. Değerleri fırından yeniden okuyun.",
        "The furnace is at 1000 to 1200 °C, the time is 1 to 240 min. Read both from the furnace again.");

    public static readonly Refusal OtherMethod = new("other-method",
        "{0} numunesinin metodu {1}, tepsininki {2}. Numuneyi kendi metodunun tepsisine koyun.",
        "Sample {0} goes by method {1}, the tray by {2}. Put it on a tray of its own method.");

    public static readonly Refusal ResultStands = new("result-stands",
        "{0} numunesinin sonucu duruyor; tekrar için önce geri gönderilmesi gerekir.",
        "The result of sample {0} stands; it has to be sent back before it is repeated.");

    public static readonly Refusal PortionIsLost = new("portion-lost",
        "{1} tepsisinde {0} kayıp olarak yazıldı; tartılamaz.",
        "Position {0} of tray {1} is recorded as lost; it cannot be weighed.");

    public static readonly Refusal NothingToLose = new("nothing-to-lose",
        "{1} tepsisinde {0} kayıp yazılamaz: standart numune, zaten kayıp ya da kornesi tartılmış.",
        "Position {0} of tray {1} cannot be recorded as lost: a proof, lost already, or its cornet is weighed.");

    public static readonly Refusal LossReasonMissing = new("loss-reason-missing",
        "{0} için ne olduğunu bir cümleyle yazın.",
        "Write in one sentence what happened to {0}.");

    public static readonly Refusal NoPortions = new("no-portions",
        "{0} numunesinin bu denemede tepside payı yok. Önce paylarını yerleştirip tartın.",
        "Sample {0} has no portion on a tray for this attempt. Place and weigh its portions first.");

    public static readonly Refusal GrossMassMissing = new("gross-mass-missing",
        "{0} bütün olarak henüz tartılmadı; has ağırlığı hesaplanamaz. Önce kabulde tartılmalı.",
        "{0} has not been weighed as a whole; its fine mass cannot be calculated. Reception has to weigh it first.");

    public static readonly Refusal NothingToCalculate = new("nothing-to-calculate",
        "{0} tepsisinde hesap bekleyen numune yok; sonuçları zaten duruyor.",
        "No sample on tray {0} waits for a calculation; their results stand already.");

    public static readonly Refusal TrayFull = new("tray-full",
        "{0} tepsisinde bu numuneye uygun boş hücre kalmadı. Yeni bir tepsi açın.",
        "Tray {0} has no free cell left that suits this sample. Open another tray.");

    public static readonly Refusal BalanceNotChosen = new("balance-not-chosen",
        "Önce tepsinin yanındaki teraziyi seçin.",
        "First choose the balance that stands beside the tray.");

    public static readonly Refusal CellNotChosen = new("cell-not-chosen",
        "{0} tepsisinde seçili hücre yok. Tartılacak hücreyi okutun.",
        "No cell of tray {0} is chosen. Scan the cell that is to be weighed.");
}
