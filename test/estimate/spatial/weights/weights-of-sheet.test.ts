import assert from "node:assert/strict";
import { frameFromCells } from "../../../../src/frame/from-cells.ts";
import type { Cells } from "../../../../src/frame/cells.ts";
import { alignWeights } from "../../../../src/estimate/spatial/weights/align-weights.ts";
import { withIslands } from "../../../../src/estimate/spatial/weights/islands.ts";
import { weightsOfSheet } from "../../../../src/estimate/spatial/weights/weights-of-sheet.ts";
import { speak } from "../../../../src/messages/message.ts";
import { refuses, squareOf } from "./spatial-checks.ts";

const square: Cells = [
  ["", "Anhui", "Beijing", "Chongqing"],
  ["Anhui", 0, 1, 2],
  ["Beijing", 1, 0, null],
  ["Chongqing", 2, 0, 0],
];

describe("weights read from a square sheet", () => {
  it("are the same from cells, from a frame, and with a title above", () => {
    for (const source of [square, frameFromCells(square).frame, [["My weights"], ...square]] as const)
      assert.deepEqual(squareOf(weightsOfSheet(source).weights), [
        [0, 1, 2],
        [1, 0, 0],
        [2, 0, 0],
      ]);
  });

  it("are found where names are numbers or codes typed as text, which no header rule takes for a header", () => {
    const codes: Cells = [
      ["city_code", "110000", "120000", "130100"],
      ["110000", 0, 1, 0],
      ["120000", 1, 0, 1],
      ["130100", 0, 1, 0],
    ];
    const numbers: Cells = [[null, 1, 2, 3], ...codes.slice(1).map(([, ...row], i) => [i + 1, ...row])];
    for (const cells of [codes, numbers])
      for (const source of [cells, frameFromCells(cells).frame])
        assert.deepEqual(squareOf(weightsOfSheet(source).weights), [
          [0, 1, 0],
          [1, 0, 1],
          [0, 1, 0],
        ]);
  });

  it("put columns that stand in another order than the rows in order", () => {
    const shuffled: Cells = [
      ["", "c", "a", "b"],
      ["a", 3, 0, 2],
      ["b", 5, 4, 0],
      ["c", 0, 6, 7],
    ];
    assert.deepEqual(squareOf(weightsOfSheet(shuffled).weights), [
      [0, 2, 3],
      [4, 0, 5],
      [6, 7, 0],
    ]);
  });

  it("set the diagonal to 0 and tell of it, and of a neighbour that does not see its neighbour", () => {
    const odd: Cells = [
      ["", "a", "b", "c"],
      ["a", 1, 1, 0],
      ["b", 0, 1, 1],
      ["c", 0, 1, 0],
    ];
    const { weights, notes } = weightsOfSheet(odd);
    assert.deepEqual(squareOf(weights), [
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 0],
    ]);
    const told = notes.map((note) => speak("en-US", note)).join(" ");
    assert.match(told, /2 units had a weight for itself/);
    assert.match(told, /1 link goes one way only, the first from “a” to “b”/);
  });

  it("take numbers typed as text, blanks as 0 and TRUE as 1", () => {
    const typed: Cells = [
      ["", "a", "b", "c"],
      ["a", 0, "0.5", true],
      ["b", "1", null, ""],
      ["c", 2, 0, 0],
    ];
    assert.deepEqual(squareOf(weightsOfSheet(typed).weights), [
      [0, 0.5, 1],
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });

  it("refuse a negative weight, a text, an error, a name that stands twice, and names that differ, naming them", () => {
    const changed = (row: number, column: number, value: Cells[number][number]): Cells =>
      square.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
    refuses(() => weightsOfSheet(changed(1, 2, -1)), "spatial.negativeWeight", /“Anhui” to “Beijing” is -1/);
    refuses(() => weightsOfSheet(changed(1, 2, "near")), "spatial.weightNotNumber", /near/);
    refuses(() => weightsOfSheet(changed(1, 2, { error: "#N/A" })), "spatial.weightNotNumber", /#N\/A/);
    refuses(() => weightsOfSheet(changed(2, 0, "anhui ")), "spatial.nameTwice", /anhui/);
    refuses(() => weightsOfSheet(changed(2, 0, "Peking")), "spatial.namesDiffer", /rows Peking; .*columns Beijing/);
    refuses(() => weightsOfSheet(changed(2, 0, null)), "spatial.nameBlank", /Unit 2/);
  });

  it("refuse cells of another form, and weights that are all 0", () => {
    refuses(
      () =>
        weightsOfSheet([
          ["a", "b", "c", "d"],
          [1, 2, 3, 4],
        ]),
      "spatial.sheetForm",
      /2 rows and 4 columns/,
    );
    refuses(
      () => weightsOfSheet(square.map((row, r) => row.map((cell, c) => (r && c ? 0 : cell)))),
      "spatial.noWeights",
    );
  });
});

describe("weights read from a list of links", () => {
  const known = ["a", "b", "c", "d"];

  it("count 1 for a link, and stand for both directions where each is told once", () => {
    const { weights, notes } = weightsOfSheet(
      [
        ["a", "b"],
        ["b", "c"],
      ],
      known,
    );
    assert.deepEqual(weights.names, ["a", "b", "c"]);
    assert.deepEqual(squareOf(weights), [
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
    assert.match(speak("en-US", notes[0]), /each of its 2 links once/);
  });

  it("keep directions where some link stands in both, take weights from the third column, and know a header", () => {
    const { weights } = weightsOfSheet(
      [
        ["from", "to", "km"],
        ["a", "b", 2],
        ["b", "a", 3],
        ["b", "c", 4],
        ["c", "c", 9],
      ],
      known,
    );
    assert.deepEqual(squareOf(weights), [
      [0, 2, 0],
      [3, 0, 4],
      [0, 0, 0],
    ]);
  });

  it("take their columns by name from a wider sheet, and name the nearest of a column that is not there", () => {
    const wide: Cells = [
      ["code_i", "city_i", "code_j", "city_j"],
      [1, "a", 2, "b"],
      [2, "b", 1, "a"],
    ];
    assert.deepEqual(weightsOfSheet(wide, known, { from: "city_i", to: "city_j" }).weights.names, ["a", "b"]);
    // Without being told: the columns that hold the names of units.
    const { weights, notes } = weightsOfSheet(wide, known);
    assert.deepEqual(weights.names, ["a", "b"]);
    assert.match(speak("en-US", notes[0]), /“city_i” and “city_j”/);
    assert.deepEqual(weightsOfSheet(wide, ["1", "2"]).weights.names, ["1", "2"]);
    refuses(() => weightsOfSheet(wide, known, { from: "city", to: "city_j" }), "spatial.linkColumn", /city_i/);
  });

  it("refuse half a link, and a link that stands twice with different weights", () => {
    refuses(
      () =>
        weightsOfSheet(
          [
            ["i", "j"],
            ["a", null],
          ],
          known,
        ),
      "spatial.linkBlank",
      /Row 2/,
    );
    refuses(
      () =>
        weightsOfSheet(
          [
            ["i", "j", "w"],
            ["a", "b", 1],
            ["a", "b", 2],
          ],
          known,
        ),
      "spatial.linkTwice",
      /“a” to “b” .* 1 and 2/,
    );
  });
});

describe("weights laid out for a study", () => {
  const read = weightsOfSheet(square);

  it("stand in the study's order, whatever spaces, capitals and full-width letters its names have", () => {
    const { weights } = alignWeights(read, ["chongqing ", "ＡＮＨＵＩ", "Beijing"]);
    assert.deepEqual(squareOf(weights), [
      [0, 2, 0],
      [2, 0, 1],
      [0, 1, 0],
    ]);
    assert.deepEqual(weights.names, ["chongqing ", "ＡＮＨＵＩ", "Beijing"]);
  });

  it("leave out units that the study has not, and tell their names", () => {
    const { weights, notes } = alignWeights(read, ["Beijing", "Anhui"]);
    assert.deepEqual(squareOf(weights), [
      [0, 1],
      [1, 0],
    ]);
    assert.match(speak("en-US", notes[0]), /Chongqing/);
    assert.match(speak("zh-CN", notes[0]), /1 个单元.*Chongqing/);
  });

  it("refuse a unit that the matrix has not, with the nearest name and what is left on the other side", () => {
    refuses(
      () => alignWeights(read, ["Anhui", "Bejing", "Chongqing"]),
      "spatial.unitsAbsent",
      /1 unit .*Bejing \(≈ Beijing\).*do not have: Beijing/,
    );
    refuses(() => alignWeights(read, ["340000", "110000"]), "spatial.noUnitMatches", /340000, 110000.*Anhui/);
    refuses(() => alignWeights(read, ["Anhui", "anhui"]), "spatial.nameTwice");
  });

  it("take a unit that a list of links never names for an island, unless the list spells it otherwise", () => {
    const list = weightsOfSheet([
      ["i", "j"],
      ["合肥市", "芜湖市"],
    ]);
    const { weights } = alignWeights(list, ["合肥市", "芜湖市", "舟山市"]);
    const { notes } = withIslands(weights, "keep");
    assert.match(speak("zh-CN", notes[0]), /1 个单元没有邻居（孤岛）：舟山市/);
    refuses(() => alignWeights(list, ["合肥市", "芜湖"]), "spatial.unitsAbsent", /芜湖 \(≈ 芜湖市\)/);
  });

  it("drop islands until every unit has a neighbour, and say where the others stood", () => {
    const chain = weightsOfSheet([
      ["i", "j"],
      ["b", "a"],
      ["c", "b"],
      ["d", "e"],
      ["e", "d"],
    ]).weights;
    // a sees nobody; once it is gone b sees nobody, then c.
    const { weights, units, notes } = withIslands(chain, "drop");
    assert.deepEqual(weights.names, ["d", "e"]);
    assert.deepEqual(
      [...units].map((unit) => chain.names[unit]),
      ["d", "e"],
    );
    assert.match(speak("en-US", notes[0]), /3 units without a neighbour were dropped/);
  });
});
