import { elementsIn, parseXml, type XmlElement } from "./xml.ts";
import { pngSize } from "./png-size.ts";

/** What the checks may look at outside the manifest itself. */
export interface Surroundings {
  /** The bytes of a file that the add-in's server gives at this path ("assets/icons/icon-16.png"); null when there is none. */
  readonly file: (path: string) => Uint8Array | null;
  /** Names of the functions that the ribbon's buttons may call. */
  readonly commands: readonly string[];
}

type Check = (manifest: Manifest, surroundings: Surroundings) => string[];

interface Manifest {
  readonly source: string;
  readonly elements: readonly XmlElement[];
  readonly named: (name: string) => readonly XmlElement[];
  readonly resources: ReadonlyMap<string, XmlElement>;
}

/** What the schemas cannot see: empty when Excel will show every button, name, icon and function in both languages. */
export function manifestFaults(source: string, surroundings: Surroundings): string[] {
  const elements = [...elementsIn(parseXml(source))];
  const manifest: Manifest = {
    source,
    elements,
    named: (name) => elements.filter((element) => element.name === name),
    resources: new Map(elements.filter(isResource).map((element) => [element.attributes.id, element])),
  };
  return checks.flatMap((check) => check(manifest, surroundings));
}

const isResource = ({ name, parent }: XmlElement): boolean =>
  /^bt:(Image|Url|String)$/.test(name) && /^bt:(Images|Urls|ShortStrings|LongStrings)$/.test(parent?.name ?? "");

const at = ({ line }: XmlElement): string => `line ${line}: `;

/** The kind of resource each element must point to. */
const kindFor = (element: XmlElement): string => {
  if (element.name === "bt:Image") return "bt:Image";
  if (/^(SourceLocation|FunctionFile|Runtime|LearnMoreUrl)$/.test(element.name)) return "bt:Url";
  return "bt:String";
};

const references: Check = ({ elements, resources }) => {
  const used = elements.filter(({ attributes }) => attributes.resid !== undefined);
  const wrong = used.flatMap((element) => {
    const { resid } = element.attributes;
    const resource = resources.get(resid);
    if (!resource) return [`${at(element)}${element.name} points to “${resid}”, and there is no such resource`];
    if (resource.name !== kindFor(element))
      return [`${at(element)}${element.name} needs a ${kindFor(element)}, and “${resid}” is a ${resource.name}`];
    return [];
  });
  const names = new Set(used.map(({ attributes }) => attributes.resid));
  const idle = [...resources]
    .filter(([id]) => !names.has(id))
    .map(([id, resource]) => `${at(resource)}the resource “${id}” is not used`);
  return [...wrong, ...idle];
};

const uniqueIds: Check = ({ elements }) => {
  const seen = new Map<string, XmlElement>();
  return elements.flatMap((element) => {
    const { id } = element.attributes;
    const first = id === undefined ? undefined : seen.get(id);
    if (first) return [`${at(element)}the id “${id}” is used already in line ${first.line}`];
    if (id !== undefined) seen.set(id, element);
    return [];
  });
};

/** Every address of the manifest with the element that holds it. */
const urlsOf = ({ elements }: Manifest): [string, XmlElement][] =>
  elements.flatMap((element): [string, XmlElement][] => {
    if (element.name === "AppDomain") return [[element.text, element]];
    const holder = /Override$/.test(element.name) ? element.parent : element;
    if (!/^(bt:Image|bt:Url|IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/.test(holder?.name ?? ""))
      return [];
    const url = element.attributes.DefaultValue ?? element.attributes.Value;
    return url === undefined ? [] : [[url, element]];
  });

const secureUrls: Check = (manifest) => {
  const domains = manifest.named("AppDomain").map(({ text }) => text);
  return urlsOf(manifest).flatMap(([url, element]) => {
    if (!URL.canParse(url)) return [`${at(element)}“${url}” is not an address`];
    if (!url.startsWith("https://")) return [`${at(element)}“${url}” is not https`];
    return domains.includes(new URL(url).origin)
      ? []
      : [`${at(element)}“${url}” is outside the AppDomains (${domains.join(", ")})`];
  });
};

const chinese = (element: XmlElement): string | undefined =>
  element.children.find(({ name, attributes }) => /Override$/.test(name) && attributes.Locale === "zh-CN")?.attributes
    .Value;

const bothLanguages: Check = ({ named, resources }) => {
  const namespaces = new Set(named("Namespace").map(({ attributes }) => attributes.resid));
  const isRead = (resource: XmlElement): boolean =>
    resource.name === "bt:String" && !namespaces.has(resource.attributes.id);
  const texts = [
    ...named("DisplayName"),
    ...named("Description").filter((element) => element.attributes.DefaultValue),
    ...[...resources.values()].filter(isRead),
  ];
  const untranslated = texts.flatMap((element) => {
    const what = `${at(element)}“${element.attributes.id ?? element.name}”`;
    const text = chinese(element);
    if (text === undefined) return [`${what} has no zh-CN text`];
    return /\p{Script=Han}/u.test(text) ? [] : [`${what} has a zh-CN text without a Chinese character: “${text}”`];
  });
  const metadata = named("Metadata").flatMap(({ children }) =>
    children.map(({ attributes }) => resources.get(attributes.resid)),
  );
  const oneLanguage = metadata.flatMap((resource) => {
    if (!resource) return [];
    const { id, DefaultValue } = resource.attributes;
    if (chinese(resource) === undefined)
      return [`${at(resource)}“${id}” has no zh-CN address, so functions would be described in English only`];
    return chinese(resource) === DefaultValue ? [`${at(resource)}“${id}” has the same address in both languages`] : [];
  });
  const localised = [...namespaces].flatMap((id) => {
    const resource = resources.get(id);
    return resource && resource.children.length > 0
      ? [`${at(resource)}the namespace must be the same in every language`]
      : [];
  });
  return [...untranslated, ...oneLanguage, ...localised];
};

const oneRuntime: Check = ({ named, resources }) => {
  const [runtime] = named("Runtime");
  if (!runtime) return ["there is no Runtime, so functions and pane would not share one page"];
  const own = runtime.attributes.resid;
  const pages = [
    ...named("Page").flatMap(({ children }) => children),
    ...named("FunctionFile"),
    ...named("Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation")),
  ];
  const others = pages.filter(({ attributes }) => attributes.resid !== own);
  const start = named("DefaultSettings")
    .flatMap(({ children }) => children)
    .find(({ name }) => name === "SourceLocation");
  const url = resources.get(own)?.attributes.DefaultValue;
  return [
    ...others.map(
      (element) =>
        `${at(element)}${element.parent?.name === "Page" ? "Page" : element.name} is “${element.attributes.resid}” and the Runtime is “${own}”: a shared runtime needs one page`,
    ),
    ...(runtime.attributes.lifetime === "long" ? [] : [`${at(runtime)}the Runtime's lifetime is not “long”`]),
    ...(start && url && start.attributes.DefaultValue !== url
      ? [`${at(start)}SourceLocation is ${start.attributes.DefaultValue} and the Runtime's page is ${url}`]
      : []),
    ...(named("Set").some(({ attributes }) => attributes.Name === "SharedRuntime")
      ? []
      : ["the requirement set SharedRuntime is not asked for"]),
  ];
};

