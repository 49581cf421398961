import assert from "node:assert/strict";
import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { locales, type Locale } from "../../src/messages/locale.ts";
import { say, speak } from "../../src/messages/message.ts";
import { problem } from "../../src/messages/problem.ts";
import type { OptionValue } from "../../src/study/field.ts";
import { checkForm, fieldOfProblem } from "../../src/taskpane/form/check.ts";
import { matching } from "../../src/taskpane/form/column-picker.tsx";
import { FieldsForm, groupsOf } from "../../src/taskpane/form/fields-form.tsx";
import { initialFields, valuesOf } from "../../src/taskpane/form/initial.ts";
import { numberTyped } from "../../src/taskpane/form/inputs.tsx";
import { splitTerms, unknownNames } from "../../src/taskpane/form/term.ts";
import { moved, takenByEnter } from "../../src/taskpane/form/terms-picker.tsx";
import { Language } from "../../src/taskpane/language.tsx";
import { fluentTheme } from "../../src/taskpane/theme.ts";
import { sampleFields } from "./sample-fields.ts";

const columns = ["city", "year", "lnco2", "robots", "gdp", "GDP per head"];
const roles = { entity: ["city"], time: ["year"], outcome: ["lnco2"] };
const values = (set: Record<string, Exclude<OptionValue, readonly unknown[]> | string[]>) =>
  valuesOf(sampleFields, set, roles);
const said = (set: Parameters<typeof values>[0]) =>
  checkForm(sampleFields, values(set), columns).issues.map(
    ({ field, message }) => `${field.name}: ${speak("en-US", message)}`,
  );

describe("a form made from declared fields", () => {
  it("starts from the roles of the data and the declared defaults", () => {
    const start = values({});
    assert.deepEqual([start.outcome, start.cluster, start.errors, start.draws], ["lnco2", "city", "cluster", 999]);
    assert.deepEqual([start.regressors, start.weights], [[], null]);
  });

  it("leaves empty what a person emptied, whatever the guess", () => {
    assert.equal(values({ outcome: null }).outcome, null);
    assert.deepEqual([...initialFields(sampleFields, {}, roles)], ["outcome"]);
    assert.deepEqual([...initialFields(sampleFields, { outcome: null }, roles)], []);
  });

  it("gives valid options, defaults filled in", () => {
    const { options, issues } = checkForm(sampleFields, values({ regressors: ["robots", "log(gdp)"] }), columns);
    assert.deepEqual(issues, []);
    assert.equal(options?.draws, 999);
    assert.deepEqual(options?.regressors, ["robots", "log(gdp)"]);
    assert.equal(options?.where, null);
  });

  it("tells what is still empty, field by field, without calling it wrong", () => {
    const { options, issues } = checkForm(sampleFields, values({ outcome: null }), columns);
    assert.equal(options, null);
    assert.deepEqual(
      issues.map(({ field, empty }) => [field.name, empty]),
      [
        ["outcome", true],
        ["regressors", true],
      ],
    );
  });

  it("says which name of a typed term is no column, and which come nearest", () => {
    assert.deepEqual(said({ regressors: ["robots", "log(gpd)"] }), [
      "regressors: There is no column “gpd” in the data. The nearest names are “gdp”; use one of them, or check the header row.",
    ]);
  });

  it("refuses numbers out of range in words", () => {
    assert.deepEqual(said({ regressors: ["robots"], draws: 3 }), [
      "draws: 3 is too small; the least is 99. Type a larger number.",
    ]);
    assert.deepEqual(said({ regressors: ["robots"], draws: 100.5 }), [
      "draws: 100.5 is not a whole number. Type one, such as 3.",
    ]);
    assert.deepEqual(said({ regressors: ["robots"], draws: "many" }), [
      "draws: “many” is not a number. Type digits, such as 0.05.",
    ]);
  });

  it("puts a problem beside the field that names its column", () => {
    const now = values({ regressors: ["robots"], controls: ["log(gdp)"] });
    const fieldOf = (column: string) =>
      fieldOfProblem(sampleFields, now, problem("pane.noTable", {}, { column }))?.name;
    assert.equal(fieldOf("lnco2"), "outcome");
    assert.equal(fieldOf("robots"), "regressors");
    assert.equal(fieldOf("gdp"), "controls");
    assert.equal(fieldOf("year"), undefined);
    assert.equal(fieldOfProblem(sampleFields, now, new Error("robots")), null);
  });

  it("groups advanced fields by the question they answer", () => {
    const groups = groupsOf(sampleFields.filter(({ advanced }) => advanced));
    assert.deepEqual(
      groups.map(({ group, fields }) => [group, fields.map(({ name }) => name)]),
      [
        ["pane.results", ["draws", "where"]],
        ["pane.share", ["keep"]],
        [undefined, ["weights"]],
      ],
    );
  });

  for (const locale of locales)
    it(`shows every kind of field with its label and its problem in ${locale}`, () => {
      const markup = renderForm(locale);
      for (const field of sampleFields.filter(({ advanced }) => !advanced)) {
        assert.match(markup, new RegExp(`data-field="${field.name}"`));
        assert.ok(markup.includes(say(locale, field.label)), field.name);
      }
      assert.ok(markup.includes("log(gdp)"));
      assert.ok(markup.includes("The outcome is text"));
      assert.ok(markup.includes(say(locale, "pane.guessed")));
      assert.ok(markup.includes(say(locale, "pane.moreOptions")));
    });
});

