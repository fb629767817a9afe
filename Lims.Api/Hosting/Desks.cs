using Lims.Api.Custody;
using Lims.Api.FireAssay;
using Lims.Api.Grading;
using Lims.Api.Orders;
using Lims.Api.Reports;
using Lims.Api.Xrf;

namespace Lims.Api.Hosting;

/// <summary>The places where people of the house work; pages, endpoints and the demonstration all come here.</summary>
public sealed record Desks(
    ReceptionDesk Reception,
    PhotoDesk Photos,
    CustodyDesk Custody,
    ReturnDesk Returns,
    ScreeningDesk Screening,
    XrfFileDesk XrfFiles,
    TrayBench Bench,
    ApprovalDesk Approval,
    ReportOffice Office);
