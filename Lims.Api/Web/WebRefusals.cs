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
}
