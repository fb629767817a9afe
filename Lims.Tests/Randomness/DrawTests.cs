using Lims.Api.Randomness;
using Lims.Core.Quantities;

namespace Lims.Tests.Randomness;

public sealed class DrawTests
{
    [Test]
    public void The_same_seed_draws_the_same()
    {
        static string All(Draw draw) => string.Join(' ', draw.Id(), draw.BlindNumber(), draw.PublicCode(),
            Convert.ToHexStringLower(draw.Salt()), draw.Token(), draw.CommandKey(DateTimeOffset.UnixEpoch));
        var drawn = All(Draw.FromSeed(7));
        Assert.That(All(Draw.FromSeed(7)), Is.EqualTo(drawn));
        Assert.That(All(Draw.FromSeed(8)), Is.Not.EqualTo(drawn));
    }

    [Test]
    public void Blind_numbers_have_six_characters_and_their_check_and_use_every_character_alike()
    {
        var draw = Draw.FromSeed(1);
        var numbers = Enumerable.Range(0, 2000).Select(_ => draw.BlindNumber()).ToList();
        Assert.That(numbers.Where(number => !Regex.IsMatch(number, @"\A[0-9A-HJ-NP-Z]{6}[0-9A-Z]\z")), Is.Empty);
        Assert.That(numbers.Where(number => !CheckCharacter.Fits(number)), Is.Empty);
        var counts = numbers.SelectMany(number => number[..6]).GroupBy(c => c).Select(group => group.Count()).ToList();
        // 12,000 characters over 34: 353 each, give or take five standard deviations.
        Assert.That(counts, Has.Count.EqualTo(34).And.All.InRange(260, 450));
    }

    [Test]
    public void Codes_are_eighty_bits_in_sixteen_characters_of_base_32()
    {
        var ones = new Draw(count => [.. Enumerable.Repeat((byte)0xFF, count)]);
        Assert.That(ones.PublicCode(), Is.EqualTo("ZZZZZZZZZZZZZZZZ"));
        var counting = new Draw(count => [.. Enumerable.Range(0, count).Select(i => (byte)i)]);
        // The bytes 00 01 02 … 09 in groups of five bits, worked by hand.
        Assert.That(counting.PublicCode(), Is.EqualTo("000G40R40M30E209"));
    }

    [Test]
    public void Command_keys_are_UUIDs_of_version_7_in_the_order_of_time()
    {
        var draw = Draw.FromSeed(3);
        var instant = new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(3));
        var keys = Enumerable.Range(0, 50).Select(i => draw.CommandKey(instant.AddMilliseconds(i))).ToList();
        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
        Assert.That(keys.Where(key => !Regex.IsMatch(key,
            @"\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z")), Is.Empty);
    }
}
