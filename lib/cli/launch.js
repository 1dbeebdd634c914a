// Starts a command of this folder with the Node it needs: `node lib/cli/launch.js start --dev`.
// Plain JavaScript, because an old Node has to be able to read it and say what is wrong.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const major = Number(process.versions.node.split(".")[0]);
const [command, ...args] = process.argv.slice(2);
const script = path.join(here, `${String(command)}.ts`);

/** The Node 24 that comes with the npm packages, whatever the machine has. */
const bundled = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

if (major < 20) {
  refuse(`Plumbline needs Node 20 or newer, this is ${process.version}.`);
} else if (!existsSync(path.join(root, "node_modules"))) {
  refuse("The packages are not installed: run npm ci first.");
} else if (major >= 24) {
  process.argv.splice(1, 2, script);
  await import(script);
} else if (existsSync(bundled)) {
  const child = spawn(bundled, [script, ...args], { stdio: "inherit" });
  // The terminal signals the whole group; the child decides when to end, and this process ends with it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
} else {
  refuse(
    "The package node is not installed completely (install scripts were switched off): run npm rebuild node.",
  );
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
