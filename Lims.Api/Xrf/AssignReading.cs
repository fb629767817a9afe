namespace Lims.Api.Xrf;

/// <summary>Whose a waiting reading is, by the sample's blind number.</summary>
public sealed record AssignReading(string BlindNo);
