import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Command = "Rscript" | "python3";

/** Files a peer reads, by name: text, or numbers as little-endian doubles one after the other. */
export type PeerFiles = Readonly<Record<string, string | Float64Array>>;

/**
 * Runs a script of another program in a folder with these files, and gives the words it prints; or says in a sentence why
 * it could not be run, since a bench goes on without a peer. The script takes its own time: its start does not count.
 */
export function peer(command: Command, script: string, files: PeerFiles = {}): readonly string[] | string {
  const folder = mkdtempSync(join(tmpdir(), "panelwise-bench-"));
  try {
    for (const [name, content] of Object.entries(files))
      writeFileSync(
        join(folder, name),
        typeof content === "string" ? content : new Uint8Array(content.buffer, content.byteOffset, content.byteLength),
      );
    const source = join(folder, command === "Rscript" ? "peer.R" : "peer.py");
    writeFileSync(source, script);
    // Several Pythons may be there; the one with the packages can be named.
    const program = command === "python3" ? (process.env.PANELWISE_PYTHON ?? command) : command;
    const { error, status, stdout, stderr } = spawnSync(program, [source], { cwd: folder, encoding: "utf8" });
    if (error) return `${command} is not on this machine`;
    if (status !== 0) return `${command} stopped: ${stderr.trim().split("\n").at(-1)}`;
    return stdout.trim().split(/\s+/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
