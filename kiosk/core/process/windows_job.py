"""Job Objects of Windows: a group of processes with limits, which ends with whoever made it."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import pywintypes
    import win32api
    import win32con
    import win32job
    import win32process

    class Job:
        """A group that processes are added to; what they start is in it too. All of them are killed
        when the system closes the job's handle, which it does when our process ends, however.

        `memory_bytes`: how much each of them may commit; 0: as much as there is.
        """

        def __init__(self, memory_bytes: int = 0) -> None:
            self._handle = win32job.CreateJobObject(None, "")  # of no name, not inheritable
            kind = win32job.JobObjectExtendedLimitInformation
            limits = win32job.QueryInformationJobObject(self._handle, kind)
            basic = limits["BasicLimitInformation"]
            basic["LimitFlags"] |= (
                win32job.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | win32job.JOB_OBJECT_LIMIT_BREAKAWAY_OK
            )
            if memory_bytes:
                basic["LimitFlags"] |= win32job.JOB_OBJECT_LIMIT_PROCESS_MEMORY
                limits["ProcessMemoryLimit"] = memory_bytes
            win32job.SetInformationJobObject(self._handle, kind, limits)

        def add(self, pid: int) -> None:
            """Add a running process; one that has ended already is none."""
            access = win32con.PROCESS_SET_QUOTA | win32con.PROCESS_TERMINATE
            try:
                process = win32api.OpenProcess(access, False, pid)
                win32job.AssignProcessToJobObject(self._handle, process)
            except pywintypes.error as error:
                if _runs(pid):
                    raise OSError(0, error.strerror, None, error.winerror) from error

        def kill(self) -> None:
            """Kill all of them."""
            win32job.TerminateJobObject(self._handle, 1)

        def keep(self) -> None:
            """Leave the handle open until our process ends."""
            self._handle.Detach()

    def _runs(pid: int) -> bool:
        try:
            process = win32api.OpenProcess(win32con.PROCESS_QUERY_LIMITED_INFORMATION, False, pid)
        except pywintypes.error:
            return False
        return bool(win32process.GetExitCodeProcess(process) == win32con.STILL_ACTIVE)
