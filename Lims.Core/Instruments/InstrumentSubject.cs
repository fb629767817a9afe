namespace Lims.Core.Instruments;

/// <summary>The stream of one instrument.</summary>
public static class InstrumentSubject
{
    public static string Of(string instrumentId) => "instrument:" + instrumentId;
}
