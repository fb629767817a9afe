using Lims.Core.Refusals;

namespace Lims.Instruments.Balances;

/// <summary>Why nothing was taken from a balance.</summary>
public static class BalanceRefusals
{
    public static readonly Refusal Unreachable = new("balance-unreachable",
        "{0} adresindeki terazi yanıt vermiyor; açık ve bağlı olduğuna bakın, sonra yeniden deneyin.",
        "The balance at {0} does not answer; see that it is on and connected, then try again.");

    public static readonly Refusal IdentityDiffers = new("balance-identity-differs",
        "Kayıtta {0} var, terazi {1} diyor; doğru teraziyi seçin ya da kaydı düzeltin.",
        "The register says {0}, the balance says {1}; choose the right balance or correct the register.");

    public static readonly Refusal IdentityMissing = new("balance-identity-missing",
        "{0} adresindeki terazi seri numarasını söylemiyor; MT-SICS arayüzünü açın.",
        "The balance at {0} does not tell its serial number; switch its MT-SICS interface on.");

    public static readonly Refusal AddressText = new("balance-address-text",
        "{0} bir terazi adresi değil; örneğin tcp:192.168.1.40:4305 yazın.",
        "{0} is no address of a balance; write tcp:192.168.1.40:4305 for example.");

    public static readonly Refusal TimedOut = new("balance-timed-out",
        "Terazi süresi içinde yanıt vermedi; kefeye dokunmadan yeniden tartın.",
        "The balance did not answer in time; weigh again without touching the pan.");

    public static readonly Refusal Unstable = new("balance-unstable",
        "Kefe durulmadan okundu ({0}); durulunca yeniden tartın.",
        "The pan was not at rest ({0}); weigh again once it is.");

    public static readonly Refusal NotExecutable = new("balance-not-executable",
        "Terazi şu an tartamıyor ({0}); titreşim ve hava akımına bakın, sonra yeniden tartın.",
        "The balance cannot weigh now ({0}); look for vibration and draught, then weigh again.");

    public static readonly Refusal Overload = new("balance-overload",
        "Kefede terazinin çekebildiğinden fazlası var; daha büyük bir terazi kullanın.",
        "There is more on the pan than the balance can weigh; use a larger one.");

    public static readonly Refusal Underload = new("balance-underload",
        "Kefe eksik ya da yerinde değil; yerleştirip terazinin darasını alın.",
        "The pan is missing or not in its place; put it back and tare the balance.");

    public static readonly Refusal ForeignUnit = new("balance-foreign-unit",
        "Terazi başka bir birimde gösteriyor ({0}); birimi kayıttaki gibi ayarlayın.",
        "The balance shows another unit ({0}); set it to the unit of the register.");

    public static readonly Refusal MissingUnit = new("balance-unit-missing",
        "Terazi birimsiz bir sayı gönderdi ({0}); arayüzünde birimi açın.",
        "The balance sent a figure without a unit ({0}); switch the unit on in its interface.");

    public static readonly Refusal Unreadable = new("balance-unreadable",
        "Terazinin yanıtı bir tartım değil ({0}); arayüz ayarlarına bakın.",
        "The balance's answer is no weight ({0}); look at its interface settings.");

    public static readonly Refusal Ambiguous = new("balance-ambiguous",
        "Terazi birden çok satır gönderdi; sürekli yazdırmayı kapatıp yeniden tartın.",
        "The balance sent more than one line; switch continuous printing off and weigh again.");

    public static readonly Refusal Interrupted = new("balance-interrupted",
        "Tartım yarıda kesildi; hiçbir değer alınmadı, kefeye bakıp yeniden tartın.",
        "The weighing broke off; no figure was taken, look at the pan and weigh again.");

    /// <exception cref="ArgumentOutOfRangeException">A weighing that gave a mass is no refusal.</exception>
    public static Refusal Of(WeighingOutcome outcome) => outcome switch
    {
        WeighingOutcome.TimedOut => TimedOut,
        WeighingOutcome.Unstable => Unstable,
        WeighingOutcome.NotExecutable => NotExecutable,
        WeighingOutcome.Overload => Overload,
        WeighingOutcome.Underload => Underload,
        WeighingOutcome.ForeignUnit => ForeignUnit,
        WeighingOutcome.MissingUnit => MissingUnit,
        WeighingOutcome.Unreadable => Unreadable,
        WeighingOutcome.Ambiguous => Ambiguous,
        WeighingOutcome.Interrupted => Interrupted,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