const icons: Check = (manifest, { file }) => {
  const { named, resources } = manifest;
  const faultOf = (element: XmlElement, url: string, size: number): string[] => {
    const path = pathOf(url);
    const bytes = file(path);
    if (!bytes) return [`${at(element)}there is no file ${path}`];
    const actual = pngSize(bytes);
    if (!actual) return [`${at(element)}${path} is not a PNG image`];
    return actual.width === size && actual.height === size
      ? []
      : [`${at(element)}${path} is ${actual.width} × ${actual.height} pixels, and ${size} × ${size} are asked for`];
  };
  const drawn = named("bt:Image").flatMap((element) => {
    const { resid, size } = element.attributes;
    const url = resources.get(resid ?? "")?.attributes.DefaultValue;
    return url && size ? faultOf(element, url, Number(size)) : [];
  });
  const incomplete = named("Icon").flatMap((icon) =>
    ["16", "32", "80"]
      .filter((size) => !icon.children.some(({ attributes }) => attributes.size === size))
      .map((size) => `${at(icon)}the icon lacks ${size} pixels`),
  );
  const listed = (
    [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const
  ).flatMap(([name, size]) =>
    named(name).length === 0
      ? [`there is no ${name}`]
      : named(name).flatMap((element) => faultOf(element, element.attributes.DefaultValue, size)),
  );
  return [...drawn, ...incomplete, ...listed];
};

const helpPages: Check = (manifest, { file }) =>
  urlsOf(manifest)
    .filter(([url]) => URL.canParse(url) && /\/assets\/.+\.html$/.test(url))
    .flatMap(([url, element]) => (file(pathOf(url)) ? [] : [`${at(element)}there is no file ${pathOf(url)}`]));

/** The path below the folder that serves the add-in: wherever that is, its icons and help are under assets. */
const pathOf = (url: string): string => {
  const { pathname } = new URL(url);
  return pathname.slice(Math.max(pathname.indexOf("/assets/"), 0) + 1);
};

const buttons: Check = ({ named }, { commands }) =>
  named("FunctionName")
    .filter(({ text }) => !commands.includes(text))
    .map((element) => `${at(element)}the button calls “${element.text}”, and the add-in has ${commands.join(", ")}`);

const identity: Check = ({ source, named }) => {
  const id = named("Id")[0]?.text ?? "";
  const [version] = named("Version");
  const namespace = named("Namespace").length;
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) && !/^[0-]+$/.test(id)
      ? []
      : [`the Id “${id}” is not a GUID`]),
    ...(version && /^\d+\.\d+\.\d+\.\d+$/.test(version.text)
      ? []
      : [`the Version “${version?.text ?? ""}” is not four numbers`]),
    ...(namespace === 1 ? [] : [`there are ${namespace} namespaces for functions, and one is needed`]),
    ...(source.endsWith("\n") ? [] : ["the file does not end with a new line"]),
  ];
};

const checks: readonly Check[] = [
  identity,
  references,
  uniqueIds,
  secureUrls,
  bothLanguages,
  oneRuntime,
  icons,
  helpPages,
  buttons,
];
