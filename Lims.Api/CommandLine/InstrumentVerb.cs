using System.CommandLine;
using Lims.Api.Hosting;
using Lims.Api.House;
using Lims.Api.Instruments;
using Lims.Api.Randomness;
using Lims.Core.Instruments;
using Lims.Core.Ledger;

namespace Lims.Api.CommandLine;

/// <summary><c>instrument add ID …</c>: enters an instrument in the register, or renews its entry.</summary>
internal static class InstrumentVerb
{
    public static Command Build() => new("instrument", "Keeps the register of instruments.") { Add() };

    private static Command Add()
    {
        var id = new Argument<string>("ID")
        {
            Description = "The name of the instrument in the house: a-z, 0-9, hyphen, dot.",
        };
        var kind = new Option<string>("--kind") { Description = "balance or xrf.", Required = true };
        var manufacturer = new Option<string>("--manufacturer") { Required = true };
        var model = new Option<string>("--model") { Required = true };
        var serial = new Option<string>("--serial") { Required = true };
        var protocol = new Option<string>("--protocol")
        {
            Description = "mt-sics, sbi, radwag, ohaus, and; or the profile of a spectrometer.",
            Required = true,
        };
        var address = new Option<string?>("--address") { Description = "tcp:host:port, a serial port, or a folder." };
        var readability = new Option<string?>("--readability-mg") { Description = "One unit of its last digit, mg." };
        var due = new Option<string>("--calibration-due")
        {
            Description = "The last day its calibration counts, yyyy-mm-dd.",
            Required = true,
        };
        var certificate = new Option<string?>("--certificate") { Description = "The number of the certificate." };
        var verb = new Command("add", "Enters an instrument, or renews its entry.")
        {
            id, kind, manufacturer, model, serial, protocol, address, readability, due, certificate,
        };
        var place = new PlaceOptions(verb);
        verb.SetAction((parsed, _) => Sentence.InsteadOfTrace(async () =>
        {
            await using var house = await OpenHouse.Open(place.Of(parsed), TimeProvider.System, Draw.Secure);
            await house.Append(KeepInstruments.Enter(
                house.Draw.CommandKey(house.Clock.GetUtcNow()), Actors.House, new InstrumentRegistered(
                    parsed.GetValue(id)!, parsed.GetValue(kind)!, parsed.GetValue(manufacturer)!,
                    parsed.GetValue(model)!, parsed.GetValue(serial)!, parsed.GetValue(protocol)!,
                    parsed.GetValue(address), parsed.GetValue(readability), CalendarDay.EndOf(parsed.GetValue(due)!),
                    parsed.GetValue(certificate))));
            await parsed.InvocationConfiguration.Output.WriteAsync(
                $"The instrument {parsed.GetValue(id)} stands in the register.\n");
            return Exit.Done;
        }));
        return verb;
    }
}
