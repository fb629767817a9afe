namespace Lims.Api.Demo;

/// <summary>A bundled file of the demonstration is not as it was shipped.</summary>
public sealed class DemoDataException(string fileName, string fault)
    : Exception($"The bundled file {fileName} cannot be used: {fault}. Get the product again.")
{
    public string FileName { get; } = fileName;
}
