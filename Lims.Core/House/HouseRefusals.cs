using Lims.Core.Refusals;

namespace Lims.Core.House;

/// <summary>Why the house's own data cannot be set so.</summary>
public static class HouseRefusals
{
    public static readonly Refusal OriginText = new("origin-text",
        "{0} evin kimliği olamaz; 2 ile 40 karakter yazın: a-z, 0-9, tire.",
        "{0} cannot be the house's origin; write 2 to 40 characters a-z, 0-9, hyphen.");

    public static readonly Refusal OriginFixed = new("origin-fixed",
        "Evin kimliği {0} olarak kalır; imzalı kontrol noktaları bu adı taşır.",
        "The origin of the house stays {0}: signed checkpoints bear that name.");

    public static readonly Refusal HouseFieldEmpty = new("house-field-empty",
        "{0} boş olamaz; raporda basılır.",
        "{0} cannot be empty: the report prints it.");

    public static readonly Refusal LicenceDateText = new("licence-date-text",
        "{0} yetki belgesi tarihi olamaz; yyyy-aa-gg biçiminde yazın.",
        "{0} cannot be the date of the licence; write it as yyyy-mm-dd.");

    public static readonly Refusal HouseNotSet = new("house-not-set",
        "Evin bilgileri henüz girilmedi; önce onları girin.",
        "The data of the house are not set yet; enter them first.");

    public static readonly Refusal HouseConfirmed = new("house-confirmed",
        "Evin bilgileri zaten onaylı; yapılacak bir şey yok.",
        "The data of the house are confirmed already; there is nothing to do.");

    public static readonly Refusal MetalUnknown = new("metal-unknown",
        "{0} diye bir metal listelenemez; Au, Ag, Pt, Pd simgelerini birer kez kullanın.",
        "There is no list for a metal {0}; use the symbols Au, Ag, Pt, Pd, each once.");

    public static readonly Refusal StandardFinenessOrder = new("standard-fineness-order",
        "{0} için {1} sırasında değil; 0 ile 1000 arasında, küçükten büyüğe yazın.",
        "{1} is out of place for {0}; write numbers above 0 up to 1000, ascending.");

    public static readonly Refusal AssignmentRuleUnknown = new("assignment-rule-unknown",
        "{0} diye bir kural yok; largest-not-above yazın.",
        "There is no rule {0}; write largest-not-above.");

    public static readonly Refusal TextKey = new("text-key",
        "{0} anahtarı boş veya iki kez var; her metnin bir anahtarı olmalı.",
        "The key {0} is empty or stands twice; every text has one key of its own.");

    public static readonly Refusal TextEmpty = new("text-empty",
        "{0} metni iki dilde de dolu olmalı.",
        "The text {0} must be written in both languages.");
}
