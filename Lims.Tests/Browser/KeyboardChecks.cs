namespace Lims.Tests.Browser;

/// <summary>What a browser can say of the control that has the focus.</summary>
internal static class KeyboardChecks
{
    /// <summary>The focus is at none of the page's controls: it has left the page.</summary>
    public const int Nowhere = -1;

    /// <summary>Remembers every control as it looks without the focus, goes to the first, says how many.</summary>
    /// <remarks>A group of radio buttons is one stop: the chosen one, or the first.</remarks>
    public const string Begin = """
        () => {
            const usable = e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true });
            const chosen = e => e.type !== "radio" || e.checked || (
                !document.querySelector(`input[type=radio][name="${e.name}"]:checked`)
                && document.querySelector(`input[type=radio][name="${e.name}"]`) === e);
            if (document.activeElement) document.activeElement.blur();
            window.controls = [...document.querySelectorAll(
                "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
                .filter(e => usable(e) && chosen(e));
            window.before = window.controls.map(e => getComputedStyle(e))
                .map(style => style.outlineStyle + style.outlineWidth);
            window.controls[0].focus({ focusVisible: true });
            return window.controls.length;
        }
        """;

    /// <summary>Which control has the focus now, by its place among them, and what is wrong with it.</summary>
    public const string Look = """
        () => {
            const e = document.activeElement;
            const at = window.controls.indexOf(e);
            const name = e.tagName + " " + (e.getAttribute("name") || e.textContent.trim()).slice(0, 40);
            const found = [];
            if (at >= 0) {
                const style = getComputedStyle(e);
                const now = style.outlineStyle + style.outlineWidth;
                if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 || now === window.before[at])
                    found.push("no outline: " + name);
                const box = e.getBoundingClientRect();
                const x = box.left + box.width / 2, y = box.top + Math.min(box.height, 60) / 2;
                if (box.width < 8 || box.height < 8 || x < 0 || y < 0 || x > innerWidth || y > innerHeight)
                    found.push("not in view: " + name);
            }
            return { at, name, found };
        }
        """;

    public const string Missed = """
        reached => window.controls.filter((e, at) => !reached.includes(at))
            .map(e => e.tagName + " " + (e.getAttribute("name") || e.textContent.trim()).slice(0, 40))
        """;

    /// <summary>What is pressed with gloves on is 44 px high, or its label is.</summary>
    public const string Targets = """
        () => [...document.querySelectorAll("main a[href], main button, main input, main select, main summary")]
            .filter(e => e.type !== "hidden" && e.checkVisibility() && e.getBoundingClientRect().width > 8)
            .filter(e => Math.max(e.getBoundingClientRect().height,
                e.labels && e.labels.length > 0 ? e.labels[0].getBoundingClientRect().height : 0) < 44)
            .map(e => `${e.getBoundingClientRect().height} px high: ${e.tagName} ${e.textContent.trim().slice(0, 40)}`)
        """;
}
