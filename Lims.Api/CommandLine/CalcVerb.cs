using System.Buffers;
using System.CommandLine;
using System.IO.Pipelines;
using Lims.Core.FireAssay;

namespace Lims.Api.CommandLine;

/// <summary><c>calc [--lines] [FILE|-]</c>: worksheets in, results out, refusals too; no database.</summary>
internal static class CalcVerb
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Command Build()
    {
        var file = InputFile.Argument(
            "calc", "A worksheet as JSON; '-' or nothing reads standard input.");
        var lines = new Option<bool>("--lines")
        {
            Description = "One worksheet a line; every line is answered by one line, in order.",
        };
        var verb = new Command("calc", "Calculates a worksheet and prints its result as JSON.") { file, lines };
        verb.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                await using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
                return await Run(input, parsed.GetValue(lines), output, error, stop);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await error.WriteAsync($"'{path}' cannot be read: give the path of a worksheet, or '-'.\n");
                return Exit.InputRefused;
            }
        });
        return verb;
    }

    /// <summary>Answers the whole input, or each of its lines, as soon as it is there.</summary>
    /// <returns>0 where every worksheet was accepted, else 3.</returns>
    public static async Task<int> Run(
        Stream input, bool lines, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var exit = Exit.Done;
        var lineNo = 0;
        await foreach (var bytes in lines ? Lines(input, stop) : Whole(input, stop))
        {
            lineNo++;
            var marked = lineNo == 1 && bytes.AsSpan().StartsWith(ByteOrderMark);
            var (result, sentence) = Answer(marked ? bytes.AsMemory(ByteOrderMark.Length) : bytes);
            await output.WriteAsync(result.ToJson() + "\n");
            await output.FlushAsync(stop);
            if (sentence is null)
                continue;
            exit = Exit.InputRefused;
            var place = lines ? string.Create(CultureInfo.InvariantCulture, $"line {lineNo}: ") : "";
            await error.WriteAsync(place + sentence + "\n");
        }
        return exit;
    }

    private static (CalculationResult Result, string? Sentence) Answer(ReadOnlyMemory<byte> worksheet)
    {
        try
        {
            var result = FireAssayCalculation.Calculate(Worksheet.Read(worksheet));
            return (result, result.Accepted ? null : result.Findings[0].English);
        }
        catch (WorksheetUnreadableException unreadable)
        {
            return (FireAssayCalculation.Unreadable, unreadable.Message);
        }
    }

    private static async IAsyncEnumerable<byte[]> Whole(
        Stream input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var all = new MemoryStream();
        await input.CopyToAsync(all, stop);
        yield return all.ToArray();
    }

    /// <summary>Every line without its LF, blank ones too; the last line may lack it.</summary>
    private static async IAsyncEnumerable<byte[]> Lines(
        Stream input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var reader = PipeReader.Create(input);
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return rest.Slice(0, end).ToArray();
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (rest.Length > 0)
                    yield return rest.ToArray();
                yield break;
            }
            reader.AdvanceTo(rest.Start, rest.End);
        }
    }
}
