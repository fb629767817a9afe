namespace Lims.Core.FireAssay;

/// <summary>The closed list of findings; refusals stand in the order in which they are looked for.</summary>
public static class CalculationFindings
{
    public static readonly Finding WorksheetUnreadable = Refused("worksheet-unreadable",
        "Çalışma kâğıdı okunamadı.",
        "The worksheet cannot be read.");

    public static readonly Finding ReplicatesTooFew = Refused("replicates-too-few",
        "İkiden az tekrar var; en az iki pay gerekir.",
        "There are fewer than two replicates; at least two portions are needed.");

    public static readonly Finding ReplicatesTooMany = Refused("replicates-too-many",
        "Ondan çok tekrar var; en çok on pay birlikte değerlendirilir.",
        "There are more than ten replicates; at most ten are judged together.");

    public static readonly Finding MassNotPositive = Refused("mass-not-positive",
        "Bir kütle, hacim ya da titre sıfır veya eksi, ya da eklenen altın eksi.",
        "A mass, volume or titre is zero or negative, or the added gold is negative.");

    public static readonly Finding ProofsTooFew = Refused("proofs-too-few",
        "Bir grubun ikiden az standart numunesi var.",
        "A group has fewer than two proofs.");

    public static readonly Finding StandardsTooFew = Refused("standards-too-few",
        "Titrenin belirlenmesi için en az iki standart gerekir.",
        "At least two standards are needed to determine the titre.");

    public static readonly Finding ImpuritiesMissing = Refused("impurities-missing",
        "Safsızlık girilmemiş; farktan hesap yapılamaz.",
        "No impurity is given; there is nothing to subtract.");

    public static readonly Finding ProofsDisagree = Refused("proofs-disagree",
        "Standart numunelerin düzeltmeleri birbirinden fazla uzak.",
        "The corrections of the proofs lie too far apart.");

    public static readonly Finding CorrectionImplausible = Refused("correction-implausible",
        "Düzeltme bu altın miktarı için inandırıcı değil; artı düzeltme, standart kornenin fazla ağır olduğu "
            + "(gümüş tuttuğu) anlamına gelir.",
        "The correction is not plausible for this much gold; a positive one means the proof cornet is too heavy "
            + "(retained silver).");

    public static readonly Finding ProofNotMatched = Refused("proof-not-matched",
        "Standart numunelerin altını numuneninkinden % 5'ten fazla ayrılıyor.",
        "The gold of the proofs differs from that of the sample by more than 5 %.");

    public static readonly Finding CornetHeavierThanPortion = Refused("cornet-heavier-than-portion",
        "Korne, tartılan paydan ağır.",
        "The cornet is heavier than its portion.");

    public static readonly Finding DuplicatesDisagree = Refused("duplicates-disagree",
        "Tekrarlar birbirinden izin verilenden uzak; analizi tekrarlayın.",
        "The replicates lie further apart than allowed; repeat the assay.");

    public static readonly Finding CorrectionUncertaintyMissing = Refused("correction-uncertainty-missing",
        "Verilen düzeltmenin belirsizliği yok.",
        "The correction was given without its uncertainty.");

    public static readonly Finding BeadCorrectionMissing = Refused("bead-correction-missing",
        "Birden çok standart grubu varken boncuklar için ayrı bir düzeltme gerekir.",
        "With several groups of proofs the beads need a correction of their own.");

    public static readonly Finding Outside0To1000 = Refused("outside-0-1000",
        "Ortalama 0 ile 1000 ‰ arasında değil.",
        "The mean is not between 0 and 1000 ‰.");

    public static readonly Finding OutsideMethodScope = Refused("outside-method-scope",
        "Ortalama bu metodun kapsamı dışında.",
        "The mean lies outside the scope of this method.");

    public static readonly Finding SilverLossUncorrected = Note("silver-loss-uncorrected",
        "Gümüş, kayıp standardı olmadan altın düzeltmesiyle hesaplandı.",
        "Silver was calculated with the correction for gold, without a proof for its loss.");

    public static readonly Finding SilverNotDeterminable = Note("silver-not-determinable",
        "Gümüş farktan belirlenemiyor.",
        "Silver cannot be determined by difference.");

    public static readonly Finding UncertaintyMissing = Note("uncertainty-missing",
        "Karar kuralı belirsizlik ister, ama belirsizlik yok; uygunluk kararı verilmedi.",
        "The decision rule needs an uncertainty and there is none; no verdict was given.");

    /// <summary>Every finding, refusals first, in their order.</summary>
    public static IReadOnlyList<Finding> All { get; } =
    [
        WorksheetUnreadable, ReplicatesTooFew, ReplicatesTooMany, MassNotPositive, ProofsTooFew, StandardsTooFew,
        ImpuritiesMissing, ProofsDisagree, CorrectionImplausible, ProofNotMatched, CornetHeavierThanPortion,
        DuplicatesDisagree, CorrectionUncertaintyMissing, BeadCorrectionMissing, Outside0To1000, OutsideMethodScope,
        SilverLossUncorrected, SilverNotDeterminable, UncertaintyMissing,
    ];

    private static Finding Refused(string code, string turkish, string english) => new(code, true, turkish, english);

    private static Finding Note(string code, string turkish, string english) => new(code, false, turkish, english);
}
