using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Methods;
using Lims.Api.Orders;
using Lims.Api.Parties;
using Lims.Api.People;
using Lims.Api.Reports;
using Lims.Api.Work;
using Lims.Api.Xrf;

namespace Lims.Api.Ledger;

/// <summary>Every projection of the product in the order in which a fact is booked.</summary>
public static class Projections
{
    /// <summary>A slice stands behind those whose tables its own refer to.</summary>
    public static IReadOnlyList<IProjection> All { get; } =
    [
        new HouseProjection(),
        new PeopleProjection(),
        new PartyProjection(),
        new MethodProjection(),
        new InstrumentProjection(),
        new OrdersProjection(),
        new CustodyProjection(),
        new XrfProjection(),
        new XrfFileProjection(),
        new FireAssayProjection(),
        new GradingProjection(),
        new ReportsProjection(),
        new ItemWorkProjection(),
        new TrayWorkProjection(),
    ];
}
