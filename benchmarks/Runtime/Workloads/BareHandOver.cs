using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Workloads;

/// <summary>
/// The limit of <c>pingpong</c>: the least that hands items over in asyncio's order. Two hand-written frames, a ring of ready ones, a queue of one field, one that waits on
/// either side; no task, no cancel, no error, no <c>AsyncLocal</c>, no other thread.
/// </summary>
internal static class BareHandOver
{
    public static long Run(int times)
    {
        var queue = new Queue();
        var getter = new Getter(queue, times);
        queue.Ready.Push(getter);
        queue.Ready.Push(new Putter(queue, times));
        queue.Ready.Run();
        return getter.Sum;
    }

    private abstract class Frame
    {
        protected bool IsSuspended;

        public abstract void Resume();
    }

    private sealed class Ring
    {
        private readonly Frame?[] _slots = new Frame?[256];
        private int _head;
        private int _tail;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Push(Frame frame) => _slots[_tail++ & 255] = frame;

        public void Run()
        {
            while (_head != _tail)
            {
                ref var slot = ref _slots[_head++ & 255];
                var frame = slot!;
                slot = null;
                frame.Resume();
            }
        }
    }

    private sealed class Queue
    {
        public readonly Ring Ready = new();
        public bool IsFull;
        public int Item;
        public Frame? Getter;
        public Frame? Putter;
    }

    private sealed class Getter(Queue queue, int times) : Frame
    {
        private int _count;

        public long Sum { get; private set; }

        public override void Resume()
        {
            var count = _count;
            var sum = Sum;
            if (IsSuspended)
                goto again;
        next:
            if (count == times)
            {
                Sum = sum;
                return;
            }

        again:
            if (!queue.IsFull)
            {
                (_count, Sum, IsSuspended) = (count, sum, true);
                queue.Getter = this;
                return;
            }

            queue.IsFull = false;
            sum += queue.Item;
            if (queue.Putter is { } putter)
            {
                queue.Putter = null;
                queue.Ready.Push(putter);
            }

            count++;
            goto next;
        }
    }

    private sealed class Putter(Queue queue, int times) : Frame
    {
        private int _count;

        public override void Resume()
        {
            var count = _count;
            if (IsSuspended)
                goto again;
        next:
            if (count == times)
                return;
        again:
            if (queue.IsFull)
            {
                (_count, IsSuspended) = (count, true);
                queue.Putter = this;
                return;
            }

            queue.IsFull = true;
            queue.Item = count;
            if (queue.Getter is { } getter)
            {
                queue.Getter = null;
                queue.Ready.Push(getter);
            }

            count++;
            goto next;
        }
    }
}
