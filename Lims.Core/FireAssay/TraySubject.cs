namespace Lims.Core.FireAssay;

/// <summary>The name of a tray's stream: proofs and the firing, never a result.</summary>
public static class TraySubject
{
    public static string Of(string trayNo) => "tray:" + trayNo;
}
