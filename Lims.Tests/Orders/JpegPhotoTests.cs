using System.Text;
using Lims.Core.Orders;
using Lims.Core.Refusals;
using Lims.Tests.Refusals;

namespace Lims.Tests.Orders;

/// <summary>Markers as ITU-T T.81, Annex B and JFIF 1.02 say them; the pictures were made by another program.</summary>
public sealed class JpegPhotoTests
{
    private static readonly byte[][] Good = [SamplePhotos.Baseline, SamplePhotos.Progressive, SamplePhotos.Grey];

    [TestCaseSource(nameof(Good))]
    public void A_photo_without_anything_hidden_is_kept_byte_for_byte(byte[] file)
    {
        var photo = JpegPhoto.Of(file);
        Assert.That(photo.Bytes, Is.EqualTo(file));
        Assert.That((photo.WidthPx, photo.HeightPx), Is.EqualTo((24, 16)));
    }

    [Test]
    public void What_a_camera_writes_beside_the_picture_is_dropped_and_nothing_else(
        [Range(0xE1, 0xEF)] int marker, [Values(0, 1, 2)] int which)
    {
        var secret = Encoding.ASCII.GetBytes("Exif\0\0MM GPS 37.58 N 36.93 E");
        Assert.That(JpegPhoto.Of(SamplePhotos.With(Good[which], (byte)marker, secret)).Bytes, Is.EqualTo(Good[which]));
    }

    [TestCaseSource(nameof(Good))]
    public void Comments_thumbnails_fill_bytes_and_what_stands_behind_the_end_are_dropped(byte[] file)
    {
        Assert.That(JpegPhoto.Of(SamplePhotos.With(file, 0xFE, "Ali Usta"u8)).Bytes, Is.EqualTo(file));
        Assert.That(JpegPhoto.Of(SamplePhotos.With(file, 0xE0, "JFXX\0a small picture"u8)).Bytes, Is.EqualTo(file));
        Assert.That(JpegPhoto.Of([.. file, .. "a film of the hand that held it"u8]).Bytes, Is.EqualTo(file));
        Assert.That(JpegPhoto.Of([.. file[..2], 0xFF, 0xFF, .. file[2..]]).Bytes, Is.EqualTo(file));
    }

    [Test]
    public void Other_colours_other_codings_and_cut_files_are_refused()
    {
        var twelveBits = SamplePhotos.Baseline.ToArray();
        var frame = twelveBits.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        twelveBits[frame + 4] = 12;
        var lossless = SamplePhotos.Baseline.ToArray();
        lossless[frame + 1] = 0xC3;
        var red = SamplePhotos.With(SamplePhotos.Baseline, 0xEE, "Adobe\0d\0\0\0\0\0"u8);
        byte[][] bad =
        [
            [], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xD9], [.. "%PDF-1.7\n"u8], [0x89, .. "PNG\r\n"u8],
            SamplePhotos.FourInks, twelveBits, lossless, red,
        ];
        foreach (var file in bad)
            Refused.As(OrdersRefusals.PhotoUnreadable, () => JpegPhoto.Of(file));
        foreach (var file in Good)
            for (var length = 0; length < file.Length; length++)
                Refused.As(OrdersRefusals.PhotoUnreadable, () => JpegPhoto.Of(file.AsSpan(0, length)));
    }

    [TestCaseSource(nameof(Good))]
    public void No_changed_byte_breaks_the_reader(byte[] file)
    {
        for (var at = 0; at < file.Length; at++)
            foreach (var other in new byte[] { 0, 1, 0x7F, 0xC0, 0xDA, 0xE1, 0xFF })
            {
                var changed = file.ToArray();
                changed[at] = other;
                try
                {
                    Assert.That(JpegPhoto.Of(changed).Bytes, Has.Length.LessThanOrEqualTo(file.Length));
                }
                catch (RefusedException refused)
                {
                    Assert.That(refused.Code, Is.EqualTo(OrdersRefusals.PhotoUnreadable.Code));
                }
            }
    }

    [Test]
    public void A_photo_has_at_most_two_MiB()
    {
        var padded = new byte[JpegPhoto.MostBytes];
        SamplePhotos.Baseline.CopyTo(padded, 0);
        Assert.That(JpegPhoto.Of(padded).Bytes, Is.EqualTo(SamplePhotos.Baseline));
        Refused.As(OrdersRefusals.PhotoTooLarge, () => JpegPhoto.Of([.. padded, 0]));
    }
}
