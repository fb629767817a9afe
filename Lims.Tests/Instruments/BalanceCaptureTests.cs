using System.Text;
using Lims.Core.Instruments;
using Lims.Core.Ledger;

namespace Lims.Tests.Instruments;

public sealed class BalanceCaptureTests
{
    [TestCase("S S     229.27 mg\r\n", "229.27", "229.27", "mg")]
    [TestCase("S S    1250.37 g\r\n", "1250370", "1250.37", "g")]
    [TestCase("S S  0.22927 g\n", "229.27", "0.22927", "g")]
    public void The_one_stable_weight_of_the_kept_bytes_is_read_again(
        string sent, decimal massMg, string digits, string unit)
    {
        var frame = BalanceCapture.Read(Encoding.Latin1.GetBytes(sent))!;
        Assert.That((frame.MassMg, frame.Digits, frame.Unit), Is.EqualTo((massMg, digits, unit)));
    }

    [TestCase("S S     229.10 mg\r\n", "229.10")]
    [TestCase("S S    1250.30 g\r\n", "1250300")]     // The last digit is 10 mg.
    [TestCase("S S  0.22910 g\n", "229.10")]
    [TestCase("S S   229100 ug\n", "229.100")]
    [TestCase("S D     229.27 mg\r\n", null)]
    public void A_mass_is_shown_with_the_digits_it_was_weighed_with(string sent, string? shownMg) =>
        Assert.That(BalanceCapture.ShownMg(Encoding.Latin1.GetBytes(sent)), Is.EqualTo(shownMg));

    [TestCase("")]
    [TestCase("S D     229.27 mg\r\n")]                          // Not at rest.
    [TestCase("S S     229.27 mg")]                              // Not a whole line.
    [TestCase("S S     229.27 ct\r\n")]                          // Carats are never booked.
    [TestCase("S +\r\n")]
    [TestCase("S S     229.27 mg\r\nS S     229.28 mg\r\n")]     // Which of the two lay on the pan?
    [TestCase("??\r\nS S     229.27 mg\r\n")]
    [TestCase("S S     229.27 mg\r\nS S   2")]
    public void Anything_else_leaves_open_what_was_weighed(string sent) =>
        Assert.That(BalanceCapture.Read(Encoding.Latin1.GetBytes(sent)), Is.Null);

    [Test]
    public void Kept_bytes_stand_in_the_stream_of_what_lay_on_the_pan()
    {
        var kept = new BalanceBytesKept("tray:T26-000007-P", "bal-1", new string('a', 64), 18);
        Assert.That((kept.Subject, kept.BytesSha256.Single()), Is.EqualTo((kept.WeighedSubject, kept.CaptureSha256)));
        var read = FactBody.Read("BalanceBytesKept", 1, FactBody.Write(kept, null));
        Assert.That(read, Is.EqualTo(kept));
    }
}
