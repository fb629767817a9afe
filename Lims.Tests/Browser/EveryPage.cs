using Lims.Tests.Hosting;

namespace Lims.Tests.Browser;

/// <summary>A day lived to its report, the addresses of all its pages, and a browser to read them with.</summary>
internal sealed class EveryPage : IAsyncDisposable
{
    private EveryPage(NetworkDay day, NetworkStory story, PageAddresses addresses, Chromium chromium) =>
        (Day, Story, Addresses, Chromium) = (day, story, addresses, chromium);

    public NetworkDay Day { get; }

    public NetworkStory Story { get; }

    public PageAddresses Addresses { get; }

    public Chromium Chromium { get; }

    public static async Task<EveryPage> Of()
    {
        var day = await NetworkDay.Open(PageAddresses.Names);
        try
        {
            var story = new NetworkStory(day);
            await story.Live();
            return new EveryPage(day, story, await PageAddresses.Of(day, story), await Chromium.Start());
        }
        catch (Exception)
        {
            await day.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Day.DisposeAsync();
    }
}
