using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Api.People;
using Lims.Core.FireAssay;
using Lims.Core.Methods;
using Lims.Core.People;
using Lims.Core.Xrf;

namespace Lims.Api.Xrf;

/// <summary>A spectrometer reading is entered for a sample known by its blind number.</summary>
public sealed class ScreeningDesk(LedgerWriter writer, TimeProvider clock)
{
    private const string ScreeningMethodId = "xrf-au";

    public Task<Appended> Enter(Ask ask, EnterReading reading) => writer.Append(new LedgerCommand
    {
        Key = ask.Key,
        Actor = ask.UserId,
        Seen = ask.Seen,
        Request = reading,
        Decide = session =>
        {
            PeopleStore.Acting(session, ask.UserId).Must(Role.Analyst);
            InstrumentStore.MustBeUsable(session, reading.InstrumentId, LedgerInstant.Format(clock.GetUtcNow()));
            var item = OrdersStore.ItemByBlind(session, reading.BlindNo)
                ?? throw FireAssayRefusals.SampleUnknown.With(reading.BlindNo);
            var entered = new XrfReadingEntered(item.ItemNo, reading.InstrumentId, reading.ReadingNo,
                reading.MeasuredAt, reading.Seconds, reading.Components);
            return XrfScreening.Enter(entered, item.Metal, item.DeclaredPerMille,
                XrfStore.MetalPerMille(session, item.ItemNo, item.Metal),
                MethodStore.Must(session, ScreeningMethodId).Xrf
                    ?? throw MethodsRefusals.MethodUnknown.With(ScreeningMethodId));
        },
    });
}
