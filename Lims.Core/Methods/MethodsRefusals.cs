using Lims.Core.Refusals;

namespace Lims.Core.Methods;

/// <summary>Why a method cannot be used or set.</summary>
public static class MethodsRefusals
{
    public static readonly Refusal MethodUnknown = new("method-unknown",
        "{0} diye bir metot yok; metot listesinden seçin.",
        "There is no method {0}; choose one of the list.");

    public static readonly Refusal MethodIdText = new("method-id-text",
        "{0} metot kimliği olamaz; 1 ile 40 karakter yazın: a-z, 0-9, tire.",
        "{0} cannot be a method id; write 1 to 40 characters a-z, 0-9, hyphen.");

    public static readonly Refusal CalculationUnknown = new("calculation-unknown",
        "{0} diye bir hesap yok; şunlardan birini seçin: {1}.",
        "There is no calculation {0}; choose one of {1}.");

    public static readonly Refusal MethodFigureText = new("method-figure-text",
        "{0} için {1} yazılamaz; sıfır veya daha büyük düz bir sayı yazın.",
        "{0} cannot be {1}; write a plain number of zero or more.");

    public static readonly Refusal ReplicatesOutside = new("replicates-outside",
        "En az tekrar sayısı {0} olamaz; 1 ile 10 arasında yazın.",
        "The least number of replicates cannot be {0}; write 1 to 10.");

    public static readonly Refusal DecimalsOutside = new("decimals-outside",
        "Rapor ondalığı {0} olamaz; 0 ile 2 arasında yazın.",
        "A report cannot have {0} decimals; write 0 to 2.");

    public static readonly Refusal BudgetTwice = new("budget-twice",
        "{0} alaşım sınıfı bütçede iki kez var; birini silin.",
        "The alloy class {0} stands twice in the budget; remove one.");

    public static readonly Refusal XrfLimitsMisplaced = new("xrf-limits-misplaced",
        "Tarama sınırları yalnızca tarama metodunda olur ve orada zorunludur; metodu düzeltin.",
        "Screening limits belong to a screening method and to no other; correct the method.");
}
