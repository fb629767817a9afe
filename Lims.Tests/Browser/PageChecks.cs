namespace Lims.Tests.Browser;

/// <summary>
/// What a browser can say of the page it shows: too wide, too pale, without a label, too small to hit.
/// </summary>
internal static class PageChecks
{
    /// <summary>
    /// Contrast by WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 from 24 px on and from 18.66 px on in bold; relative luminance
    /// as defined there.
    /// </summary>
    public const string Script = """
        () => {
            const found = [];
            const wide = document.documentElement.scrollWidth - window.innerWidth;
            if (wide > 0) found.push(`${wide} px too wide`);
            const parse = text => {
                const m = text.match(/rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/);
                return m ? [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]] : [0, 0, 0, 0];
            };
            const light = c => {
                const [r, g, b] = c.map(x => x / 255).map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const behind = element => {
                for (let e = element; e; e = e.parentElement) {
                    const c = parse(getComputedStyle(e).backgroundColor);
                    if (c[3] === 1) return c.slice(0, 3);
                }
                return [255, 255, 255];
            };
            const seen = new Set();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || seen.has(element) || !element.checkVisibility()) continue;
                if (element.closest("script, option, .skip, [disabled]")) continue;
                seen.add(element);
                const style = getComputedStyle(element);
                const [a, b] = [light(parse(style.color).slice(0, 3)), light(behind(element))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                const size = parseFloat(style.fontSize);
                const least = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
                const text = texts.currentNode.data.trim().slice(0, 40);
                if (ratio < least) found.push(`contrast ${ratio.toFixed(2)}: ${text}`);
            }
            for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
                if (field.labels.length === 0 && !field.ariaLabel && !field.getAttribute("aria-labelledby"))
                    found.push(`no label: ${field.outerHTML.slice(0, 80)}`);
            for (const button of document.querySelectorAll("main button, main .button")) {
                const box = button.getBoundingClientRect();
                if (box.width > 0 && box.height < 40) found.push(`${box.height} px high: ${button.textContent.trim()}`);
            }
            return found;
        }
        """;
}
