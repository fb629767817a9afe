using Lims.Core.Instruments;
using Lims.Core.Quantities;

namespace Lims.Instruments.Balances;

/// <summary>What lies on a simulated balance and what it says about it: MT-SICS without a wire.</summary>
internal sealed class SimulatedPan(string unit, int decimals)
{
    private readonly decimal _mgPerUnit = BalanceUnit.Find(unit)?.Mg
        ?? throw new ArgumentException($"{unit} is no unit of a balance.", nameof(unit));

    private decimal _zeroMg;
    private decimal _tareMg;

    public required string SerialNo { get; set; }

    public required string Model { get; init; }

    /// <summary>All that lies on the pan; the figure shown is less zero and tare.</summary>
    public decimal LoadMg { get; set; }

    /// <summary>Questions for which the pan is still restless.</summary>
    public int Restless { get; set; }

    /// <summary>Questions that are still to be left unanswered.</summary>
    public int Silent { get; set; }

    public int Asked { get; private set; }

    public int Resets { get; private set; }

    public Queue<string> Prepared { get; } = [];

    /// <summary>The answer to a command, line ends included; empty if the balance keeps silent.</summary>
    public string Answer(string command) => command switch
    {
        "@" => Reset(),
        "I4" => Name(),
        "I0" => CommandList(),
        "I1" => "I1 A \"01\" \"2.30\" \"2.22\" \"\" \"\"\r\n",
        "I2" => $"I2 A \"{Model} {Shown(220_000m)} {unit}\"\r\n",
        "I3" => "I3 A \"1.00 simulated\"\r\n",
        "S" or "SI" => Weigh(command),
        "Z" => Zero(),
        "T" => Tare(),
        _ => "ES\r\n",
    };

    private string Name() => $"I4 A \"{SerialNo}\"\r\n";

    // As after switching on, but without setting zero.
    private string Reset()
    {
        Resets++;
        _tareMg = 0;
        return Name();
    }

    private static string CommandList()
    {
        (int Level, string Command)[] commands =
            [(0, "I0"), (0, "I1"), (0, "I2"), (0, "I3"), (0, "I4"), (0, "S"), (0, "SI"), (0, "Z"), (0, "@"), (1, "T")];
        return string.Concat(commands.Select(each => string.Create(
            CultureInfo.InvariantCulture, $"I0 B {each.Level} \"{each.Command}\"\r\n"))) + "I0 A\r\n";
    }

    private string Weigh(string command)
    {
        Asked++;
        if (Silent > 0)
        {
            Silent--;
            return "";
        }
        if (Prepared.TryDequeue(out var prepared))
            return prepared;
        if (Restless == 0)
            return Weight("S S", LoadMg - _zeroMg - _tareMg);
        Restless--;
        return command == "S" ? "S I\r\n" : Weight("S D", LoadMg - _zeroMg - _tareMg);
    }

    private string Zero()
    {
        if (Restless > 0)
            return "Z I\r\n";
        (_zeroMg, _tareMg) = (LoadMg, 0);
        return "Z A\r\n";
    }

    private string Tare()
    {
        if (Restless > 0)
            return "T I\r\n";
        _tareMg = LoadMg - _zeroMg;
        return Weight("T S", _tareMg);
    }

    private string Weight(string head, decimal massMg) => $"{head} {Shown(massMg),10} {unit}\r\n";

    private string Shown(decimal massMg)
    {
        var figure = Math.Round(massMg / _mgPerUnit, decimals, MidpointRounding.AwayFromZero);
        // Adding a zero of the display's decimals gives short figures all their digits: 0.25 becomes 0.25000.
        return DecimalText.Format(figure + new decimal(0, 0, 0, false, (byte)decimals));
    }
}
