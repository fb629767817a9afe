namespace Lims.Tests.Hosting;

/// <summary>Two bars of one customer from the counter to the report, every step over the network.</summary>
internal sealed class NetworkStory(NetworkDay day)
{
    public const string Customer = "Öğütçü Kuyumculuk";
    public const string Phone = "+903445550102";

    public string OrderNo { get; private set; } = "";

    public string[] ItemNos { get; private set; } = [];

    public string[] BlindNos { get; private set; } = [];

    public string TrayNo { get; private set; } = "";

    public string ReportNo { get; private set; } = "";

    public string PublicCode { get; private set; } = "";

    public object Order { get; private set; } = null!;

    /// <summary>The whole story, from the counter to the signed report.</summary>
    public async Task Live()
    {
        await LiveToApproval();
        await Report();
    }

    public async Task LiveToApproval()
    {
        await Receive();
        await HandOver();
        await Screen();
        await Assay();
        await Approve();
    }

    public async Task Receive()
    {
        var party = await day.Do(NetworkDay.Reception, "POST", "/api/v1/parties",
            new { kind = "company", name = Customer, place = "Kahramanmaraş", phone = Phone }, "party-1");
        Order = new
        {
            partyId = party.Json.GetProperty("partyId").GetString(),
            methodId = NetworkDay.MethodId,
            decisionRule = "guarded",
            sampledBy = "house",
            returnWishes = (string?)null,
            items = new[] { Bar("OK-1"), Bar("OK-2") },
        };
        var received = await day.Do(NetworkDay.Reception, "POST", "/api/v1/orders", Order, "order-1");
        OrderNo = received.SubjectOf("OrderReceived")["order:".Length..];
        var shown = await day.Do(NetworkDay.Reception, "GET", $"/api/v1/orders/{OrderNo}");
        var items = shown.Json.GetProperty("items").EnumerateArray().ToArray();
        ItemNos = [.. items.Select(item => item.GetProperty("itemNo").GetString()!)];
        BlindNos = [.. items.Select(item => item.GetProperty("blindNo").GetString()!)];
        foreach (var (itemNo, massG) in ItemNos.Zip([1250.37m, 843.12m]))
        {
            day.Counter.Show(massG * 1000m);
            await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{itemNo}/weighings",
                new { stage = "received", instrumentId = "terazi-kabul" }, "weigh-" + itemNo);
        }
    }

    public async Task HandOver()
    {
        foreach (var (itemNo, blindNo) in ItemNos.Zip(BlindNos))
        {
            await day.Do(NetworkDay.Reception, "POST", $"/api/v1/items/{itemNo}/handovers", new
            {
                toHolder = day.RefOf(NetworkDay.Analyst),
                sealNo = "M-1",
                sealIntact = true,
                place = "kabul bankosu",
            });
            await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{blindNo}/acceptances",
                new { sealIntact = true, place = "laboratuvar" });
        }
    }

    public async Task Screen()
    {
        foreach (var (item, blindNo) in BlindNos.Index())
        {
            for (var spot = 1; spot <= 3; spot++)
                await day.Do(NetworkDay.Analyst, "POST", "/api/v1/xrf-readings", new
                {
                    blindNo,
                    instrumentId = "xrf-1",
                    readingNo = FormattableString.Invariant($"{item}-{spot}"),
                    measuredAt = "2026-01-05T10:00:00",
                    seconds = "30",
                    components = new[] { Component("Au", "916.1"), Component("Ag", "40.2"), Component("Cu", "43.1") },
                });
            await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/samples/{blindNo}/plan",
                new { alloyClass = "yellow", auPerMille = "916.5", agPerMille = "40" });
            var sample = await day.Do(NetworkDay.Analyst, "GET", $"/api/v1/samples/{blindNo}");
            Assert.That(sample.Json.GetProperty("screening").GetString(), Is.EqualTo("consistent"));
        }
    }

    /// <summary>Proofs at both ends of a row, two portions between; fire; cornets, by another analyst.</summary>
    public async Task Assay()
    {
        var opened = await day.Do(
            NetworkDay.Analyst, "POST", "/api/v1/trays", new { methodId = NetworkDay.MethodId });
        TrayNo = opened.SubjectOf("TrayOpened")["tray:".Length..];
        var loadsMg = new Dictionary<string, decimal>
        {
            ["A1"] = 229.00m, ["A2"] = 250.12m, ["A3"] = 249.87m, ["A4"] = 229.05m,
            ["B1"] = 229.10m, ["B2"] = 250.02m, ["B3"] = 250.31m, ["B4"] = 229.08m,
        };
        foreach (var (position, massMg) in loadsMg)
        {
            if (IsProof(position))
                await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/trays/{TrayNo}/proofs", new
                {
                    position,
                    proofGroup = position[..1],
                    purityPerMille = "999.99",
                    proofGoldLot = "AU-1",
                });
            else
                await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/trays/{TrayNo}/portions",
                    new { position, proofGroup = position[..1], blindNo = BlindNos[position[0] - 'A'] });
            await day.WeighCell(NetworkDay.Analyst, TrayNo, position, massMg);
        }
        await day.Do(NetworkDay.Analyst, "POST", $"/api/v1/trays/{TrayNo}/firing", new
        {
            furnace = "K1",
            temperatureC = 1080,
            durationMin = 25,
            cupelLot = "C-1",
            leadLot = "PB-1",
        });
        foreach (var (position, massMg) in loadsMg)
            await day.WeighCell(NetworkDay.SecondAnalyst, TrayNo, position, IsProof(position)
                ? massMg + 0.07m
                : Math.Round((massMg * 0.9164m) + 0.07m, 2, MidpointRounding.AwayFromZero));
        await day.Do(NetworkDay.SecondAnalyst, "POST", $"/api/v1/trays/{TrayNo}/calculation");
        await day.Do(NetworkDay.Analyst, "GET", $"/api/v1/trays/{TrayNo}");
    }

    public async Task Approve()
    {
        foreach (var itemNo in ItemNos)
        {
            var look = new { resultSeq = await ResultSeq(itemNo) };
            await day.Do(NetworkDay.Checker, "POST", $"/api/v1/items/{itemNo}/check", look);
            await day.Do(NetworkDay.Manager, "POST", $"/api/v1/items/{itemNo}/approval", look);
        }
    }

    public async Task<long> ResultSeq(string itemNo) =>
        (await day.Do(NetworkDay.Checker, "GET", $"/api/v1/items/{itemNo}/result"))
        .Json.GetProperty("grade").GetProperty("resultSeq").GetInt64();

    /// <summary>A report for the first bar; the second stays approved and unreported.</summary>
    public async Task Report()
    {
        var report = await day.Do(
            NetworkDay.Manager, "POST", "/api/v1/reports", new { itemNos = new[] { ItemNos[0] } }, "report-1");
        ReportNo = report.Json.GetProperty("reportNo").GetString()!;
        PublicCode = report.Json.GetProperty("publicCode").GetString()!;
    }

    public Task<Exchange> Public(string code, string? accept = null) =>
        day.Ask("", "GET", "/verify/" + code, accept: accept);

    private static bool IsProof(string position) => position[1] is '1' or '4';

    private static object Bar(string serialNo) => new
    {
        kind = "bar",
        metal = "Au",
        pieces = 1,
        declaredPerMille = "916",
        specificationPerMille = "916",
        marks = "22 ayar",
        serialNo,
        kmtsCode = (string?)null,
        sealNo = "M-1",
        condition = "temiz",
    };

    private static object Component(string symbol, string perMille) => new { symbol, perMille, u = "1.1" };
}
