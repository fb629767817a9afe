using Lims.Core.Refusals;

namespace Lims.Api.Hosting;

/// <summary>Why a house cannot be opened.</summary>
public static class HostingRefusals
{
    public static readonly Refusal DatabaseUnknown = new("database-unknown",
        "Veritabanı bağlantısı anlaşılamadı; SQLite için 'Data Source=DOSYA', SQL Server için 'Server=…' yazın.",
        "The database connection is not understood; write 'Data Source=FILE' for SQLite, 'Server=…' for SQL Server.");

    public static readonly Refusal CannotListen = new("cannot-listen",
        "Ev {0} adresini dinleyemiyor ({1}): adresi boşaltın ya da --url ile başka bir adres verin.",
        "The house cannot listen at {0} ({1}): free it, or give another address with --url.");

    public static readonly Refusal NoCertificate = new("no-certificate",
        "Ev {0} adresinde TLS konuşamıyor ({1}): ASPNETCORE_Kestrel__Certificates__Default__Path ile bir sertifika "
            + "verin ya da TLS'i evin önündeki bir vekil sunucuya bırakın.",
        "The house cannot speak TLS at {0} ({1}): name a certificate in "
            + "ASPNETCORE_Kestrel__Certificates__Default__Path, or let a proxy in front of the house speak it.");
}
