using System.Text;
using System.Text.Json;
using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>A result as JSON: every member of contracts section 3.2 in its order, numbers as invariant text.</summary>
internal static class ResultWriter
{
    public static string Write(CalculationResult result)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, WorksheetWriter.Options))
        {
            writer.WriteStartObject();
            if (result.Method is null)
                writer.WriteBoolean("accepted", result.Accepted);
            else
                WriteMembers(writer, result);
            WriteFindings(writer, result);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteMembers(Utf8JsonWriter writer, CalculationResult result)
    {
        writer.WriteString("method", result.Method);
        writer.WriteString("rules", Worksheet.CurrentRules);
        WriteNumber(writer, "correctionMg", result.CorrectionMg);
        writer.WriteStartArray("replicates");
        foreach (var replicate in result.Replicates)
        {
            writer.WriteStartObject();
            writer.WriteString("position", replicate.Position);
            WriteNumber(writer, "perMille", replicate.PerMille);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteNumber(writer, "rangePerMille", result.RangePerMille);
        WriteNumber(writer, "maximumRangePerMille", result.MaximumRangePerMille);
        writer.WriteBoolean("accepted", result.Accepted);
        WriteNumber(writer, "meanPerMille", result.MeanPerMille);
        WriteNumber(writer, "silverPerMille", result.SilverPerMille);
        WriteNumber(writer, "standardUncertaintyPerMille", result.StandardUncertaintyPerMille);
        WriteNumber(writer, "expandedUncertaintyPerMille", result.ExpandedUncertaintyPerMille);
        WriteNumber(writer, "k", result.StandardUncertaintyPerMille is null ? null : CalculationResult.CoverageFactor);
        WriteReported(writer, result.Reported);
        WriteNumber(writer, "fineMassMg", result.FineMassMg);
        WriteNumber(writer, "standardFineness", result.StandardFinenessPerMille);
        writer.WriteString("verdict", result.Verdict is { } verdict ? WorksheetCodes.Of(verdict) : null);
        writer.WriteString("conformanceProbability", result.ConformanceProbability is { } p ? PlainText(p) : null);
    }

    private static void WriteReported(Utf8JsonWriter writer, ReportedFigure? reported)
    {
        if (reported is null)
        {
            writer.WriteNull("reported");
            return;
        }
        writer.WriteStartObject("reported");
        writer.WriteString("perMille", DecimalText.Format(reported.PerMille));
        writer.WriteString(
            "uncertaintyPerMille", reported.UncertaintyPerMille is { } u ? DecimalText.Format(u) : null);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, CalculationResult result)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            writer.WriteStringValue(finding.Code);
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value) =>
        writer.WriteString(name, value is { } number ? DecimalText.FormatShortest(number) : null);

    /// <summary>A probability as plain decimal text with 16 significant digits, however small: no exponent.</summary>
    private static string PlainText(double probability)
    {
        if (probability < 1e-300)
            return "0";
        var decimals = 15 - (int)Math.Floor(Math.Log10(probability));
        var format = string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
        return probability.ToString(format, CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
    }
}
