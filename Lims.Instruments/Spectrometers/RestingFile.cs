namespace Lims.Instruments.Spectrometers;

/// <summary>A file that nobody is writing any more.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Bytes">A copy; one byte above the limit where the file is larger than that.</param>
/// <param name="Taken">To be called when it was taken in: until then each look gives it again.</param>
public sealed record RestingFile(string Name, byte[] Bytes, Action Taken);
