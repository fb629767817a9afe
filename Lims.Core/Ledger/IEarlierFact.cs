namespace Lims.Core.Ledger;

/// <summary>A fact in the shape of an earlier version: still read as it was written, never written again.</summary>
/// <remarks>Projections and decisions see the newest shape alone, so that none of them knows how it once was.</remarks>
public interface IEarlierFact : IFact
{
    /// <summary>The same fact one version later; what was not said then is spelled as absent.</summary>
    IFact Lift();
}
