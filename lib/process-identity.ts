import { readFileSync } from "node:fs";

/**
 * Names a running process so that a later start can tell it from another process that was given the same number:
 * on Linux the number with its start time, elsewhere the number alone. `null` when no such process runs.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    // Field 22 of /proc/PID/stat is the start time in clock ticks; the name in field 2 may contain spaces and
    // parentheses, so counting begins after the last parenthesis (proc(5)).
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie has ended; only its parent has not looked yet.
    if (fields[0] === "Z") return null;
    return `${String(pid)}:${fields[19] ?? ""}`;
  } catch {
    // No /proc (macOS, Windows) or the process ended just now; the number alone is all there is to know.
    return isAlive(pid) ? String(pid) : null;
  }
}

/** Whether the process that once gave this identity still runs. */
export function isSameProcess(identity: string): boolean {
  return processIdentity(Number.parseInt(identity, 10)) === identity;
}

/** Whether any process has this number, whoever owns it. */
function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
