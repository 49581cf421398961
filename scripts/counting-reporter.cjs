const { appendFileSync } = require("node:fs");
const { reporters } = require("mocha");

/** Mocha's own report, and its counts appended to the file PANELWISE_TEST_COUNTS for the grand total. */
module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.PANELWISE_TEST_COUNTS)
        appendFileSync(process.env.PANELWISE_TEST_COUNTS, `${passes} ${failures} ${pending}\n`);
    });
  }
};
