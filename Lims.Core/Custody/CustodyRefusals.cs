using Lims.Core.Refusals;

namespace Lims.Core.Custody;

/// <summary>What a person may be told who hands an item on.</summary>
public static class CustodyRefusals
{
    public static readonly Refusal NotHolder = new("not-holder",
        "{0} sizin elinizde değil; yalnız elinde tutan devredebilir.",
        "{0} is not in your hands; only who holds it can hand it over.");

    public static readonly Refusal AlreadyGiven = new("handover-open",
        "{0} için açık bir devir var. Önce karşı taraf kabul etmeli.",
        "A handover of {0} is open already. The other side has to accept it first.");

    public static readonly Refusal ToOneself = new("handover-to-oneself",
        "{0} zaten sizde. Devredilecek kişiyi seçin.",
        "You hold {0} yourself. Choose the person who takes it.");

    public static readonly Refusal NotGivenToYou = new("handover-not-yours",
        "{0} size devredilmedi. Elinde tutan kişi önce size devretmeli.",
        "{0} was not handed to you. Who holds it has to hand it to you first.");

    public static readonly Refusal CollectorReason = new("collector-reason-missing",
        "{0} müşteriden başkasına veriliyor. Neden onun aldığını yazın (vekâlet, yazılı izin).",
        "{0} is handed to another than the customer. Write why that one collects it (proxy, written leave).");

    public static readonly Refusal ReturnedMass = new("returned-mass-unreadable",
        "'{0}' bir kütle değil. mg olarak, 0 ya da daha büyük, noktalı ondalıkla yazın.",
        "'{0}' is no mass. Write mg, 0 or more, with a decimal point.");

    public static readonly Refusal MoreThanTaken = new("returned-exceeds-taken",
        "{0} kaleminden {1} mg alındı, {2} mg geri veriliyor. Yeniden tartın.",
        "{1} mg were taken of {0}, and {2} mg go back. Weigh again.");

    public static readonly Refusal NotInYourHands = new("not-in-your-hands",
        "Bu numune sizin elinizde değil. Çalışmadan önce devralın.",
        "This sample is not in your hands. Accept it before you work on it.");

    public static readonly Refusal NotReturned = new("not-returned",
        "{0} henüz geri verilmedi. Önce teslimi yazın.",
        "{0} has not been handed back yet. Write that down first.");

    public static readonly Refusal SlipWithoutMass = new("slip-without-mass",
        "{0} geri verilirken tartılmadı. Tutanak yalnız tartılan ağırlığı yazar; elle tutanak düzenleyin.",
        "{0} was not weighed before it went back. A slip says only what was weighed; write one by hand.");
}
