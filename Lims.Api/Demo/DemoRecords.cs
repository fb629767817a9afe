namespace Lims.Api.Demo;

/// <summary>Somebody who works in the house on the day of the demonstration.</summary>
public sealed record DemoPerson(string UserName, string Name, IReadOnlyList<string> Roles);

/// <summary>Somebody who brings metal.</summary>
public sealed record DemoCustomer(string Kind, string Name, string Place);

/// <summary>An instrument of the house; a balance is simulated over a real socket.</summary>
public sealed record DemoInstrument(
    string InstrumentId, string Kind, string Manufacturer, string Model, string SerialNo, string Protocol,
    string? ReadabilityMg);

/// <summary>What a customer brings, and the truth about it that only the demonstration knows.</summary>
/// <param name="GrossG">Its mass, g, give or take <paramref name="GrossSpreadG"/> by the seed.</param>
/// <param name="DeliveredLossG">What sampling takes away before it is weighed again, g; null when it is not.</param>
/// <param name="AuPerMille">Its true gold, ‰.</param>
/// <param name="CorrectionMg">What a proof cornet of its group weighs too much, mg.</param>
/// <param name="FirstOffsetsPerMille">How far the two portions of the first pair lie from the truth, ‰.</param>
/// <param name="RepeatOffsetsPerMille">The same for the repeat; null when none is needed.</param>
public sealed record DemoItem(
    string Story,
    int Customer,
    string? DecisionRule,
    string SampledBy,
    string Kind,
    long Pieces,
    string DeclaredPerMille,
    string? SpecificationPerMille,
    string? Marks,
    string? SerialNo,
    string? KmtsCode,
    string SealNo,
    string Condition,
    decimal GrossG,
    decimal GrossSpreadG,
    decimal? DeliveredLossG,
    decimal PortionMg,
    string AlloyClass,
    decimal AuPerMille,
    decimal AgPerMille,
    decimal CorrectionMg,
    IReadOnlyList<decimal> FirstOffsetsPerMille,
    IReadOnlyList<decimal>? RepeatOffsetsPerMille);
