using System.Security.Cryptography;
using System.Text;

namespace Lims.Core.Xrf;

/// <summary>Which reading a row is, and what it says, each as a hash: exports of one session overlap.</summary>
internal static class XrfRowKey
{
    /// <summary>Serial number, date and time, reading number and method: numbers alone start anew each day.</summary>
    public static string Of(string serialNo, XrfReading reading) => Hash(Encoding.UTF8.GetBytes(
        string.Join('|', serialNo, reading.MeasuredAt, reading.ReadingNo, reading.Method)));

    /// <summary>Whatever a person could read off it; not where in which file it stands.</summary>
    public static string ContentOf(XrfReading reading) => Hash(CanonicalJson.WriteBytes(new
    {
        reading.Sample, reading.Seconds, reading.Operator, reading.Components,
    }));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
