using Lims.Core.Refusals;

namespace Lims.Core.Ledger;

/// <summary>What anybody may be told who writes into the ledger.</summary>
public static class LedgerRefusals
{
    public static readonly Refusal Stale = new("stale",
        "{0} siz bakarken değişti. Sayfayı yenileyin, yeni durumu görüp yeniden deneyin.",
        "{0} has changed since you looked at it. Reload the page, look at how it stands, then try again.");

    public static readonly Refusal KeyReused = new("key-reused",
        "Bu işlem anahtarı başka bir istekte kullanılmış. Sayfayı yenileyip yeniden deneyin.",
        "This idempotency key was used for another request. Reload the page and try again.");

    public static readonly Refusal BytesTooLarge = new("bytes-too-large",
        "Dosya {0} bayt; en çok 16 MiB saklanabilir. Daha küçük bir dosya gönderin.",
        "The file has {0} bytes; at most 16 MiB can be kept. Send a smaller file.");

    public static readonly Refusal ScriptChanged = new("script-changed",
        "{0} betiği bu veritabanı kurulduktan sonra değişmiş. Veritabanını kuran sürümü kullanın.",
        "The script {0} changed after it made this database. Use the version that made it.");

    public static readonly Refusal ScriptsDiffer = new("scripts-differ",
        "Veritabanı bu sürüme uymuyor ({0}). Önce 'ayarevi migrate' çalıştırın ya da sürümü güncelleyin.",
        "The database does not fit this version ({0}). Run 'ayarevi migrate' first, or update this host.");

    public static readonly Refusal LedgerBusy = new("ledger-busy",
        "Defter şu anda meşgul (başka bir yazma, doğrulama ya da yedek); hiçbir şey kaydedilmedi. Az sonra yineleyin.",
        "The ledger is busy (another write, verification or backup); nothing was saved. Try the same again shortly.");

    public static readonly Refusal MoveUnfinished = new("move-unfinished",
        "Bu veritabanına taşıma yarım kalmış. 'ayarevi move' komutunu yeniden çalıştırın ya da veritabanını silin.",
        "A move into this database did not end. Run 'ayarevi move' again, or remove the database.");

    public static readonly Refusal TargetNotEmpty = new("target-not-empty",
        "{0} boş değil; ev yalnızca boş bir yere taşınır ya da geri konur. Başka bir yer adı verin.",
        "{0} is not empty: a house is moved or restored only into an empty place. Name another one.");

    public static readonly Refusal NoBackup = new("no-backup",
        "{0} bir evin yedeği değil. 'ayarevi backup' komutunun yazdığı dosyayı verin.",
        "{0} is no backup of a house. Name the file that 'ayarevi backup' wrote.");

    public static readonly Refusal RowsMissing = new("rows-missing",
        "{0} içindeki son imza {1} satırı kapsıyor, defterde {2} satır var: satırlar eksik. Yedeği 'ayarevi restore' "
            + "ile boş bir klasöre geri koyun; ev başkaysa onun klasörünü verin.",
        "The last checkpoint in {0} covers {1} rows, the ledger has {2}: rows are missing. Bring a backup into an "
            + "empty folder with 'ayarevi restore', or name the folder of the house you mean.");

    public static readonly Refusal KeyDiffers = new("key-differs",
        "Defteri başka bir bilgisayar başka bir anahtarla imzalamış. Evin 'house.p12' dosyasını her bilgisayara koyun.",
        "Another host signed the ledger with another key. Put the house's 'house.p12' on every host.");

    public static readonly Refusal KeyUnreadable = new("key-unreadable",
        "{0} bu parolayla okunamıyor. AyarEvi__KeyPassword değerini denetleyin ya da yedekten geri koyun.",
        "{0} cannot be read with this password. Check AyarEvi__KeyPassword, or restore the file from a backup.");
}
