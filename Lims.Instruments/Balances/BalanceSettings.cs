namespace Lims.Instruments.Balances;

/// <summary>What the house knows about a balance before it speaks, and how long it waits for it.</summary>
/// <param name="SerialNo">As the register has it; another serial number is refused.</param>
public sealed record BalanceSettings(string SerialNo)
{
    /// <summary>As the register has it; null: not compared. <c>XPR6U</c> fits <c>XPR6U 6.10000 g</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Units this balance may weigh in; any other is never booked.</summary>
    public IReadOnlyList<string> Units { get; init; } = ["g", "mg", "µg"];

    /// <summary>For one attempt to open the line.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For an answer that needs no stable pan.</summary>
    public TimeSpan ReplyTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For a stable weight; longer than the balance's own time-out, so that it can speak first.</summary>
    public TimeSpan StabilityTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long the line must be silent to be called clear.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a look waits for its turn behind other looks.</summary>
    public TimeSpan LookPatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Attempts to open beyond the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first retry; doubled, with jitter, before each further one.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromMilliseconds(200);
}
