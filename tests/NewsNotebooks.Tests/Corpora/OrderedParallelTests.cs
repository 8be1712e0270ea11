using NewsNotebooks.Corpora;

namespace NewsNotebooks.Tests.Corpora;

public sealed class OrderedParallelTests
{
    private static IEnumerable<int> Select(IEnumerable<int> items, Func<int, int> work, int threads = 4, long size = 1, CancellationToken cancellation = default) =>
        OrderedParallel<int, int>.Select(items, _ => size, work, threads, cancellation);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Should_Give_Results_In_The_Order_Of_The_Items_Whatever_The_Threads(int threads)
    {
        var results = Select(Enumerable.Range(0, 500), i => { Thread.SpinWait(i * 7919 % 20_000); return i * i; }, threads);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * i), results);
    }

    [Fact]
    public void Should_Be_Empty_When_There_Is_Nothing() => Assert.Empty(Select([], i => i));

    [Fact]
    public void Should_Work_With_As_Many_Threads_As_It_Is_Told()
    {
        var threads = new HashSet<int>();
        foreach (var _ in Select(Enumerable.Range(0, 200), i => { lock (threads) threads.Add(Environment.CurrentManagedThreadId); return i; }, threads: 3)) { }
        Assert.InRange(threads.Count, 1, 3);
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(1 << 20, 16)]
    [InlineData(1 << 30, 1)]
    public void Should_Have_Few_Items_And_Bytes_On_Their_Way(long size, int most)
    {
        var (read, given, ahead) = (0, 0, 0);
        foreach (var _ in Select(Items(), i => i, size: size))
        {
            ahead = Math.Max(ahead, read - given);
            given++;
        }
        Assert.Equal(most, ahead);

        IEnumerable<int> Items()
        {
            while (read < 300) yield return read++;
        }
    }

    [Fact]
    public void Should_Throw_What_The_Work_Throws_In_Its_Place()
    {
        var given = new List<int>();
        var error = Assert.Throws<FormatException>(() => given.AddRange(Select(Enumerable.Range(0, 100), i => i == 40 ? throw new FormatException("forty") : i)));
        Assert.Equal("forty", error.Message);
        given.Clear();
        Assert.Throws<FormatException>(() => { foreach (var i in Select(Enumerable.Range(0, 100), i => i == 40 ? throw new FormatException() : i)) given.Add(i); });
        Assert.Equal(Enumerable.Range(0, 40), given);
    }

    [Fact]
    public void Should_Throw_What_The_Reading_Throws_After_The_Results_Before_It()
    {
        var given = new List<int>();
        Assert.Throws<IOException>(() => { foreach (var i in Select(Items(), i => i)) given.Add(i); });
        Assert.Equal([0, 1, 2], given);

        static IEnumerable<int> Items()
        {
            for (var i = 0; i < 3; i++) yield return i;
            throw new IOException();
        }
    }

    [Fact]
    public void Should_End_At_Once_When_It_Is_Cancelled_Amid_An_Item()
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var work = Select([1], i => { cancellation.CancelAfter(10); never.Wait(TestContext.Current.CancellationToken); return i; }, cancellation: cancellation.Token);
        Assert.Throws<OperationCanceledException>(() => work.Count());
        never.Set();
    }

    [Fact]
    public void Should_Read_No_Further_When_Nobody_Asks()
    {
        var read = 0;
        Assert.Equal(0, Select(Enumerable.Range(0, 10_000).Select(i => read = i), i => i).First());
        Assert.InRange(read, 0, 64);
    }
}
