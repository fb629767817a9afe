using Lims.Core.Refusals;

namespace Lims.Api.Hosting;

/// <summary>Why a house cannot be opened.</summary>
public static class HostingRefusals
{
    public static readonly Refusal DatabaseUnknown = new("database-unknown",
        "Veritabanı bağlantısı anlaşılamadı; SQLite için 'Data Source=DOSYA', SQL Server için 'Server=…' yazın.",
        "The database connection is not understood; write 'Data Source=FILE' for SQLite, 'Server=…' for SQL Server.");
}
