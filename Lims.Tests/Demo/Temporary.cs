using Microsoft.Data.Sqlite;

namespace Lims.Tests.Demo;

/// <summary>Folders that live as long as the run of the tests.</summary>
internal static class Temporary
{
    public static string Folder(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"ayarevi-{name}-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    /// <summary>A folder with the same files, for whoever wants to change them.</summary>
    public static string CopyOf(string folder)
    {
        var copy = Folder("copy");
        foreach (var file in Directory.GetFiles(folder))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }
}
