using Dapper;
using Lims.Api.Ledger;
using Lims.Core.Instruments;

namespace Lims.Api.Instruments;

/// <summary>The register: one row an instrument, as it was last entered.</summary>
public sealed class InstrumentProjection : IProjection
{
    private const string DeleteSql = """
        DELETE FROM Instrument WHERE InstrumentId = @InstrumentId
        """;

    private const string InsertSql = """
        INSERT INTO Instrument (InstrumentId, Version, Kind, Manufacturer, Model, SerialNo, Protocol, Address,
            ReadabilityMg, CalibrationDueUtc, CalibrationCertificate, Withdrawn)
        VALUES (@InstrumentId, @Version, @Kind, @Manufacturer, @Model, @SerialNo, @Protocol, @Address,
            @ReadabilityMg, @CalibrationDueUtc, @CalibrationCertificate, 0)
        """;

    private const string WithdrawSql = """
        UPDATE Instrument SET Withdrawn = 1, Version = @Version WHERE InstrumentId = @InstrumentId
        """;

    public void Apply(LedgerSession session, AppendedFact appended)
    {
        switch (appended.Fact)
        {
            case InstrumentRegistered registered:
                Register(session, appended.SubjectVersion, registered);
                break;
            case InstrumentWithdrawn withdrawn:
                session.Connection.Execute(
                    WithdrawSql,
                    new { withdrawn.InstrumentId, Version = appended.SubjectVersion },
                    session.Transaction);
                break;
        }
    }

    private static void Register(LedgerSession session, long version, InstrumentRegistered registered)
    {
        session.Connection.Execute(DeleteSql, new { registered.InstrumentId }, session.Transaction);
        session.Connection.Execute(
            InsertSql,
            new
            {
                registered.InstrumentId, Version = version, registered.Kind, registered.Manufacturer, registered.Model,
                registered.SerialNo, registered.Protocol, registered.Address, registered.ReadabilityMg,
                registered.CalibrationDueUtc, registered.CalibrationCertificate,
            },
            session.Transaction);
    }
}
