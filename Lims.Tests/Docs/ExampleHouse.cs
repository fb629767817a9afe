using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Lims.Api.Ledger;
using Lims.Tests.Hosting;
using Lims.Tests.Spectrometers;

namespace Lims.Tests.Docs;

/// <summary>
/// The house in which the pages' examples happen: two bars of one customer, the first one reported. Numbers that are
/// drawn have fixed names on the pages, so that a page does not change with every draw.
/// </summary>
internal sealed class ExampleHouse : IAsyncDisposable
{
    private readonly NetworkDay day;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpClient> browsers = new(StringComparer.Ordinal);

    private ExampleHouse(NetworkDay day) => this.day = day;

    /// <summary>Where the shell examples run: report, database and a file of a spectrometer lie there.</summary>
    public string Folder { get; } = Demo.Temporary.Folder("examples");

    public static async Task<ExampleHouse> Open()
    {
        var day = await NetworkDay.Open();
        var story = new NetworkStory(day);
        await story.Live();
        var house = new ExampleHouse(day);
        house.Name(story);
        var paper = await day.Do(NetworkDay.Manager, "GET", $"/api/v1/reports/{story.ReportNo}/pdf");
        await File.WriteAllBytesAsync(
            Path.Combine(house.Folder, story.ReportNo + ".pdf"), Encoding.Latin1.GetBytes(paper.Body));
        await day.Network.House.Checkpoints.Make();
        foreach (var file in new[] { day.Network.House.Place.DatabaseFile, day.Network.House.Place.CheckpointFile })
            File.CreateSymbolicLink(Path.Combine(house.Folder, Path.GetFileName(file)), file);
        await File.WriteAllTextAsync(Path.Combine(house.Folder, "chemistry.csv"),
            OwnFiles.Vanta(OwnFiles.VantaRow(), OwnFiles.VantaRow("2", unit: "")));
        return house;
    }

    /// <summary>A text of a page with the names of the pages replaced by those of this house.</summary>
    public string Named(string text) => names.Aggregate(
        text, (whole, name) => whole.Replace(name.Key, name.Value, StringComparison.Ordinal));

    /// <summary>The bodies of every fact of this kind, without the hash of what was asked.</summary>
    public IReadOnlyList<JsonElement> Facts(string kind) => day.Network.House.Read(session =>
        LedgerReader.Range(session, 1, LedgerReader.Newest(session)!.Seq).Where(row => row.Kind == kind)
            .Select(row => JsonDocument.Parse(Regex.Replace(row.Body, @",?""request"":""[0-9a-f]+""", "")).RootElement)
            .ToList());

    /// <summary>Asks as one of the day's people: a page in a browser, an address of the API by itself.</summary>
    public async Task<(int Status, string Body)> Ask(string userName, string method, string path, string? json)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.ParseAdd(IsApi(path) ? "application/json" : "*/*");
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await (await Client(userName, path)).SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What a page says to its reader, piece by piece, with plain blanks.</summary>
    public static IReadOnlyList<string> Pieces(string html) =>
    [
        .. Regex.Replace(html, "<[^>]+>", "\n").Split('\n')
            .Select(piece => Regex.Replace(WebUtility.HtmlDecode(piece), @"\s", " ").Trim())
            .Where(piece => piece.Length > 0),
    ];

    /// <summary>Runs a line of shell as a reader would type it, with both outputs in one.</summary>
    public (int Exit, string Output) Shell(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{command}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        start.Environment["PATH"] = AppContext.BaseDirectory + ":" + start.Environment["PATH"];
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
            browser.Dispose();
        await day.DisposeAsync();
    }

    private void Name(NetworkStory story)
    {
        string[] people =
        [
            NetworkDay.Reception, NetworkDay.Analyst, NetworkDay.SecondAnalyst, NetworkDay.Checker, NetworkDay.Manager,
        ];
        foreach (var userName in people)
        {
            names["user:" + userName] = day.RefOf(userName);
            names["{" + userName + "}"] = day.RefOf(userName)["user:".Length..];
        }
        names["7XQ2M9K"] = story.BlindNos[0];
        names["{receiptCode}"] = Facts("ReceiptCodeGiven")[0].GetProperty("receiptCode").GetString()!;
        names["{code}"] = story.PublicCode;
        names["{partyId}"] = Facts("OrderReceived")[0].GetProperty("partyId").GetString()!;
    }

    private static bool IsApi(string path) => path.StartsWith("/api/", StringComparison.Ordinal);

    private async Task<HttpClient> Client(string userName, string path)
    {
        var api = IsApi(path) || userName == "anybody";
        if (!browsers.TryGetValue(userName + api, out var client))
        {
            client = api
                ? day.Network.Client(userName == "anybody" ? null : userName)
                : await PageVisitor.SignIn(day.Network.Url, userName);
            browsers[userName + api] = client;
        }
        return client;
    }
}
