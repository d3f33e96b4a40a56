// The workloads of benchmarks/Runtime in JavaScript: `node --expose-gc node.mjs WORKLOAD SECONDS` prints a line of JSON for each variant of it.
// A coroutine lets the others run by `await null`, a turn of the microtasks, which is the cheapest way; `yield` is measured through the event loop, too.

import { setImmediate, setTimeout } from 'node:timers/promises';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const MILLION = 1_000_000;

function calls(n) {
  return n < 2 ? 1 : 1 + calls(n - 1) + calls(n - 2);
}

async function fib(n) {
  return n < 2 ? n : (await fib(n - 1)) + (await fib(n - 2));
}

async function call() {
  await fib(22);
  return calls(22);
}

async function nested(depth) {
  if (depth > 1)
    return 1 + (await nested(depth - 1));
  await null;
  return 1;
}

async function chain() {
  let sum = 0;
  for (let i = 0; i < 10_000; i++)
    sum += await nested(50);
  return sum;
}

async function turnsOfLoop() {
  for (let i = 0; i < 100_000; i++)
    await setImmediate();
  return 100_000;
}

async function turnsOfMicrotasks() {
  for (let i = 0; i < MILLION; i++)
    await null;
  return MILLION;
}

async function spawn() {
  let done = 0;
  async function one() {
    await null;
    done++;
  }
  for (let i = 0; i < MILLION; i++)
    one();
  while (done < MILLION)
    await null;
  return MILLION;
}

async function timers() {
  const sleepers = [];
  for (let i = 0; i < MILLION; i++)
    sleepers.push(setTimeout(Math.random() * 500));
  for (const sleeper of sleepers)
    await sleeper;
  return MILLION;
}

class Slot {
  #items = [];
  #producer = null;
  #consumer = null;

  async put(item) {
    while (this.#items.length === 1)
      await new Promise(resolve => { this.#producer = resolve; });
    this.#items.push(item);
    this.#consumer?.();
    this.#consumer = null;
  }

  async get() {
    while (this.#items.length === 0)
      await new Promise(resolve => { this.#consumer = resolve; });
    const item = this.#items.pop();
    this.#producer?.();
    this.#producer = null;
    return item;
  }
}

async function pingpong() {
  const times = 200_000;
  const slot = new Slot();
  async function send() {
    for (let i = 0; i < times; i++)
      await slot.put(i);
  }
  const sender = send();
  for (let i = 0; i < times; i++)
    await slot.get();
  await sender;
  return times;
}

async function fan() {
  async function one(item) {
    await null;
    return item;
  }
  for (let i = 0; i < 50; i++)
    await Promise.all(Array.from({ length: 1_000 }, (_, item) => one(item)));
  return 50_000;
}

class Mutex {
  #isHeld = false;
  #waiting = [];
  #next = 0;

  async acquire() {
    if (this.#isHeld)
      await new Promise(resolve => this.#waiting.push(resolve));
    this.#isHeld = true;
  }

  release() {
    if (this.#next === this.#waiting.length) {
      this.#isHeld = false;
      return;
    }
    this.#waiting[this.#next++]();
    if (this.#next === 1_000) {
      this.#waiting.splice(0, this.#next);
      this.#next = 0;
    }
  }
}

async function lock() {
  const mutex = new Mutex();
  let count = 0;
  async function contend() {
    for (let i = 0; i < 500; i++) {
      await mutex.acquire();
      const value = count;
      await null;
      count = value + 1;
      mutex.release();
    }
  }
  await Promise.all(Array.from({ length: 100 }, contend));
  return count;
}

async function* items(suspends) {
  for (let i = 0; i < MILLION; i++) {
    if (suspends)
      await null;
    yield i;
  }
}

async function consume(suspends) {
  let count = 0;
  for await (const item of items(suspends))
    count += item >= 0;
  return count;
}

async function failing(depth) {
  if (depth > 1)
    return 1 + (await failing(depth - 1));
  await null;
  throw new Error('late');
}

async function throwing() {
  let caught = 0;
  for (let i = 0; i < 500; i++) {
    try {
      await failing(20);
    } catch {
      caught++;
    }
  }
  return caught;
}

async function sleeping(depth, signal) {
  if (depth > 1)
    return 1 + (await sleeping(depth - 1, signal));
  await setTimeout(3_600_000, null, { signal });
  return 1;
}

async function cancel() {
  let cancelled = 0;
  for (let i = 0; i < 500; i++) {
    const controller = new AbortController();
    const task = sleeping(20, controller.signal);
    await null;
    controller.abort();
    try {
      await task;
    } catch {
      cancelled++;
    }
  }
  return cancelled;
}

async function completed() {
  const one = Promise.resolve(1);
  let sum = 0;
  for (let i = 0; i < MILLION; i++)
    sum += await one;
  return sum;
}

async function pending() {
  let sum = 0;
  for (let i = 0; i < 200_000; i++)
    sum += await new Promise(resolve => queueMicrotask(() => resolve(1)));
  return sum;
}

async function post() {
  const times = 200_000;
  const worker = new Worker(new URL(import.meta.url));
  worker.postMessage(times);
  await new Promise(resolve => {
    let count = 0;
    worker.on('message', () => {
      if (++count === times)
        resolve();
    });
  });
  await worker.terminate();
  return times;
}

async function memory() {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const sleepers = [];
  for (let i = 0; i < MILLION; i++)
    sleepers.push(setTimeout(3_600_000));
  globalThis.gc();
  print('memory', '', null, (process.memoryUsage().heapUsed - before) / MILLION);
  process.exit();
}

const WORKLOADS = {
  call: { '': call },
  chain: { '': chain },
  yield: { '': turnsOfLoop, microtask: turnsOfMicrotasks },
  spawn: { '': spawn },
  timers: { '': timers },
  pingpong: { '': pingpong },
  fan: { '': fan },
  lock: { '': lock },
  iterator: { '': () => consume(false), suspending: () => consume(true) },
  throw: { '': throwing },
  cancel: { '': cancel },
  task: { completed, pending },
  post: { '': post },
  memory: { '': memory },
};

function print(workload, variant, nanoseconds, bytes) {
  const subject = variant ? `node (${variant})` : 'node';
  console.log(JSON.stringify({ workload, subject, ns_per_op: nanoseconds, bytes_per_op: bytes }));
}

function now(ofProcessor) {
  return ofProcessor ? (process.cpuUsage().user + process.cpuUsage().system) * 1e3 : performance.now() * 1e6;
}

// The best of the rounds that fit into the time, three at least. Where waiting is part of the work, processor time counts.
async function measure(workload, variant, work, seconds) {
  const ofProcessor = workload === 'timers';
  let best = Infinity;
  const end = performance.now() + seconds * 1e3;
  for (let round = 0; round < 3 || performance.now() < end; round++) {
    globalThis.gc();
    const start = now(ofProcessor);
    const operations = await work();
    best = Math.min(best, (now(ofProcessor) - start) / operations);
  }
  print(workload, variant, best, null);
}

if (isMainThread) {
  const [workload, seconds] = process.argv.slice(2);
  for (const [variant, work] of Object.entries(WORKLOADS[workload] ?? {}))
    await measure(workload, variant, work, Number(seconds));
} else {
  parentPort.once('message', times => {
    for (let i = 0; i < times; i++)
      parentPort.postMessage(i);
  });
}
