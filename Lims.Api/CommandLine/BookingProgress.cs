namespace Lims.Api.CommandLine;

/// <summary>A line each time another step of facts is booked.</summary>
internal static class BookingProgress
{
    public static Action<long, long> To(TextWriter output) => (done, all) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} facts\n"));
}
