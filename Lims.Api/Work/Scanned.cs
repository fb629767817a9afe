using Lims.Core.Work;

namespace Lims.Api.Work;

/// <summary>What a code turned out to be.</summary>
/// <param name="Kind">As <see cref="Scan"/> tells it.</param>
/// <param name="Code">The thing's own number; of a public code its report's.</param>
/// <param name="Stage">Of an item, sample or tray where it stands; of a report its status; null of an order.</param>
/// <param name="PublicStage">Of an order what its customer is told.</param>
/// <param name="Next">The one next thing to do; null where there is none to be done with it.</param>
public sealed record Scanned(string Kind, string Code, string? Stage, string? PublicStage, NextStep? Next)
{
    /// <summary>Where the thing's page is.</summary>
    public string Page => Kind switch
    {
        Scan.Order => "/reception/orders/" + Code,
        Scan.Item => "/reception/items/" + Code,
        Scan.Sample => "/samples/" + Code,
        Scan.Tray => "/trays/" + Code,
        _ => "/reports/" + Code,
    };
}
