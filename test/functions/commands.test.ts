import assert from "node:assert/strict";
import { commands, type CommandHost } from "../../src/functions/commands.ts";
import { isOurFormula } from "../../src/functions/ours.ts";
import type { Workbook } from "../../src/workbook/port.ts";

function host(frozen: number | Error) {
  const told: [string, boolean][] = [];
  const log: string[] = [];
  const freeze: Workbook["freeze"] = async (address, isOurs) => {
    log.push(`freeze ${address} ${isOurs("=PW.FEREG(A1)")}`);
    if (frozen instanceof Error) throw frozen;
    return frozen;
  };
  const fake: CommandHost = {
    workbook: () => ({ freeze }) as unknown as Workbook,
    recalculate: async () => void log.push("calculate"),
    locale: () => "en-US",
    tell: (sentence, failed) => told.push([sentence, failed]),
  };
  return { told, log, commands: commands(fake), event: { completed: () => void log.push("completed") } };
}

describe("the ribbon's buttons", () => {
  it("Freeze replaces our formulas on every sheet and says how many", async () => {
    const { told, log, commands: ribbon, event } = host(12);
    await ribbon.pwFreeze(event);
    assert.deepEqual(log, ["freeze null true", "completed"]);
    assert.deepEqual(told, [["12 formula cells were replaced by the values shown.", false]]);
  });

  it("Freeze says when there is nothing to freeze", async () => {
    const { told, commands: ribbon, event } = host(0);
    await ribbon.pwFreeze(event);
    assert.match(told[0][0], /nothing to freeze/);
  });

  it("Refresh calculates every formula again", async () => {
    const { log, commands: ribbon, event } = host(0);
    await ribbon.pwRefresh(event);
    assert.deepEqual(log, ["calculate", "completed"]);
  });

  it("never stay busy: a failure is told and the button is released", async () => {
    const { told, log, commands: ribbon, event } = host(new Error("the sheet is protected"));
    await ribbon.pwFreeze(event);
    assert.equal(log.at(-1), "completed");
    assert.match(told[0][0], /the sheet is protected/);
    assert.equal(told[0][1], true);
  });
});

describe("our formulas", () => {
  const ours = [
    "=PW.FEREG(A1:A9,B1:B9)",
    '=1+pw.pick( A1#, "ai")',
    '=IFERROR(_xldudf_PW_FEREG(A1),"")',
    "=@PW.FEREG(A1)",
  ];
  const others = ["=SUM(A1)", '="PW.FEREG("&A1', "PW.FEREG(A1)", "='PW.X('!A1", "=MYPW.FEREG(A1)", "=PW.note", "="];
  for (const formula of ours) it(`include ${formula}`, () => assert.equal(isOurFormula(formula), true));
  for (const formula of others) it(`do not include ${formula}`, () => assert.equal(isOurFormula(formula), false));
});
