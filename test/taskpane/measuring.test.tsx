import assert from "node:assert/strict";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { locales, type Locale } from "../../src/messages/locale.ts";
import { say, type MessageKey } from "../../src/messages/message.ts";
import type { Field } from "../../src/study/field.ts";
import type { MeasureOutcome } from "../../src/study/measure.ts";
import { measures } from "../../src/study/registry.ts";
import { sbmEfficiency } from "../../src/study/measures/sbm-efficiency.ts";
import { cityStudy } from "../../src/study/samples/city-study.ts";
import { valuesOf } from "../../src/taskpane/form/initial.ts";
import { Language } from "../../src/taskpane/language.tsx";
import { seriesTokens } from "../../src/taskpane/parts/figure-view.tsx";
import { guessFields, guessPanel, rolesOf } from "../../src/taskpane/state/guess.ts";
import { ChooseStep } from "../../src/taskpane/steps/choose-step.tsx";
import { MeasuredStep } from "../../src/taskpane/steps/measured-step.tsx";
import { fluentTheme } from "../../src/taskpane/theme.ts";
import { matchingEntries, underHeadings, type Choosable } from "../../src/taskpane/actions/choose-entries.ts";
import { contrast } from "../contrast.ts";

const render = (locale: Locale, node: ReactNode): string =>
  renderToStaticMarkup(
    <FluentProvider theme={fluentTheme("dark", locale)}>
      <Language locale={locale}>{node}</Language>
    </FluentProvider>,
  );
const sample = (locale: Locale) => frameFromCells(cityStudy(locale).sheets[0].cells as never).frame;

describe("the preview of a measure", () => {
  const frame = sample("en-US");
  const values = Float64Array.from({ length: frame.nrow }, (_, row) => (row === 5 ? NaN : (row % 97) / 97));
  const outcome: MeasureOutcome = {
    columns: [{ kind: "number", name: "te", values }],
    tables: [],
    notes: [{ key: "measuring.look", parameters: {} }],
  };
  const show = (locale: Locale, one: MeasureOutcome, fresh = true) =>
    render(
      locale,
      <MeasuredStep
        frame={frame}
        entity="city"
        time="year"
        outcome={one}
        names={one.columns.map(({ name }) => name)}
        fresh={fresh}
        place={{ current: null }}
      />,
    );

  for (const locale of locales)
    it(`shows figures under three tabs, the first rows and the notes in ${locale}`, () => {
      const markup = show(locale, outcome);
      for (const key of ["viewDistribution", "viewTrend", "viewRanking"] as const)
        assert.ok(markup.includes(say(locale, `figures.${key}`)), key);
      assert.equal(markup.match(/<svg[^>]*role="img"/g)?.length, 2);
      assert.ok(markup.includes(say(locale, "measuring.look")));
      assert.ok(markup.includes("<table"));
    });

  it("says when the choices have changed since", () => {
    assert.ok(show("en-US", outcome, false).includes(say("en-US", "pane.previewOld")));
    assert.ok(!show("en-US", outcome).includes(say("en-US", "pane.previewOld")));
  });

  it("lets a person choose the column where there are several, and shows none where there is none", () => {
    const two = { ...outcome, columns: [...outcome.columns, { kind: "number" as const, name: "slack", values }] };
    assert.match(show("en-US", two), /<option value="1">slack<\/option>/);
    assert.ok(!show("en-US", outcome).includes("<select"));
    assert.ok(!show("en-US", { ...outcome, columns: [] }).includes('role="img"'));
  });

  it("has colours that stand out from the pane by 4.5 to 1 in light and in dark", () => {
    for (const theme of [webLightTheme, webDarkTheme])
      for (const token of seriesTokens)
        assert.ok(contrast(theme[token], theme.colorNeutralBackground1) >= 4.5, `${token} ${theme[token]}`);
  });
});

