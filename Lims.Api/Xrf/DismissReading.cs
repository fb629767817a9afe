namespace Lims.Api.Xrf;

/// <summary>Why a waiting reading is nobody's.</summary>
public sealed record DismissReading(string Reason);
