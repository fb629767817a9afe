using System.Text.RegularExpressions;
using Lims.Core.Quantities;
using Lims.Core.Refusals;

namespace Lims.Core.Instruments;

/// <summary>Decides what stands in the register of instruments.</summary>
public static partial class InstrumentRegister
{
    /// <summary>Enters an instrument, or renews its entry: a new calibration, another address, back into use.</summary>
    /// <exception cref="Refusals.RefusedException">A field cannot stand so.</exception>
    public static IReadOnlyList<IFact> Enter(InstrumentRegistered wanted)
    {
        if (!IdPattern().IsMatch(wanted.InstrumentId))
            throw InstrumentsRefusals.InstrumentIdText.With(wanted.InstrumentId);
        if (wanted.Kind is not (InstrumentRegistered.Balance or InstrumentRegistered.Spectrometer))
            throw InstrumentsRefusals.InstrumentKindUnknown.With(wanted.Kind);
        (Detail Name, string Text)[] needed =
        [
            (new Detail("Üretici", "The manufacturer"), wanted.Manufacturer),
            (new Detail("Model", "The model"), wanted.Model),
            (new Detail("Seri numarası", "The serial number"), wanted.SerialNo),
            (new Detail("Protokol", "The protocol"), wanted.Protocol),
        ];
        foreach (var (name, text) in needed)
            if (string.IsNullOrWhiteSpace(text))
                throw InstrumentsRefusals.InstrumentFieldEmpty.With(name);
        if (wanted.Kind == InstrumentRegistered.Balance || wanted.ReadabilityMg is not null)
            if (!DecimalText.TryParse(wanted.ReadabilityMg, out var readabilityMg) || readabilityMg <= 0)
                throw InstrumentsRefusals.ReadabilityText.With(wanted.ReadabilityMg ?? "-");
        if (!LedgerInstant.IsInstant(wanted.CalibrationDueUtc))
            throw InstrumentsRefusals.CalibrationDueText.With(wanted.CalibrationDueUtc);
        return [wanted];
    }

    /// <exception cref="Refusals.RefusedException">Not registered, withdrawn already, or without a reason.</exception>
    public static IReadOnlyList<IFact> Withdraw(string instrumentId, Instrument? registered, string reason)
    {
        if (registered is null)
            throw InstrumentsRefusals.NotRegistered.With(instrumentId);
        if (registered.Withdrawn)
            throw InstrumentsRefusals.Withdrawn.With(instrumentId);
        return string.IsNullOrWhiteSpace(reason)
            ? throw InstrumentsRefusals.WithdrawalReasonMissing.With(instrumentId)
            : [new InstrumentWithdrawn(instrumentId, reason)];
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
