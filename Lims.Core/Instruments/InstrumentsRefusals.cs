using Lims.Core.Refusals;

namespace Lims.Core.Instruments;

/// <summary>Why an instrument cannot be used or entered.</summary>
public static class InstrumentsRefusals
{
    public static readonly Refusal NotRegistered = new("instrument-not-registered",
        "{0} cihazı kayıtlı değil; önce cihaz listesine ekleyin.",
        "The instrument {0} is not registered; add it to the register first.");

    public static readonly Refusal Withdrawn = new("instrument-withdrawn",
        "{0} cihazı kullanımdan kaldırılmış; başka bir cihaz seçin.",
        "The instrument {0} was withdrawn from use; choose another one.");

    public static readonly Refusal CalibrationOverdue = new("calibration-overdue",
        "{0} cihazının kalibrasyonu {1} tarihinde doldu; kalibrasyonu yenileyin.",
        "The calibration of instrument {0} ran out on {1}; renew it.");

    public static readonly Refusal InstrumentIdText = new("instrument-id-text",
        "{0} cihaz kimliği olamaz; 1 ile 40 karakter yazın: a-z, 0-9, tire, nokta.",
        "{0} cannot be an instrument id; write 1 to 40 characters a-z, 0-9, hyphen, dot.");

    public static readonly Refusal InstrumentKindUnknown = new("instrument-kind-unknown",
        "{0} türünde cihaz olmaz; balance veya xrf yazın.",
        "There is no kind of instrument {0}; write balance or xrf.");

    public static readonly Refusal ReadabilityText = new("readability-text",
        "Terazinin okunabilirliği sıfırdan büyük bir mg değeri olmalı, {0} değil; örneğin 0.01 yazın.",
        "A balance's readability is a number of mg above zero, not {0}; write 0.01 for example.");

    public static readonly Refusal InstrumentFieldEmpty = new("instrument-field-empty",
        "{0} boş olamaz; cihazın etiketinden yazın.",
        "{0} cannot be empty; copy it from the instrument's plate.");

    public static readonly Refusal CalibrationDueText = new("calibration-due-text",
        "{0} kalibrasyon tarihi olamaz; yyyy-aa-gg biçiminde yazın.",
        "{0} cannot be the day a calibration is due; write it as yyyy-mm-dd.");

    public static readonly Refusal WithdrawalReasonMissing = new("withdrawal-reason-missing",
        "{0} cihazının neden kaldırıldığını yazın.",
        "Write why the instrument {0} is withdrawn.");
}
