namespace Lims.Api.CommandLine;

/// <summary>The exits of every verb: scripts rely on them.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int CouldNot = 1;
    public const int Usage = 2;
    public const int InputRefused = 3;
    public const int VerificationFailed = 4;
    public const int ValidationFailed = 5;
}
