import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { ExcelGlobals } from "../../src/functions/excel-host.ts";

type Answer = { readonly id: number; readonly ok: boolean; readonly value: unknown; readonly errorCode?: number };

/** What the runtime calls its kinds of messages and marks of functions. */
const [invoke, cancel] = [1000, 1001];
const [isCancelable, allowsErrors] = [1, 4];

/**
 * Excel's own client library and functions runtime, with a stand-in for the program behind them: it calls functions and
 * takes their results by the very messages Excel exchanges, and answers `valueTypes` only to a loaded and synced range.
 */
export function realRuntime(
  valueTypes: (sheet: string, row: number, column: number, rows: number, columns: number) => string[][],
) {
  const mappings: Record<string, unknown> = {};
  const page: Record<string, unknown> = {
    console: { log() {}, info() {}, error() {}, warn() {} },
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", host: "localhost", hash: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener() {},
      readyState: "complete",
    },
    addEventListener() {},
    sessionStorage: { getItem: () => null, setItem() {} },
    localStorage: { getItem: () => null, setItem() {} },
    CustomFunctions: {
      _association: { mappings, onchange() {} },
      associate: (id: string, run: unknown) => (mappings[id] = run),
    },
  };
  page.window = page.self = page;
  vm.createContext(page);
  vm.runInContext(readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8"), page);

  const waiting = new Map<number, (answer: Answer) => void>();
  const requests: string[][] = [];
  const bridge = {
    onMessageFromHost: (_text: string): void => {},
    sendMessageToHost(text: string) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: Batch } };
      const { Actions, ObjectPaths } = message.body;
      requests.push(Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? []));
      const results = Actions.map((action) => {
        const given = action.ArgumentInfo?.Arguments?.[0];
        if (/^SetInvocation/.test(action.Name ?? "") && Array.isArray(given))
          given.map(answerOf).forEach((answer) => waiting.get(answer.id)?.(answer));
        return {
          ActionId: action.Id,
          Value: action.QueryInfo ? { ValueTypes: typesAt(ObjectPaths, action.ObjectPathId) } : null,
        };
      });
      const response = {
        id,
        type: 2,
        message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results: results }) },
      };
      setTimeout(() => bridge.onMessageFromHost(JSON.stringify(response)), 0);
    },
  };
  const typesAt = (paths: Batch["ObjectPaths"], path: number): string[][] => {
    const { ArgumentInfo, ParentObjectPathId } = paths[path];
    const [row, column, rows, columns] = ArgumentInfo?.Arguments as number[];
    return valueTypes(String(paths[ParentObjectPathId].ArgumentInfo?.Arguments?.[0]), row, column, rows, columns);
  };
  const { OfficeExtension, Excel, CustomFunctions } = page as unknown as {
    OfficeExtension: { HostBridge: { init(bridge: object): void } };
    Excel: ExcelGlobals["Excel"];
    CustomFunctions: ExcelGlobals["CustomFunctions"];
  };
  OfficeExtension.HostBridge.init(bridge);

  const send = (messageType: number, message: unknown): void =>
    bridge.onMessageFromHost(
      JSON.stringify({ type: 3, message: { entries: [{ messageCategory: 1, messageType, targetId: "", message }] } }),
    );

  let next = 1;
  return {
    globals: {
      Excel,
      CustomFunctions,
      Office: { context: { displayLanguage: "en-US", platform: "PC" } },
    } satisfies ExcelGlobals,
    requests,
    /** Calls a function as Excel does; the answer is what Excel was told. */
    call(name: string, values: readonly unknown[], addresses: readonly (string | null)[] = []) {
      const id = next++;
      const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      send(invoke, [id, name, values, null, isCancelable | allowsErrors, addresses]);
      return { answer, cancel: () => send(cancel, { invocationId: id }) };
    },
  };
}

interface Batch {
  readonly Actions: readonly {
    readonly Id: number;
    readonly Name?: string;
    readonly ObjectPathId: number;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
    readonly QueryInfo?: { readonly Select?: readonly string[] };
  }[];
  readonly ObjectPaths: Readonly<
    Record<
      string,
      { readonly ParentObjectPathId: number; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }
    >
  >;
}

/** Results travel as objects or, in newer hosts, as arrays. */
function answerOf(result: unknown): Answer {
  if (Array.isArray(result)) return { id: result[0], ok: result[1], value: result[2], errorCode: result[3] };
  const { id, failed, value, errorCode } = result as {
    id: number;
    failed?: boolean;
    value: unknown;
    errorCode?: number;
  };
  return { id, ok: !failed, value, errorCode };
}
