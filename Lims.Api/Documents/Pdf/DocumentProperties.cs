namespace Lims.Api.Documents.Pdf;

/// <summary>What a PDF says about itself.</summary>
internal sealed record DocumentProperties(string Title, string Author, DateTimeOffset CreatedAt)
{
    public const string Tool = "AyarEvi";
}
