using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lims.Core.Quantities;

namespace Lims.Core.FireAssay;

/// <summary>A worksheet as JSON: every member of its method in one order: equal sheets give equal bytes.</summary>
internal static class WorksheetWriter
{
    /// <summary>Turkish letters stay readable; the text is never put into HTML.</summary>
    internal static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Worksheet worksheet)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            WriteAll(writer, worksheet);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteAll(Utf8JsonWriter writer, Worksheet worksheet)
    {
        writer.WriteStartObject();
        writer.WriteString("method", worksheet.Measurement.Method);
        writer.WriteString("rules", Worksheet.CurrentRules);
        switch (worksheet.Measurement)
        {
            case Cupellation cupellation:
                WriteCupellation(writer, cupellation);
                break;
            case SilverTitration titration:
                WriteTitration(writer, titration);
                break;
            case ImpurityDifference difference:
                WriteDifference(writer, difference);
                break;
        }
        if (worksheet.Measurement is not ImpurityDifference)
            WriteNumber(writer, "maximumRangePerMille", worksheet.MaximumRangePerMille);
        WriteSpecification(writer, worksheet.MinimumPerMille);
        writer.WriteString("decisionRule", WorksheetCodes.Of(worksheet.DecisionRule));
        if (worksheet.ReportDecimals is { } decimals)
            writer.WriteNumber("reportDecimals", decimals);
        else
            writer.WriteNull("reportDecimals");
        WriteNumber(writer, "grossMassMg", worksheet.GrossMassMg);
        writer.WriteEndObject();
    }

    private static void WriteCupellation(Utf8JsonWriter writer, Cupellation sheet)
    {
        writer.WriteString("alloyClass", WorksheetCodes.Of(sheet.AlloyClass));
        WriteList(writer, "proofs", sheet.Proofs, proof =>
        {
            writer.WriteString("position", proof.Position);
            writer.WriteString("group", proof.Group);
            WriteNumber(writer, "fineGoldMg", proof.FineGoldMg);
            WriteNumber(writer, "purityPerMille", proof.PurityPerMille);
            WriteNumber(writer, "cornetMg", proof.CornetMg);
        });
        WriteNumber(writer, "correctionMg", sheet.CorrectionMg);
        WriteNumber(writer, "correctionUncertaintyMg", sheet.CorrectionUncertaintyMg);
        WriteList(writer, "samples", sheet.Samples, sample =>
        {
            writer.WriteString("position", sample.Position);
            writer.WriteString("group", sample.Group);
            WriteNumber(writer, "portionMg", sample.PortionMg);
            WriteNumber(writer, "cornetMg", sample.CornetMg);
            WriteNumber(writer, "addedGoldMg", sample.AddedGoldMg);
            WriteNumber(writer, "addedGoldPurityPerMille", sample.AddedGoldPurityPerMille);
        });
        WriteList(writer, "beads", sheet.Beads, bead =>
        {
            writer.WriteString("position", bead.Position);
            WriteNumber(writer, "portionMg", bead.PortionMg);
            WriteNumber(writer, "beadMg", bead.BeadMg);
        });
        WriteNumber(writer, "beadCorrectionMg", sheet.BeadCorrectionMg);
        WriteNumber(writer, "maximumProofRangeMg", sheet.MaximumProofRangeMg);
        WriteBudget(writer, sheet.Uncertainty);
    }

    private static void WriteTitration(Utf8JsonWriter writer, SilverTitration sheet)
    {
        writer.WriteStartObject("titre");
        if (sheet.Standards is null)
            WriteNumber(writer, "mgPerMl", sheet.TitreMgPerMl);
        else
            WriteList(writer, "standards", sheet.Standards, standard =>
            {
                WriteNumber(writer, "massMg", standard.MassMg);
                WriteNumber(writer, "purityPerMille", standard.PurityPerMille);
                WriteNumber(writer, "volumeMl", standard.VolumeMl);
            });
        writer.WriteEndObject();
        WriteList(writer, "samples", sheet.Samples, sample =>
        {
            writer.WriteString("position", sample.Position);
            WriteNumber(writer, "portionMg", sample.PortionMg);
            WriteNumber(writer, "volumeMl", sample.VolumeMl);
        });
    }

    private static void WriteDifference(Utf8JsonWriter writer, ImpurityDifference sheet)
    {
        writer.WriteString("metal", sheet.Metal);
        WriteList(writer, "impurities", sheet.Impurities, impurity =>
        {
            writer.WriteString("symbol", impurity.Symbol);
            WriteNumber(writer, "perMille", impurity.PerMille);
            WriteNumber(writer, "u", impurity.UPerMille);
        });
    }

    private static void WriteBudget(Utf8JsonWriter writer, UncertaintyBudget? budget)
    {
        if (budget is null)
        {
            writer.WriteNull("uncertainty");
            return;
        }
        writer.WriteStartObject("uncertainty");
        WriteNumber(writer, "weighingMg", budget.WeighingMg);
        WriteNumber(writer, "repeatabilityPerMille", budget.RepeatabilityPerMille);
        WriteNumber(writer, "proofPurityPerMille", budget.ProofPurityPerMille);
        WriteNumber(writer, "matrixPerMille", budget.MatrixPerMille);
        WriteNumber(writer, "homogeneityPerMille", budget.HomogeneityPerMille);
        writer.WriteEndObject();
    }

    private static void WriteSpecification(Utf8JsonWriter writer, decimal? minimumPerMille)
    {
        if (minimumPerMille is null)
        {
            writer.WriteNull("specification");
            return;
        }
        writer.WriteStartObject("specification");
        WriteNumber(writer, "minimumPerMille", minimumPerMille);
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> writeMembers)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writeMembers(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value) =>
        writer.WriteString(name, value is { } number ? DecimalText.Format(number) : null);
}
