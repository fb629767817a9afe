using Lims.Core.Refusals;

namespace Lims.Core.Orders;

/// <summary>What reception may be told.</summary>
public static class OrdersRefusals
{
    public static readonly Refusal ItemCount = new("item-count",
        "Bir kabulde 1 ile 99 arası kalem olur; {0} kalem verildi. Kalemleri birden çok kabule bölün.",
        "One reception takes 1 to 99 items; {0} were given. Split them over several receptions.");

    public static readonly Refusal Unknown = new("value-unknown",
        "{0} alanında '{1}' bilinmiyor. Şunlardan birini seçin: {2}.",
        "'{1}' is not known for {0}. Choose one of: {2}.");

    public static readonly Refusal Pieces = new("pieces-out-of-range",
        "Adet 1 ile 1000000 arasında olur; {0} verildi. Parçaları yeniden sayın.",
        "Pieces are 1 to 1000000; {0} was given. Count them again.");

    public static readonly Refusal FinenessText = new("fineness-unreadable",
        "'{0}' bir milyem değil. 0 ile 1000 arasında, noktalı ondalıkla yazın, örneğin 916.5.",
        "'{0}' is no fineness. Write 0 to 1000 ‰ with a decimal point, such as 916.5.");

    public static readonly Refusal RuleMissing = new("decision-rule-missing",
        "{0} ‰ şartnamesi için karar kuralı yok. Müşteriyle bir kural kararlaştırın ya da şartnameyi boş bırakın.",
        "There is no decision rule for the specification of {0} ‰. Agree on one with the customer, or leave it empty.");

    public static readonly Refusal PromiseText = new("promise-unreadable",
        "'{0}' bir zaman değil. Söz verilen saati 2026-01-05T15:00:00Z biçiminde yazın.",
        "'{0}' is no instant. Write the promised hour as 2026-01-05T15:00:00Z.");

    public static readonly Refusal PromisePast = new("promise-past",
        "{0} geçti. İleri bir saat verin ya da alanı boş bırakın.",
        "{0} has passed. Promise a later hour, or leave it empty.");

    public static readonly Refusal PromiseSame = new("promise-same",
        "{0} için zaten bu saat söz verildi. Başka bir saat yazın.",
        "This is the hour that {0} is promised for already. Write another one.");

    public static readonly Refusal PromiseReason = new("promise-reason",
        "{0} için saatin neden değiştiğini tek satırda, en çok 200 karakterle yazın; müşteri bunu okur.",
        "Write in one line of at most 200 characters why the hour of {0} changes; the customer reads it.");

    public static readonly Refusal PhotoTooLarge = new("photo-too-large",
        "Fotoğraf en çok 2 MiB olur. Daha küçük çekin ya da küçültüp yeniden gönderin.",
        "A photo has at most 2 MiB. Take a smaller one, or shrink it and send it again.");

    public static readonly Refusal PhotoUnreadable = new("photo-unreadable",
        "Bu dosya bütün bir JPEG fotoğraf değil. Gri ya da renkli, 8 bitlik bir JPEG gönderin.",
        "This file is no whole JPEG photo. Send a JPEG of 8 bits, grey or in colour.");

    public static readonly Refusal PhotoMissing = new("photo-missing",
        "{0} henüz fotoğraflanmadı.",
        "{0} has not been photographed yet.");

    public static readonly Refusal DescribedAfterApproval = new("described-after-approval",
        "{0} sonucu onaylandı. Tanımını artık yalnız müdür, düzeltme raporu için değiştirir.",
        "The result of {0} is approved. Its description is now corrected by the manager alone, for an amended report.");

    public static readonly Refusal DescriptionReason = new("description-reason",
        "{0} tanımının neden düzeltildiğini tek satırda, en çok 200 karakterle yazın; kişi adı yazmayın.",
        "Write in one line of at most 200 characters why {0} is described anew; name no person.");

    public static readonly Refusal OrderUnknown = new("order-unknown",
        "{0} numaralı kabul yok. Numarayı kabul fişinden okutun.",
        "There is no reception {0}. Scan the number from the receipt.");

    public static readonly Refusal ItemUnknown = new("item-unknown",
        "{0} numaralı numune yok. Etiketi yeniden okutun.",
        "There is no item {0}. Scan the label again.");

    public static readonly Refusal AlreadyWeighed = new("already-weighed",
        "{0} kabulde zaten tartıldı; kayıt değiştirilmez.",
        "{0} was already weighed at reception; a record is not changed.");

    public static readonly Refusal NotYetWeighed = new("not-yet-weighed",
        "{0} kabulde henüz tartılmadı. Önce kabul tartımını yapın.",
        "{0} has not been weighed at reception yet. Weigh it there first.");

    public static readonly Refusal MassAfterResult = new("mass-after-result",
        "{0} için sonuç hesaplandı; has ağırlığın dayandığı kütle artık değişmez.",
        "A result for {0} stands already; the mass its fine mass rests on does not change any more.");

    public static readonly Refusal MassNotPositive = new("mass-not-positive",
        "Terazi {0} gösteriyor. Darayı alın ve numuneyi yeniden tartın.",
        "The balance shows {0}. Tare it and weigh the item again.");

    public static readonly Refusal ReceiptCodeMissing = new("receipt-code-missing",
        "{0} kabulünün fiş kodu yok. Önce yeni kod verin.",
        "The reception {0} has no receipt code. Give it a new one first.");

    public static readonly Refusal PaperNotPrintable = new("paper-not-printable",
        "'{0}' harfi kâğıda basılamıyor. Adı ya da tanımı Latin harfleriyle yazıp yeniden isteyin.",
        "The character '{0}' cannot be printed. Write the name or description in Latin letters, then ask again.");
}
