using System.Diagnostics;
using Lims.Instruments.Balances;

namespace Lims.Tests.Balances;

/// <summary>Looking at the pan over a real TCP socket: never in the way of a weighing.</summary>
public sealed class BalanceLookTests
{
    private const string Serial = "B123456789";

    private static readonly BalanceSettings Quick = new(Serial)
    {
        ReplyTimeout = TimeSpan.FromMilliseconds(400),
        StabilityTimeout = TimeSpan.FromSeconds(3),
        QuietTime = TimeSpan.FromMilliseconds(20),
        BackOff = TimeSpan.FromMilliseconds(5),
        Retries = 2,
    };

    private SimulatedBalance simulated = null!;
    private MtSicsBalance balance = null!;

    [SetUp]
    public void Connect()
    {
        simulated = SimulatedBalance.Start(serialNo: Serial, unit: "mg", decimals: 2);
        balance = MtSicsBalance.At(simulated.Address, Quick, TimeProvider.System);
    }

    [TearDown]
    public async Task Disconnect()
    {
        await balance.DisposeAsync();
        await simulated.DisposeAsync();
    }

    [Test]
    public async Task A_look_follows_the_pan_at_rest_or_moving()
    {
        simulated.Show(250.12m);
        var atRest = await balance.Look(default);
        Assert.That((atRest.State, atRest.Frame!.Digits, atRest.Frame.Unit),
            Is.EqualTo((LookState.AtRest, "250.12", "mg")));
        simulated.Show(251.00m);
        simulated.StayUnstable(1);
        var moving = await balance.Look(default);
        Assert.That((moving.State, moving.Frame!.Digits), Is.EqualTo((LookState.Moving, "251.00")));
    }

    [TestCase("S +\r\n", LookState.Overload)]
    [TestCase("S -\r\n", LookState.Underload)]
    [TestCase("S I\r\n", LookState.NoFigure)]
    [TestCase("S S     1.2500 ct\r\n", LookState.NoFigure)]
    [TestCase("S S     250.12\r\n", LookState.NoFigure)]
    [TestCase("S S     250.12 mg\r\nS S     250.12 mg\r\n", LookState.NoFigure)]
    public async Task What_is_no_figure_is_shown_as_none(string answer, LookState state)
    {
        simulated.AnswerNext(answer);
        var look = await balance.Look(default);
        Assert.That((look.State, look.Frame), Is.EqualTo((state, (object?)null)));
    }

    [Test]
    public async Task Looks_leave_the_session_and_its_tare_alone()
    {
        for (var i = 0; i < 5; i++)
            await balance.Look(default);
        await balance.Weigh(default);
        await balance.Look(default);
        Assert.That((simulated.Resets, simulated.Asked), Is.EqualTo((1, 7)));
    }

    [Test]
    public async Task A_look_while_a_weighing_waits_for_a_quiet_pan_asks_nothing()
    {
        simulated.StaySilent(1);
        var weighing = balance.Weigh(default);
        while (simulated.Asked == 0)
            await Task.Delay(5);
        var watch = Stopwatch.StartNew();
        var look = await balance.Look(default);
        Assert.That(look.State, Is.EqualTo(LookState.Weighing));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)), "it waited for the weighing");
        Assert.That(simulated.Asked, Is.EqualTo(1));
        Assert.That((await weighing).Outcome, Is.EqualTo(WeighingOutcome.TimedOut));
    }

    [Test]
    public async Task A_hundred_looks_and_twenty_weighings_at_once_mix_nothing_up()
    {
        simulated.Show(229.27m);
        using var done = new CancellationTokenSource();
        async Task<int> LookOn()
        {
            var seen = 0;
            while (!done.IsCancellationRequested)
                if (await balance.Look(default) is { State: LookState.AtRest, Frame.MassMg: 229.27m })
                    seen++;
                else
                    await Task.Delay(1);
            return seen;
        }

        var looking = Enumerable.Range(0, 3).Select(_ => LookOn()).ToList();
        for (var i = 0; i < 20; i++)
            Assert.That((await balance.Weigh(default)).MassMg, Is.EqualTo(229.27m));
        while (simulated.Asked < 120)
            await Task.Delay(5);
        await done.CancelAsync();
        // A machine under load may give up one look: its answer is then nobody's, and the session begins anew.
        var answered = (await Task.WhenAll(looking)).Sum() + 20;
        Assert.That(answered, Is.InRange(110, simulated.Asked), "no answer counts twice");
        Assert.That(simulated.Resets, Is.InRange(1, 1 + simulated.Asked - answered));
    }

    [Test]
    public async Task A_balance_that_says_nothing_or_hangs_up_is_out_of_reach_and_comes_back()
    {
        simulated.StaySilent(1);
        Assert.That((await balance.Look(default)).State, Is.EqualTo(LookState.OutOfReach));
        simulated.DropNextAfter(0);
        Assert.That((await balance.Look(default)).State, Is.EqualTo(LookState.OutOfReach));
        Assert.That((await balance.Look(default)).State, Is.EqualTo(LookState.AtRest));
    }

    [Test]
    public async Task Another_balance_is_told_apart_and_nothing_is_shown_of_it()
    {
        simulated.AnswerAs("B999");
        Assert.That((await balance.Look(default)).State, Is.EqualTo(LookState.AnotherBalance));
        Assert.That(simulated.Asked, Is.Zero);
    }

    [Test]
    public async Task Who_looks_no_more_leaves_a_clear_line_behind()
    {
        await balance.Look(default);
        using var gone = new CancellationTokenSource();
        simulated.SplitAnswers(1);
        var look = balance.Look(gone.Token);
        await gone.CancelAsync();
        await Task.WhenAny(look);
        simulated.Show(100m);
        Assert.That((await balance.Weigh(default)).MassMg, Is.EqualTo(100m));
    }
}
