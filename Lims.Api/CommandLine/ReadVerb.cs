using System.CommandLine;

namespace Lims.Api.CommandLine;

/// <summary><c>read</c>: bytes of an instrument in, what they say out as JSON lines; no database.</summary>
internal static class ReadVerb
{
    public static Command Build() => new("read", "Reads what an instrument wrote and prints it as JSON lines.")
    {
        ReadBalanceVerb.Build(),
        ReadXrfVerb.Build(),
    };
}
