namespace Lims.Api.Documents;

/// <summary>The numbers of the objects that every report of ours has: the check looks for them nowhere else.</summary>
internal static class FixedObjects
{
    public const int Catalogue = 1;
    public const int PageTree = 2;
    public const int Information = 3;
    public const int Metadata = 4;
    public const int ColourProfile = 5;
    public const int Evidence = 6;
    public const int EvidenceFile = 7;
    public const int SealField = 8;
    public const int SealAppearance = 9;
    public const int Structure = 10;
    public const int RegularFont = 11;
    public const int BoldFont = 16;

    /// <summary>Of each font: itself, its descendant, descriptor, program and character map, in this order.</summary>
    public const int ObjectsPerFont = 5;

    public const int Ground = BoldFont + ObjectsPerFont;

    public const int Last = Ground;

    /// <summary>The photographs, in the order in which the content first names them.</summary>
    public const int FirstPhoto = Last + 1;

    /// <summary>Each page is two objects, itself and its content, one after the other from here on.</summary>
    public static int FirstPage(int photoCount) => FirstPhoto + photoCount;
}
