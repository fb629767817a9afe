using Lims.Api.Hosting;
using Lims.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lims.Tests.Repository;

/// <summary>What every page must have: its readers named, no script or style within, both languages.</summary>
public sealed class PageTests
{
    private static IEnumerable<string> Pages => Directory.EnumerateFiles(
            SourceTree.PathOf("Lims.Api"), "*.cshtml", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)
            && !path.Contains("/bin/", StringComparison.Ordinal));

    [Test]
    public void Every_page_says_who_may_read_it() => SourceTree.AssertNone(
        typeof(WebHouse).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)))
            .Where(type => !type.IsDefined(typeof(OnlyForAttribute), false)
                && !type.IsDefined(typeof(AllowAnonymousAttribute), false))
            .Select(type => type.FullName!),
        "Give these pages [OnlyFor(...)] or [AllowAnonymous].");

    [Test]
    public void No_page_has_script_or_style_within() => SourceTree.AssertNone(
        from path in Pages
        from Match match in Regex.Matches(
            File.ReadAllText(path), @"<script>|<style|\sstyle=|\son[a-z]+=|\shx-on|javascript:")
        select $"{path}: {match.Value.Trim()}",
        "The Content-Security-Policy forbids it: house.js and house.css.");

    [Test]
    public void No_page_is_longer_than_200_lines() => SourceTree.AssertNone(
        Pages.Where(path => File.ReadLines(path).Count() > 200), "Split these into partial pages.");
}
