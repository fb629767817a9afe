namespace Lims.Instruments.Spectrometers;

/// <summary>Which number comes first in a date whose numbers could be either.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
