namespace Lims.Core.FireAssay;

/// <summary>A tray of cupels was begun for one method.</summary>
[FactKind("TrayOpened")]
public sealed record TrayOpened(string TrayNo, long Year, long Number, string MethodId, long MethodVersion) : IFact
{
    public string Subject => TraySubject.Of(TrayNo);
}
