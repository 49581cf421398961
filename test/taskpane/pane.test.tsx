import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { locales } from "../../src/messages/locale.ts";
import { message, say } from "../../src/messages/message.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { Pane } from "../../src/taskpane/pane.tsx";
import { advance, timeLeft, type Advance } from "../../src/taskpane/actions/progress.ts";
import { fluentTheme } from "../../src/taskpane/theme.ts";
import { memoryWorkbook } from "./memory-workbook.ts";

describe("the pane", () => {
  for (const locale of locales)
    it(`opens with its five pages in ${locale}`, () => {
      const workbook = memoryWorkbook({});
      const markup = renderToStaticMarkup(
        <Pane
          workbook={workbook}
          executor={inlineExecutor}
          locale={locale}
          onLocaleChange={() => {}}
          theme="dark"
          said="Done"
        />,
      );
      for (const page of ["data", "measure", "analyse", "results", "share"] as const)
        assert.ok(markup.includes(say(locale, `pane.${page}`)), page);
      assert.ok(markup.includes(`lang="${locale}"`));
      assert.ok(markup.includes("Done"));
    });

  it("sets every size in units that follow the person's text size", () => {
    const theme = fluentTheme("light", "zh-CN");
    assert.equal(theme.fontSizeBase300, "0.875rem");
    assert.ok(
      Object.entries(theme).every(
        ([token, value]) => !/^(fontSize|lineHeight)/.test(token) || !String(value).includes("px"),
      ),
    );
  });
});

describe("progress", () => {
  const step = message("pane.reading");
  const at = (done: number, now: number, before: Advance | null) => advance(before, { step, done, total: 100 }, now);

  it("says the time left only after two seconds", () => {
    const start = at(0, 0, null);
    assert.equal(timeLeft(at(50, 1999, start)), null);
    assert.deepEqual(timeLeft(at(50, 2000, start)), message("pane.secondsLeft", { n: 2 }));
  });

  it("speaks of minutes and hours when it takes long", () => {
    const start = at(0, 0, null);
    assert.deepEqual(timeLeft(at(10, 30_000, start)), message("pane.minutesLeft", { n: 5 }));
    assert.deepEqual(timeLeft(at(1, 120_000, start)), message("pane.hoursLeft", { n: 3 }));
  });

  it("starts its clock anew with each step, and says nothing when all is done", () => {
    const first = at(100, 5000, at(0, 0, null));
    assert.equal(timeLeft(first), null);
    const second = advance(first, { step, done: 0, total: 100 }, 6000);
    assert.equal(second.since, 6000);
    assert.equal(advance(second, { step, done: 1, total: 100 }, 7000).since, 6000);
  });
});