describe("the list of measures", () => {
  const entry = (name: string, title: MessageKey, group?: MessageKey): Choosable => ({
    name,
    title,
    summary: "measuring.groupOther",
    ...(group && { group }),
    formulas: [{ name: name.toUpperCase() }],
  });
  const entries = [
    entry("late", "measuring.look", "measuring.groupSteps"),
    entry("sbm", "measures.sbm", "measuring.groupEfficiency"),
    entry("loose", "pane.share"),
    entry("entropy", "measures.entropy", "measuring.groupIndices"),
  ];
  const headings: readonly MessageKey[] = [
    "measuring.groupEfficiency",
    "measuring.groupIndices",
    "measuring.groupSteps",
  ];

  it("stands under headings in the order of a study, what has no group last", () => {
    assert.deepEqual(
      underHeadings(entries, headings, "measuring.groupOther").map(({ heading, entries: some }) => [
        heading,
        some.map(({ name }) => name),
      ]),
      [
        ["measuring.groupEfficiency", ["sbm"]],
        ["measuring.groupIndices", ["entropy"]],
        ["measuring.groupSteps", ["late"]],
        ["measuring.groupOther", ["loose"]],
      ],
    );
    assert.deepEqual(underHeadings(entries, []), [{ heading: null, entries }]);
  });

  it("is searched in both languages, by word, name and formula", () => {
    const found = (query: string) => matchingEntries(entries, query).map(({ name }) => name);
    assert.deepEqual(found("熵"), ["entropy"]);
    assert.deepEqual(found("Efficiency sbm"), ["sbm"]);
    assert.deepEqual(found("ＳＢＭ"), ["sbm"]);
    assert.deepEqual(found("LATE"), ["late"]);
    assert.deepEqual(found("  "), ["late", "sbm", "loose", "entropy"]);
    assert.deepEqual(found("no such thing"), []);
  });

  it("has a search box where it is long, and none where it is short", () => {
    const list = (many: readonly Choosable[]) =>
      render("zh-CN", <ChooseStep label="x" entries={many} chosen={null} headings={headings} onChoose={() => {}} />);
    const long = [...entries, ...entries.map((one) => ({ ...one, name: `${one.name}-2` }))];
    assert.ok(list(long).includes('type="search"'));
    assert.ok(!list(entries).includes('type="search"'));
  });

  it("keeps its headings in the drop-down once one is chosen", () => {
    const markup = render(
      "en-US",
      <ChooseStep
        label="x"
        entries={entries}
        chosen={entries[1]}
        headings={headings}
        otherwise="measuring.groupOther"
        onChoose={() => {}}
      />,
    );
    assert.equal(markup.match(/<optgroup/g)?.length, 4);
  });

  it("knows the group of every measure it puts under a heading", () => {
    const known = ["Efficiency", "Robots", "Indices", "Spatial", "Steps"].map((name) => `measuring.group${name}`);
    for (const { name, group } of measures) assert.ok(group === undefined || known.includes(group), name);
  });
});

describe("guesses for the fields of a measure", () => {
  it("find inputs, good and bad outputs of efficiency by headers in both languages", () => {
    const wanted = {
      "en-US": [["capital", "labor", "energy"], ["gdp"], ["co2"], "city", "year"],
      "zh-CN": [["资本存量", "劳动力", "能源消费"], ["地区生产总值"], ["二氧化碳排放"], "城市", "年份"],
    };
    for (const locale of locales) {
      const frame = sample(locale);
      const { entity, time } = guessPanel(frame);
      const values = valuesOf(sbmEfficiency.fields, {}, rolesOf(frame, entity, time));
      assert.deepEqual(
        ["inputs", "goods", "bads", "entity", "time"].map((name) => values[name]),
        wanted[locale],
      );
    }
  });

  const column = (name: string, required: boolean, label: MessageKey = "pane.data"): Field => ({
    kind: "column",
    name,
    label,
    help: "pane.data",
    required,
  });
  const frame = frameFromCells([
    ["Capital stock (bn)", "lon_deg", "Weight", "Share"],
    [1, 100, 3, 4],
    [2, 101, 5, 6],
  ]).frame;

  it("take the column whose header is the field's name or label, or what the field is named after", () => {
    const fields = [
      column("weight", true),
      column("part", true, "pane.share"),
      column("longitude", true),
      column("capital", true),
    ];
    assert.deepEqual(guessFields(fields, frame), {
      weight: ["Weight"],
      part: ["Share"],
      longitude: ["lon_deg"],
      capital: ["Capital stock (bn)"],
    });
  });

  it("leave alone what may stay empty, and give no column twice", () => {
    assert.deepEqual(guessFields([column("weight", false)], frame), {});
    assert.deepEqual(guessFields([column("weight", true), column("Weight", true)], frame), { weight: ["Weight"] });
  });
});
