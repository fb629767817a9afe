namespace Lims.Core.Work;

/// <summary>How far one cell of a tray has come.</summary>
public static class CellStep
{
    /// <summary>Given away, nothing weighed.</summary>
    public const string Placed = "placed";

    /// <summary>Its portion or proof gold is weighed; the tray has not been fired.</summary>
    public const string Weighed = "weighed";

    /// <summary>Through the fire; its cornet is not weighed.</summary>
    public const string Fired = "fired";

    /// <summary>The cornet is weighed; nothing was calculated from it.</summary>
    public const string Cornet = "cornet";

    /// <summary>A result was calculated from it.</summary>
    public const string Settled = "settled";

    /// <summary>Its portion came to grief.</summary>
    public const string Lost = "lost";

    /// <summary>Whether the cell still waits for something.</summary>
    public static bool IsOpen(string step) => step is Placed or Weighed or Fired or Cornet;
}
