namespace Lims.Core.Xrf;

/// <summary>
/// The stream of one kept file of a spectrometer: its rows may be of many customers, so no report names it.
/// </summary>
public static class XrfFileSubject
{
    public static string Of(string fileSha256) => "xrf-file:" + fileSha256;
}
