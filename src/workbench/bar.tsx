import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { locales, type Locale } from "../messages/locale.ts";
import { say, type MessageKey } from "../messages/message.ts";
import type { SampleName } from "./samples/sample-book.ts";

export interface BarProps {
  readonly locale: Locale;
  readonly name: string;
  readonly unsaved: boolean;
  readonly simulated: boolean;
  /** How many formulas are being calculated. */
  readonly calculating: number;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSample: (name: SampleName) => void;
  readonly onLocaleChange: (locale: Locale) => void;
}

/** The thin bar above the grid: which workbook, and what can be done with it. Holds no state. */
export function Bar({
  locale,
  name,
  unsaved,
  simulated,
  calculating,
  onOpen,
  onSave,
  onSample,
  onLocaleChange,
}: BarProps) {
  const styles = useStyles();
  const t = (key: MessageKey, parameters = {}) => say(locale, key, parameters);
  return (
    <header className={styles.bar} aria-label={t("workbench.bar")}>
      <Text weight="semibold" className={styles.brand}>
        Panelwise
      </Text>
      <Button appearance="subtle" size="small" icon={<FolderOpenRegular />} onClick={onOpen}>
        {t("workbench.open")}
      </Button>
      <Button appearance="subtle" size="small" icon={<ArrowDownloadRegular />} onClick={onSave}>
        {t("workbench.save")}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<BeakerRegular />}>
            {t("workbench.samples")}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem subText={t("workbench.sampleStudyHelp")} onClick={() => onSample("city-study")}>
              {t("workbench.sampleStudy")}
            </MenuItem>
            <MenuItem subText={t("workbench.emptyWorkbookHelp")} onClick={() => onSample("empty")}>
              {t("workbench.emptyWorkbook")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.document}>
        <Text className={styles.name} title={name}>
          {name}
        </Text>
        {unsaved && (
          <Tooltip content={t("workbench.unsaved")} relationship="label">
            <span role="img" className={styles.dot} />
          </Tooltip>
        )}
        {simulated && (
          <Tooltip content={t("workbench.simulatedHelp")} relationship="description">
            <Badge appearance="tint" color="warning" tabIndex={0}>
              {t("workbench.simulated")}
            </Badge>
          </Tooltip>
        )}
      </span>
      <span className={styles.activity} role="status">
        {calculating > 0 && (
          <>
            <Spinner size="extra-tiny" aria-hidden />
            <Text size={200}>{t("workbench.calculating", { n: calculating })}</Text>
          </>
        )}
      </span>
      <div className={styles.languages} role="group" aria-label={t("workbench.language")}>
        {locales.map((each) => (
          <Button
            key={each}
            appearance="subtle"
            size="small"
            className={each === locale ? styles.chosen : styles.language}
            aria-pressed={each === locale}
            lang={each}
            onClick={() => onLocaleChange(each)}
          >
            {languageNames[each]}
          </Button>
        ))}
      </div>
    </header>
  );
}

const languageNames: Readonly<Record<Locale, string>> = { "en-US": "EN", "zh-CN": "中" };

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    flexShrink: 0,
    height: "40px",
    padding: "0 12px 0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
    overflow: "hidden",
  },
  brand: { marginRight: "12px", color: tokens.colorBrandForeground1 },
  document: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    flex: 1,
    justifyContent: "center",
    minWidth: 0,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis" },
  dot: {
    width: "7px",
    height: "7px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
  },
  activity: { display: "flex", alignItems: "center", gap: "8px", color: tokens.colorNeutralForeground2 },
  languages: { display: "flex", marginLeft: "8px" },
  language: { minWidth: "32px", color: tokens.colorNeutralForeground2 },
  chosen: {
    minWidth: "32px",
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
  },
});
