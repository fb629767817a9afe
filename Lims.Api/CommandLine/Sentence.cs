using System.Data;
using System.Data.Common;
using System.Text.Json;
using Lims.Core.Refusals;

namespace Lims.Api.CommandLine;

/// <summary>A person's mistake is one sentence on standard error, never a stack trace.</summary>
internal static class Sentence
{
    /// <summary>Runs a verb; a refusal becomes its sentence and the exit given.</summary>
    public static async Task<int> InsteadOfTrace(Func<Task<int>> run, int exit = Exit.CouldNot)
    {
        try
        {
            return await run();
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteAsync(refused.English + "\n");
        }
        catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException or DbException)
        {
            var reason = unreachable.Message.ReplaceLineEndings(" ");
            await Console.Error.WriteAsync(
                $"The house could not be opened ({reason}): check its place and permissions.\n");
        }
        catch (Exception unreadable) when (unreadable is DataException or JsonException)
        {
            var reason = unreadable.Message.ReplaceLineEndings(" ");
            await Console.Error.WriteAsync(
                $"A row cannot be read ({reason}): run 'ayarevi verify' over the database.\n");
        }
        return exit;
    }
}