function renderForm(locale: Locale): string {
  return renderToStaticMarkup(
    <FluentProvider theme={fluentTheme("light", locale)}>
      <Language locale={locale}>
        <FieldsForm
          fields={sampleFields}
          values={values({ regressors: ["robots", "log(gdp)"] })}
          columns={columns}
          sheets={["data"]}
          problems={{ outcome: "The outcome is text" }}
          guessed={new Set(["outcome"])}
          onChange={() => {}}
        />
      </Language>
    </FluentProvider>,
  );
}

describe("typed terms", () => {
  it("know functions, lags, products and names with spaces from columns", () => {
    for (const term of [
      "gdp",
      "log(gdp)",
      "L.gdp",
      "L2.robots",
      "gdp:robots",
      "gdp^2",
      "i(year)",
      "GDP per head",
      "log(`GDP per head`)",
    ])
      assert.deepEqual(unknownNames(term, columns), [], term);
    assert.deepEqual(unknownNames("log(gdp) * L.prices", columns), ["prices"]);
  });

  it("leave the texts of a condition to the engine", () => assert.deepEqual(unknownNames("city == East", columns), []));

  it("are parted at commas outside brackets, Chinese ones too", () => {
    assert.deepEqual(splitTerms("gdp, log(pop)，i(year, 2010)；fdi、"), ["gdp", "log(pop)", "i(year, 2010)", "fdi"]);
  });

  it("are moved by one place and stop at the ends", () => {
    assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
    assert.deepEqual(moved(["a", "b", "c"], 0, -1), ["a", "b", "c"]);
    assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
  });

  it("are taken by Enter under just their name, whatever the list points at", () => {
    const names = ["gdp", "gdp2", "lngdp", "GDP"];
    assert.deepEqual(takenByEnter("gdp ", names, matching(names, "gdp")), ["gdp"]);
    assert.deepEqual(takenByEnter("LNGDP", names, matching(names, "LNGDP")), ["lngdp"]);
    // A beginning is the list's to complete; anything else is an expression.
    assert.equal(takenByEnter("lng", names, matching(names, "lng")), null);
    assert.deepEqual(takenByEnter("log(gdp), L.fdi", names, []), ["log(gdp)", "L.fdi"]);
  });

  it("are searched by any part of a name, just that name first, then beginnings", () => {
    assert.deepEqual(matching(["lngdp", "gdp", "year"], "gd"), ["gdp", "lngdp"]);
    assert.deepEqual(matching(["lngdp", "gdp", "year"], ""), ["lngdp", "gdp", "year"]);
    assert.deepEqual(matching(["city", "year", "Y"], "y"), ["Y", "year", "city"]);
  });
});

describe("typed numbers", () => {
  it("are read with grouping commas and full-width digits", () => {
    assert.deepEqual([" 1,000 ", "０．０５", "-2e3", ".5"].map(numberTyped), [1000, 0.05, -2000, 0.5]);
  });
  it("are none when empty, and kept as text when they are no number", () => {
    assert.deepEqual(["", "12 %", "1,00", "0x10", "Infinity"].map(numberTyped), [
      null,
      "12 %",
      "1,00",
      "0x10",
      "Infinity",
    ]);
  });
});
