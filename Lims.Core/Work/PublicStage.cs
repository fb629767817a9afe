using Lims.Core.Refusals;

namespace Lims.Core.Work;

/// <summary>What a customer is told of where the work stands: five words, nothing of the bench.</summary>
public static class PublicStage
{
    public const string Received = "received";
    public const string InAnalysis = "in-analysis";
    public const string InControl = "in-control";
    public const string Ready = "ready";
    public const string Delivered = "delivered";

    /// <summary>In the order in which an order passes them.</summary>
    public static IReadOnlyList<string> All { get; } = [Received, InAnalysis, InControl, Ready, Delivered];

    /// <param name="stage">One of <see cref="Stage.All"/>.</param>
    public static string Of(string stage) => stage switch
    {
        Stage.AwaitingMass or Stage.AtCounter or Stage.HandedToAnalyst => Received,
        Stage.ToCheck or Stage.ToApprove or Stage.ToReport or Stage.InPreparation => InControl,
        Stage.Reported => Ready,
        Stage.Returned => Delivered,
        _ => InAnalysis,
    };

    /// <summary>An order has come as far as the item that is furthest behind.</summary>
    /// <param name="stages">Of the order's items; an order without items is received.</param>
    public static string OfOrder(IEnumerable<string> stages)
    {
        var reached = stages.Select(Of).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(reached.Contains, Received);
    }

    /// <summary>The stage as people say it, in both languages.</summary>
    public static Detail Said(string publicStage) => publicStage switch
    {
        Received => new("Kabul edildi", "Received"),
        InAnalysis => new("Analizde", "In analysis"),
        InControl => new("Kontrolde", "In control"),
        Ready => new("Hazır", "Ready"),
        Delivered => new("Teslim edildi", "Delivered"),
        _ => new(publicStage, publicStage),
    };
}
