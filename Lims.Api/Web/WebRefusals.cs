using Lims.Core.Refusals;

namespace Lims.Api.Web;

/// <summary>Why a request is not even looked at.</summary>
public static class WebRefusals
{
    public static readonly Refusal RequestUnreadable = new("request-unreadable",
        "İstek okunamadı: {0} Gövdeyi ve alan adlarını kontrol edin.",
        "The request cannot be read: {0} Check its body and the names of its members.");

    public static readonly Refusal IdempotencyKeyText = new("idempotency-key-text",
        "Idempotency-Key 1 ile 100 görünür ASCII karakter olmalı; bir UUID gönderin.",
        "Idempotency-Key has 1 to 100 visible ASCII characters; send a UUID.");

    public static readonly Refusal IfMatchText = new("if-match-text",
        "If-Match, ETag ile verilen sürüm olmalı; örneğin \"3\" gönderin.",
        "If-Match is the version given as ETag; send \"3\" for example.");

    public static readonly Refusal AddressUnknown = new("address-unknown",
        "Bu adreste bir şey yok; adresi kontrol edin.",
        "There is nothing at this address; check it.");

    public static readonly Refusal VerbNotAllowed = new("verb-not-allowed",
        "Bu adres bu HTTP yöntemini kabul etmiyor; /openapi/v1.json dosyasına bakın.",
        "This address does not take this HTTP method; see /openapi/v1.json.");

    public static readonly Refusal MediaType = new("media-type",
        "Gövdenin türü kabul edilmiyor; Content-Type olarak application/json, formlarda form türü gönderin.",
        "The type of the body is not taken; send Content-Type application/json, or a form's where a form is asked.");

    public static readonly Refusal BodyTooLarge = new("body-too-large",
        "İstek çok büyük; en çok 17 MiB gönderin.",
        "The request is too large; send at most 17 MiB.");

    public static readonly Refusal TooOften = new("too-often",
        "Bu adresten çok sık denendi; bir dakika bekleyip yeniden deneyin.",
        "There were too many tries from this address; wait a minute and try again.");
}
