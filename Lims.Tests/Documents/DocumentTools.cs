using System.Diagnostics;
using System.Text;

namespace Lims.Tests.Documents;

/// <summary>Debian's PDF tools as second opinions; one that is missing fails the test, ./check installs them.</summary>
internal static class DocumentTools
{
    /// <summary>What the tool printed on both outputs, and its exit.</summary>
    public static (int Exit, string Output) Run(string tool, params string[] arguments)
    {
        var (exit, output, errors) = RunApart(tool, arguments);
        return (exit, output + errors);
    }

    /// <summary>What a scanner reads from a picture, code by code.</summary>
    public static string[] Codes(string picture) => RunApart("zbarimg", "-q", "--raw", picture).Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static (int Exit, string Output, string Errors) RunApart(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    /// <summary>Writes the bytes under a name in a fresh folder that the test may fill further.</summary>
    public static string Save(byte[] bytes, string name = "report.pdf")
    {
        var folder = Directory.CreateTempSubdirectory("ayarevi-pdf-");
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
