import assert from "node:assert/strict";
import { parseOptions } from "../../src/frame/options.ts";
import { stops } from "./frames.ts";

const known = {
  cluster: { kind: "list" },
  se: { kind: "choice", of: ["iid", "hc1", "newey-west"] },
  level: { kind: "number", min: 0.5, max: 1 },
  lag: { kind: "number", min: 0, whole: true },
  robust: { kind: "flag", also: ["r", "稳健"] },
  subset: { kind: "text" },
} as const;
const read = (text: string | null) => parseOptions(text, known);

describe("the options of a cell function", () => {
  it("are read into a record", () => {
    assert.deepEqual(read("cluster=city; se=HC1; level=0.9; lag=2; robust"), {
      cluster: ["city"],
      se: "hc1",
      level: 0.9,
      lag: 2,
      robust: true,
    });
    assert.deepEqual(read(null), {});
    assert.deepEqual(read(" ; ; "), {});
  });

  it("may be typed in full width and in Chinese", () => {
    assert.deepEqual(read("ＣＬＵＳＴＥＲ".normalize("NFKC") + "＝城市，年份；稳健＝否；level＝０.９"), {
      cluster: ["城市", "年份"],
      robust: false,
      level: 0.9,
    });
  });

  it("keep conditions, quoted names and apostrophes whole", () => {
    assert.deepEqual(read('subset=region == "East;x" & year >= 2010; cluster=`a, b`, c'), {
      subset: 'region == "East;x" & year >= 2010',
      cluster: ["a, b", "c"],
    });
    assert.deepEqual(read("subset=it's; robust"), { subset: "it's", robust: true });
    assert.deepEqual(read('subset="a == 1"'), { subset: "a == 1" });
  });

  it("refuse an unknown option, listing the known ones and the nearest", () => {
    stops("frame.unknownOptionNear", () => read("clustr=city"), "“cluster”", "cluster, se, level");
    stops("frame.unknownOption", () => read("zzzzzzzzzz=1"), "cluster, se, level");
    stops("frame.unknownOptionNear", () => read("subsets=1; constructor=2"), "“subset”");
  });

  it("refuse a wrong value, listing the right ones", () => {
    stops("frame.optionChoiceNear", () => read("se=hc"), "“hc1”", "newey-west");
    stops("frame.optionChoice", () => read("se=zzzzzz"), "iid, hc1");
    stops("frame.optionNumber", () => read("level=2"), "0.5 … 1");
    stops("frame.optionNumber", () => read("level=high"), "high");
    stops("frame.optionWhole", () => read("lag=1.5"), "≥ 0");
    stops("frame.optionFlag", () => read("robust=perhaps"), "robust=yes");
    stops("frame.optionBlank", () => read("cluster="), "cluster");
    stops("frame.optionTwice", () => read("se=iid; SE=hc1"), "se");
  });
});
