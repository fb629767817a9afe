namespace Lims.Core.FireAssay;

/// <summary>Something a calculation has to say about its figures; a refusal means that there is no figure.</summary>
/// <param name="Code">Stable; stands in results.</param>
/// <param name="IsRefusal">The worksheet gives no result.</param>
/// <param name="Turkish">The sentence a chemist reads.</param>
/// <param name="English">The same in English.</param>
public sealed record Finding(string Code, bool IsRefusal, string Turkish, string English);
