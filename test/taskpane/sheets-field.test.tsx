import assert from "node:assert/strict";
import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { optionsFromFlags } from "../../src/cli/flags.ts";
import { locales } from "../../src/messages/locale.ts";
import { say, speak } from "../../src/messages/message.ts";
import { spatialAnalysis } from "../../src/study/analyses/spatial.ts";
import { schemaOfFields, type Field } from "../../src/study/field.ts";
import { checkForm } from "../../src/taskpane/form/check.ts";
import { FieldEditor } from "../../src/taskpane/form/field-editor.tsx";
import { valuesOf } from "../../src/taskpane/form/initial.ts";
import { Language } from "../../src/taskpane/language.tsx";
import { fluentTheme } from "../../src/taskpane/theme.ts";

const weights = spatialAnalysis.fields.find(({ name }) => name === "weights")!;
const required = { ...weights, atLeast: 1 } as Field;

describe("a field of several sheets", () => {
  it("starts empty, and takes sheets in their order from a form, a flag and a recipe", () => {
    assert.deepEqual(valuesOf([weights], {}, {}).weights, []);
    const chosen = valuesOf([weights], { weights: ["near", "far"] }, {});
    assert.deepEqual(checkForm([weights], chosen, []).options, { weights: ["near", "far"] });
    assert.deepEqual(optionsFromFlags([weights], { weights: "near, far" }), { weights: ["near", "far"] });
    assert.deepEqual(schemaOfFields([weights]).parse({}), { weights: [] });
    assert.equal(schemaOfFields([required]).safeParse({ weights: [] }).success, false);
  });

  it("says quietly that a sheet is still to be chosen, in both languages", () => {
    const { issues } = checkForm([required], valuesOf([required], {}, {}), []);
    assert.deepEqual(
      issues.map(({ field, empty }) => [field.name, empty]),
      [["weights", true]],
    );
    for (const locale of locales) assert.ok(speak(locale, issues[0].message).length > 5);
  });

  it("is a list of the workbook's sheets that shows the ones chosen", () => {
    for (const locale of locales) {
      const html = renderToStaticMarkup(
        <FluentProvider theme={fluentTheme("light", locale)}>
          <Language locale={locale}>
            <FieldEditor
              field={weights}
              value={["near", "far"]}
              columns={[]}
              sheets={["data", "near", "far"]}
              problem={null}
              guessed={false}
              onChange={() => {}}
            />
          </Language>
        </FluentProvider>,
      );
      assert.match(html, /near, far/);
      assert.ok(html.includes(say(locale, "spatialTests.weightsSheets")));
    }
  });
});
