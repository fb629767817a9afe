using System.Security.Cryptography;
using System.Text;

namespace Lims.Core.Xrf;

/// <summary>A line of a spectrometer's file, so kept that its bytes can be made again.</summary>
/// <param name="Encoding"><c>utf-8</c>, or <c>windows-1254</c> for the files of old Turkish Windows.</param>
public sealed record XrfRowText(string Text, string Encoding)
{
    public const string Utf8 = "utf-8";
    public const string Windows1254 = "windows-1254";

    private static readonly Encoding Turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    /// <summary>SHA-256 of the line's bytes, lower-case hex; null where the encoding is none of the two.</summary>
    public string? Sha256() => Bytes() is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    /// <summary>The text of bytes that are no UTF-8: every byte has its character, and goes back to it.</summary>
    public static string DecodeWindows1254(byte[] bytes) => Turkish.GetString(bytes);

    private byte[]? Bytes() => Encoding switch
    {
        Utf8 => System.Text.Encoding.UTF8.GetBytes(Text),
        Windows1254 => Turkish.GetBytes(Text),
        _ => null,
    };
}
