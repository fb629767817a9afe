using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lims.Core.Reports;

/// <summary>How a content and the evidence around it are written and read: alike, one stands in the other.</summary>
internal static class EvidenceJson
{
    public static JsonSerializerOptions Strict { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
