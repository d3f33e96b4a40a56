"""Prints the public names of asyncio, and of the classes that its users hold in their hands."""
import asyncio

HELD = """AbstractEventLoop Runner Task Future Handle TimerHandle TaskGroup Timeout Lock Event Condition Semaphore Barrier
Queue StreamReader StreamWriter Server""".split()

print("# What tests/Twins.Tests/names.py has printed.")
for name in sorted(asyncio.__all__):
    if not name.startswith("_"):
        print(name)
for name in HELD:
    for member in dir(getattr(asyncio, name)):
        if not member.startswith("_") and not hasattr(BaseException, member):
            print(f"{name}.{member}")
