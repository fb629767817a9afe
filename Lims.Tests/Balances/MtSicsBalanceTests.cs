using System.Net;
using System.Net.Sockets;
using System.Text;
using Lims.Core.Instruments;
using Lims.Core.Refusals;
using Lims.Instruments.Balances;
using Microsoft.Extensions.Time.Testing;

namespace Lims.Tests.Balances;

/// <summary>The client against a balance that speaks over a real TCP socket.</summary>
public sealed class MtSicsBalanceTests
{
    private const string Serial = "B123456789";

    private static readonly BalanceSettings Quick = new(Serial)
    {
        ReplyTimeout = TimeSpan.FromSeconds(1),
        StabilityTimeout = TimeSpan.FromSeconds(1),
        QuietTime = TimeSpan.FromMilliseconds(20),
        BackOff = TimeSpan.FromMilliseconds(5),
        Retries = 2,
    };

    // Where a test hangs on who is quicker, the quiet time outlasts a busy computer.
    private static readonly BalanceSettings Patient = Quick with { QuietTime = TimeSpan.FromMilliseconds(250) };

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.Zero));
    private SimulatedBalance _simulated = null!;
    private MtSicsBalance _balance = null!;

    [SetUp]
    public void Connect()
    {
        _simulated = SimulatedBalance.Start(serialNo: Serial, model: "XPR6U");
        _balance = MtSicsBalance.At(_simulated.Address, Quick, _clock);
    }

    [TearDown]
    public async Task Disconnect()
    {
        await _balance.DisposeAsync();
        await _simulated.DisposeAsync();
    }

    [Test]
    public async Task A_stable_weight_comes_with_its_bytes_its_instants_and_the_balance_that_said_it()
    {
        _simulated.Show(250.12m);
        var weighing = await _balance.Weigh(default);
        Assert.That(weighing.Outcome, Is.EqualTo(WeighingOutcome.Weighed));
        Assert.That(weighing.MassMg, Is.EqualTo(250.12m));
        Assert.That(Encoding.Latin1.GetString(weighing.Raw), Is.EqualTo("S S    0.25012 g\r\n"));
        Assert.That(BalanceCapture.Read(weighing.Raw), Is.EqualTo(weighing.Frame), "the bytes alone give it again");
        Assert.That(weighing.Frame!.ReadabilityMg, Is.EqualTo(0.01m));
        Assert.That(weighing.Identity, Is.EqualTo(new BalanceIdentity(
            Serial, "XPR6U 220.00000 g", "1.00 simulated", "I1 A \"01\" \"2.30\" \"2.22\" \"\" \"\"")));
        Assert.That((weighing.AskedAt, weighing.AnsweredAt), Is.EqualTo((_clock.GetUtcNow(), _clock.GetUtcNow())));
    }

    [Test]
    public async Task One_session_weighs_again_and_again()
    {
        foreach (var massMg in new[] { 229.27m, 0m, -0.01m, 218_000m })
        {
            _simulated.Show(massMg);
            Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(massMg));
        }
    }

    [Test]
    public async Task Another_balance_at_the_address_is_refused()
    {
        _simulated.AnswerAs("B999");
        var refused = (await Assert.ThrowsAsync<RefusedException>(() => _balance.Weigh(default)))!;
        Assert.That(refused.Refusal, Is.SameAs(BalanceRefusals.IdentityDiffers));
        Assert.That(refused.Message, Does.Contain(Serial).And.Contain("B999"));
        Assert.That(_simulated.Asked, Is.Zero);
    }

    [TestCase("XPR6U", true)]
    [TestCase("XPR6U 220.00000 g", true)]
    [TestCase("XPR6", false)]
    [TestCase("xpr6u", false)]
    public async Task The_model_is_compared_where_the_register_names_it(string registered, bool fits)
    {
        await using var balance = MtSicsBalance.At(_simulated.Address, Quick with { Model = registered }, _clock);
        if (fits)
            Assert.That((await balance.Open(default)).SerialNo, Is.EqualTo(Serial));
        else
            Assert.That(async () => await balance.Open(default), Throws.TypeOf<RefusedException>()
                .With.Property(nameof(RefusedException.Refusal)).SameAs(BalanceRefusals.IdentityDiffers));
    }

    [Test]
    public async Task A_restless_pan_gives_no_mass_and_a_later_question_does()
    {
        _simulated.Show(250m);
        _simulated.StayUnstable(1);
        Assert.That((await _balance.Weigh(default)).Outcome, Is.EqualTo(WeighingOutcome.NotExecutable));
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(250m));
    }

    [TestCase("S I\r\n", WeighingOutcome.NotExecutable, "balance-not-executable")]
    [TestCase("S +\r\n", WeighingOutcome.Overload, "balance-overload")]
    [TestCase("S -\r\n", WeighingOutcome.Underload, "balance-underload")]
    [TestCase("S D     100.00 g\r\n", WeighingOutcome.Unstable, "balance-unstable")]
    [TestCase("S S     100.00\r\n", WeighingOutcome.MissingUnit, "balance-unit-missing")]
    [TestCase("S S      14.50 ct\r\n", WeighingOutcome.ForeignUnit, "balance-foreign-unit")]
    [TestCase("S S       0.50 kg\r\n", WeighingOutcome.ForeignUnit, "balance-foreign-unit")]
    [TestCase("ES\r\n", WeighingOutcome.Unreadable, "balance-unreadable")]
    [TestCase("S S Error 10b\r\n", WeighingOutcome.Unreadable, "balance-unreadable")]
    [TestCase("S S     100,00 g\r\n", WeighingOutcome.Unreadable, "balance-unreadable")]
    [TestCase("\r\n", WeighingOutcome.Unreadable, "balance-unreadable")]
    [TestCase("S S     100.00 g\r\nS S     200.00 g\r\n", WeighingOutcome.Ambiguous, "balance-ambiguous")]
    [TestCase("S S     100.00 g\r\nS S", WeighingOutcome.Ambiguous, "balance-ambiguous")]
    [TestCase("S S     100.", WeighingOutcome.TimedOut, "balance-timed-out")]
    public async Task An_answer_that_is_no_stable_mass_says_so_and_keeps_its_bytes(
        string answer, WeighingOutcome outcome, string code)
    {
        _simulated.Show(5m);
        _simulated.AnswerNext(answer);
        var weighing = await _balance.Weigh(default);
        Assert.That((weighing.Outcome, Encoding.Latin1.GetString(weighing.Raw)), Is.EqualTo((outcome, answer)));
        Assert.That(() => weighing.MassMg, Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code));
        if (outcome != WeighingOutcome.ForeignUnit)
            Assert.That(BalanceCapture.Read(weighing.Raw), Is.Null);
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(5m), "as if alone");
        var isWhole = outcome is not (WeighingOutcome.Unreadable or WeighingOutcome.Ambiguous
            or WeighingOutcome.TimedOut);
        Assert.That(_simulated.Resets, Is.EqualTo(isWhole ? 1 : 2), "what may still be on its way needs a new session");
    }

    [Test]
    public async Task A_silent_balance_is_given_up_and_its_late_answer_is_nobodys()
    {
        _simulated.Show(1m);
        _simulated.StaySilent(1);
        var weighing = await _balance.Weigh(default);
        Assert.That((weighing.Outcome, weighing.Raw), Is.EqualTo((WeighingOutcome.TimedOut, Array.Empty<byte>())));
        await _simulated.SendUnasked("S S    9.99999 g\r\n");
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(1m));
    }

    [Test]
    public async Task A_line_lost_before_any_byte_is_opened_again_and_asked_once_more()
    {
        _simulated.Show(250m);
        _simulated.DropNextAfter(0);
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(250m));
        Assert.That(_simulated.Asked, Is.EqualTo(2));
    }

    [TestCase(1)]
    [TestCase(10)]
    [TestCase(17)]
    public async Task A_line_lost_within_the_answer_is_reported_and_never_asked_again(int bytes)
    {
        _simulated.Show(250m);
        _simulated.DropNextAfter(bytes);
        var weighing = await _balance.Weigh(default);
        Assert.That(weighing.Outcome, Is.EqualTo(WeighingOutcome.Interrupted));
        Assert.That(Encoding.Latin1.GetString(weighing.Raw), Is.EqualTo("S S    0.25000 g\r\n"[..bytes]));
        Assert.That(weighing.Frames.Single().Kind, Is.EqualTo(BalanceFrameKind.Fragment));
        Assert.That(() => weighing.MassMg, Throws.TypeOf<RefusedException>()
            .With.Property(nameof(RefusedException.Refusal)).SameAs(BalanceRefusals.Interrupted));
        Assert.That(_simulated.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_line_that_lay_in_the_buffer_is_kept_but_never_taken_for_the_weighing()
    {
        _simulated.Show(250m);
        await using var balance = MtSicsBalance.At(_simulated.Address, Patient, _clock);
        await balance.Open(default);
        await _simulated.SendUnasked("S S   99.00000 g\r\nS S   98.000");
        var weighing = await balance.Weigh(default);
        Assert.That(weighing.MassMg, Is.EqualTo(250m));
        Assert.That(Encoding.Latin1.GetString(weighing.Stale), Is.EqualTo("S S   99.00000 g\r\nS S   98.000"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public async Task An_answer_in_pieces_is_the_same_answer(int segmentBytes)
    {
        _simulated.Show(229.27m);
        _simulated.SplitAnswers(segmentBytes);
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(229.27m));
    }

    [Test]
    public async Task A_balance_that_weighs_in_kilograms_is_booked_where_the_register_allows_it()
    {
        await using var balance = MtSicsBalance.At(_simulated.Address, Quick with { Units = ["kg"] }, _clock);
        _simulated.AnswerNext("S S       1.25 kg\r\n");
        Assert.That((await balance.Weigh(default)).MassMg, Is.EqualTo(1_250_000m));
    }

    [Test]
    public async Task A_question_given_up_before_any_byte_is_no_weighing()
    {
        _simulated.StaySilent(1);
        _simulated.Show(3m);
        await _balance.Open(default);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        Assert.That(async () => await _balance.Weigh(patience.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await _balance.Weigh(default)).MassMg, Is.EqualTo(3m));
    }

    [Test]
    public async Task Questions_of_two_people_do_not_mix()
    {
        _simulated.Show(7m);
        var both = await Task.WhenAll(_balance.Weigh(default), _balance.Weigh(default));
        Assert.That(both.Select(weighing => weighing.MassMg), Is.EqualTo(new[] { 7m, 7m }));
    }

    [Test]
    public async Task A_balance_that_nobody_finds_is_refused_after_the_last_attempt()
    {
        var address = _simulated.Address;
        await _simulated.DisposeAsync();
        await using var balance = MtSicsBalance.At(address, Quick, _clock);
        var refused = (await Assert.ThrowsAsync<RefusedException>(() => balance.Weigh(default)))!;
        Assert.That((refused.Code, refused.Message.Contains(address, StringComparison.Ordinal)),
            Is.EqualTo(("balance-unreachable", true)));
    }

    [Test]
    public async Task Something_that_is_no_balance_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var balance = MtSicsBalance.At(
            string.Create(CultureInfo.InvariantCulture, $"tcp:127.0.0.1:{port}"), Quick with { Retries = 0 }, _clock);
        var answering = AnswerEverything(listener, "ES\r\n");
        Assert.That(async () => await balance.Open(default), Throws.TypeOf<RefusedException>()
            .With.Property(nameof(RefusedException.Refusal)).SameAs(BalanceRefusals.IdentityMissing));
        await answering;
    }

    [Test]
    public async Task A_balance_that_prints_without_end_is_never_asked()
    {
        await using var balance = MtSicsBalance.At(_simulated.Address, Patient, _clock);
        await balance.Open(default);
        using var done = new CancellationTokenSource();
        var printing = Print(done.Token);
        var weighing = await balance.Weigh(default);
        await done.CancelAsync();
        await printing;
        Assert.That((weighing.Outcome, _simulated.Asked), Is.EqualTo((WeighingOutcome.Ambiguous, 0)));
        Assert.That(weighing.Stale, Is.Not.Empty);
    }

    [TestCase("tcp:127.0.0.1")]
    [TestCase("tcp:127.0.0.1:0")]
    [TestCase("tcp::4305")]
    [TestCase("udp:127.0.0.1:4305")]
    [TestCase("tcp:127.0.0.1:99999")]
    [TestCase(null)]
    public void An_address_that_is_none_is_refused(string? address) => Assert.That(
        () => MtSicsBalance.At(address, Quick, _clock), Throws.TypeOf<RefusedException>()
            .With.Property(nameof(RefusedException.Refusal)).SameAs(BalanceRefusals.AddressText));

    private async Task Print(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await _simulated.SendUnasked("S S    1.00000 g\r\n");
            await Task.Delay(2, CancellationToken.None);
        }
    }

    private static async Task AnswerEverything(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        while (await reader.ReadLineAsync() is not null)
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
