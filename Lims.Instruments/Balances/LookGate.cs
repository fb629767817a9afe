namespace Lims.Instruments.Balances;

/// <summary>Makes looks give way: while a weighing is under way none begins, and one that is connecting ends.</summary>
internal sealed class LookGate
{
    private readonly Lock _gate = new();
    private readonly HashSet<OneLook> _looks = [];
    private int _weighings;

    /// <summary>A weighing is under way until the answer is disposed of.</summary>
    public IDisposable WeighingComes()
    {
        lock (_gate)
        {
            _weighings++;
            foreach (var look in _looks.ToArray())
                look.GiveWay();
        }
        return new OneWeighing(this);
    }

    /// <summary>A look that is cancelled when a weighing comes, and at once while one is under way.</summary>
    public OneLook LookBegins(CancellationToken cancel)
    {
        lock (_gate)
        {
            var look = new OneLook(this, cancel);
            _looks.Add(look);
            if (_weighings > 0)
                look.GiveWay();
            return look;
        }
    }

    internal sealed class OneLook(LookGate gate, CancellationToken cancel) : IDisposable
    {
        private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        public CancellationToken Token => _source.Token;

        public void GiveWay() => _source.Cancel();

        public void Dispose()
        {
            lock (gate._gate)
            {
                gate._looks.Remove(this);
                _source.Dispose();
            }
        }
    }

    private sealed class OneWeighing(LookGate gate) : IDisposable
    {
        public void Dispose()
        {
            lock (gate._gate)
                gate._weighings--;
        }
    }
}
