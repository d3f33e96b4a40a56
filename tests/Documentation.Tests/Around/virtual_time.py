"""Before a Python program: its clock jumps to the next deadline when nothing else is left to do, so that a busy machine cannot come between two sleeps."""

import asyncio.base_events
import selectors


class _JumpingSelector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(None if timeout is None else 0)
        if not ready and timeout:
            _JumpingSelector.now += max(timeout, 0)
        return ready


selectors.DefaultSelector = _JumpingSelector
asyncio.base_events.BaseEventLoop.time = lambda loop: _JumpingSelector.now
