using Lims.Api.Custody;
using Lims.Api.Instruments;
using Lims.Api.Ledger;
using Lims.Api.Orders;
using Lims.Api.Work;
using Lims.Api.Xrf;
using Lims.Core.Custody;
using Lims.Core.FireAssay;
using Lims.Core.Instruments;
using Lims.Core.Quantities;
using Lims.Core.Work;

namespace Lims.Api.FireAssay;

/// <summary>A sample as its page shows it to the analyst: blind, without anything of its customer or its day.</summary>
/// <param name="SilverPerMille">Mean silver of the readings, ‰, to 0.1; null without readings of silver.</param>
/// <param name="OpenTrays">Trays of the sample's method that have not been fired.</param>
public sealed record SampleSheet(
    SampleState Sample, string Kind, long Version, CustodyState Custody, XrfVerdictRow? Screening,
    string? SilverPerMille, AssayPlanned? Plan, IReadOnlyList<TrayWorkRow> OpenTrays,
    IReadOnlyList<Instrument> Spectrometers)
{
    /// <exception cref="Core.Refusals.RefusedException">There is no such sample.</exception>
    public static SampleSheet Read(LedgerSession session, string blindNo, string nowUtc)
    {
        var sample = FireAssayStore.Sample(session, blindNo);
        var silver = XrfStore.MetalPerMille(session, sample.ItemNo, "Ag");
        return new SampleSheet(
            sample,
            OrdersStore.Item(session, sample.ItemNo)!.Kind,
            LedgerReader.SubjectVersion(session, Core.Orders.ItemSubject.Of(sample.ItemNo)),
            CustodyStore.State(session, sample.ItemNo),
            XrfStore.Verdict(session, sample.ItemNo),
            silver.Count == 0 ? null : DecimalText.FormatShortest(
                Math.Round(silver.Average(spot => spot.PerMille), 1, MidpointRounding.AwayFromZero)),
            FireAssayStore.Plan(session, sample.ItemNo),
            [.. TrayWorkStore.InWork(session).Rows.Where(tray => tray.MethodId == sample.MethodId
                && tray.Stage is TrayStage.Filling or TrayStage.Weighing or TrayStage.Firing)],
            [.. InstrumentStore.All(session).Where(each => each is
                {
                    Kind: InstrumentRegistered.Spectrometer, Withdrawn: false,
                } && string.CompareOrdinal(nowUtc, each.CalibrationDueUtc) < 0)]);
    }

    /// <summary>What the plan asks for in one cell, for the usual portion; null until it is planned.</summary>
    public InquartPlan? ToWeighOut =>
        Plan is null ? null : InquartPlan.For(InquartPlan.UsualPortionMg, Plan).ToWeighOut();
}
