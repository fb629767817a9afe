using Lims.Core.Refusals;

namespace Lims.Instruments.Spectrometers;

/// <summary>Why a spectrometer's file, or one row of it, was not read.</summary>
public static class SpectrometerRefusals
{
    public static readonly Refusal LayoutUnknown = new("xrf-layout-unknown",
        "Dosyanın düzeni bilinen hiçbir spektrometreninkine uymuyor; ölçüm tablosunu cihazdan dışa aktarın.",
        "The file has the layout of no spectrometer known here; export the table of readings from the instrument.");

    public static readonly Refusal LayoutOther = new("xrf-layout-other",
        "Dosya {0} düzeninde değil; doğru profili seçin.",
        "The file does not have the layout {0}; choose the right profile.");

    public static readonly Refusal SavedAgain = new("xrf-saved-again",
        "Tablo başka bir programla yeniden kaydedilmiş (Reading.No, X.Error); cihazın kendi dosyasını verin.",
        "The table was saved again by another program (Reading.No, X.Error); give the instrument's own file.");

    public static readonly Refusal FileEmpty = new("xrf-file-empty",
        "Dosya boş; cihazdan yeniden dışa aktarın.",
        "The file is empty; export it from the instrument again.");

    public static readonly Refusal FileUnreadable = new("xrf-file-unreadable",
        "'{0}' okunamıyor; var olduğuna ve okuma izni bulunduğuna bakın.",
        "'{0}' cannot be read; see that it is there and may be read.");

    public static readonly Refusal FileTooLarge = new("xrf-file-too-large",
        "Dosya 16 MiB sınırını aşıyor; daha az ölçüm dışa aktarın.",
        "The file is larger than 16 MiB; export fewer readings.");

    public static readonly Refusal WorkbookBroken = new("xrf-workbook-broken",
        "Çalışma kitabı açılamıyor; cihazdan yeniden dışa aktarın.",
        "The workbook cannot be opened; export it from the instrument again.");

    public static readonly Refusal MarksMixed = new("xrf-marks-mixed",
        "Dosyada hem ondalık nokta hem ondalık virgül var; cihazın kendi dosyasını verin.",
        "The file has decimal points and decimal commas; give the instrument's own file.");

    public static readonly Refusal HeaderTwice = new("xrf-header-twice",
        "{0} sütunu iki kez var; tabloyu cihazdan yeniden dışa aktarın.",
        "The column {0} stands twice; export the table from the instrument again.");

    public static readonly Refusal CellCount = new("xrf-cell-count",
        "Satırda {0} hücre var, başlıkta {1}; satır eksik ya da bozuk.",
        "The row has {0} cells where the header has {1}: it is cut or damaged.");

    public static readonly Refusal QuotesOpen = new("xrf-quotes-open",
        "Satırın tırnakları eşleşmiyor; satır bozuk.",
        "The quotation marks of the row do not match: it is damaged.");

    public static readonly Refusal RowUnfinished = new("xrf-row-unfinished",
        "Son satırın sonu yok; dosya belki hâlâ yazılıyor, tamamlanınca yeniden okutun.",
        "The last row has no end: the file may still be being written; have it read again when it is whole.");

    public static readonly Refusal NoNumber = new("xrf-no-number",
        "{0} '{1}' bir sayı değil.",
        "{0} '{1}' is no number.");

    public static readonly Refusal UnitMissing = new("xrf-unit-missing",
        "{0} biriminin ne olduğu yazmıyor.",
        "The unit of {0} is not given.");

    public static readonly Refusal UnitUnknown = new("xrf-unit-unknown",
        "'{0}' kütle payı birimi değil; ppm ya da % bekleniyordu.",
        "'{0}' is no unit of a mass fraction; ppm or % was expected.");

    public static readonly Refusal OutsideRange = new("xrf-outside-range",
        "{0} '{1}' -10 ile 1001 ‰ arasında değil.",
        "{0} '{1}' lies outside -10 to 1001 per mille.");

    public static readonly Refusal DateUnreadable = new("xrf-date-unreadable",
        "'{0}' okunabilir bir tarih ve saat değil.",
        "'{0}' is no date and time that can be read.");

    public static readonly Refusal DatesDisagree = new("xrf-dates-disagree",
        "Dosyadaki tarihlerin kimi gün, kimi ay ile başlıyor; profile tarih sırasını yazın.",
        "Some dates of the file begin with the day, others with the month; give the order in the profile.");

    public static readonly Refusal CellEmpty = new("xrf-cell-empty",
        "{0} hücresi boş.",
        "The cell {0} is empty.");
}
