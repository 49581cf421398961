import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Locale } from "../../messages/locale.ts";
import { useVoice } from "../language.tsx";

export interface HeaderProps {
  readonly onLocaleChange: (locale: Locale) => void;
  readonly onNewStudy: () => void;
  readonly onSample?: () => void;
}

export function Header({ onLocaleChange, onNewStudy, onSample }: HeaderProps) {
  const voice = useVoice();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Text as="h1" size={400} weight="semibold" className={styles.name}>
        Panelwise
      </Text>
      <div role="group" aria-label={voice.say("pane.language")} className={styles.languages}>
        {languages.map(({ locale, label, name }) => (
          <Button
            key={locale}
            appearance="subtle"
            size="small"
            className={styles.language}
            aria-pressed={voice.locale === locale}
            aria-label={name}
            lang={locale}
            onClick={() => onLocaleChange(locale)}
          >
            <span className={voice.locale === locale ? styles.current : undefined}>{label}</span>
          </Button>
        ))}
      </div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={voice.say("pane.menu")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onNewStudy}>{voice.say("pane.newStudy")}</MenuItem>
            {onSample && <MenuItem onClick={onSample}>{voice.say("pane.loadSample")}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

const languages = [
  { locale: "en-US", label: "EN", name: "English" },
  { locale: "zh-CN", label: "中", name: "中文" },
] as const;

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: "4px", padding: "8px 8px 0 16px" },
  name: { flex: 1, margin: 0 },
  languages: { display: "flex" },
  language: { minWidth: "32px", padding: "0 4px", fontWeight: tokens.fontWeightRegular },
  current: { fontWeight: tokens.fontWeightSemibold, borderBottom: `2px solid ${tokens.colorBrandStroke1}` },
});
