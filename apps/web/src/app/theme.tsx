import { ConfigProvider, theme as antTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from './i18n';
import { Messages } from './messages';

export type ThemeChoice = 'system' | 'light' | 'dark';

const Context = createContext<{ choice: ThemeChoice; dark: boolean; choose: (choice: ThemeChoice) => void }>({
  choice: 'system',
  dark: false,
  choose: () => undefined,
});

/** For canvases, which cannot inherit; everything else takes the page's font (styles.css), by language. */
export const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif";

/** One accent, harbour teal. Red, yellow and green are left to the lights. */
const accent = { light: '#0b6477', dark: '#25808f' };

/** A button under the pointer: its words stay readable on the dark page. */
const pointedAt = { defaultHoverColor: '#63c3d1', defaultHoverBorderColor: '#63c3d1' };

/** Told to the library too: without animations it must not wait for their end. */
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

function systemIsDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [choice, setChoice] = useState<ThemeChoice>(
    () => (localStorage.getItem('berth.theme') as ThemeChoice | null) ?? 'system',
  );
  const [system, setSystem] = useState(systemIsDark);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const dark = choice === 'dark' || (choice === 'system' && system);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      choice,
      dark,
      choose: (next: ThemeChoice) => {
        localStorage.setItem('berth.theme', next);
        setChoice(next);
      },
    }),
    [choice, dark],
  );
  return (
    <Context value={value}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
          token: {
            colorPrimary: dark ? accent.dark : accent.light,
            colorInfo: dark ? accent.dark : accent.light,
            colorSuccess: dark ? accent.dark : accent.light,
            // Dark enough on white, light enough on black, to be read as text under a field (WCAG AA).
            colorError: dark ? '#f06a6a' : '#c92a2a',
            ...(dark && { colorPrimaryHover: '#1f7381' }),
            colorLink: dark ? '#63c3d1' : accent.light,
            borderRadius: 4,
            fontSize: 14,
            fontFamily: 'inherit',
            colorBgLayout: dark ? '#0e1416' : '#f4f6f7',
            colorBgContainer: dark ? '#161d20' : '#ffffff',
            colorBgElevated: dark ? '#1d2629' : '#ffffff',
            ...(dark
              ? { colorTextPlaceholder: '#8d9aa0', colorTextTertiary: '#93a1a7' }
              : { colorTextSecondary: '#4a5960', colorTextTertiary: '#5d6b72', colorTextPlaceholder: '#667279' }),
            motion: !calm,
            motionDurationMid: '0.12s',
            motionDurationSlow: '0.16s',
          },
          components: {
            // White on the red of the dark page would be too faint.
            Button: dark ? { dangerColor: '#140a0a', ...pointedAt } : {},
            // The palette dims the red of the dark page: as text under a field it would be too faint.
            // What to look at again stands in the accent: yellow is a light's.
            Form: dark ? { colorError: '#f28484', colorWarning: '#63c3d1' } : { colorWarning: accent.light },
            Input: dark ? { colorError: '#f28484', colorWarning: '#63c3d1' } : { colorWarning: accent.light },
            Table: { cellPaddingBlockSM: 7, headerBg: 'transparent' },
            // The accent is a ground for white text; as text on the dark page it would be too dim.
            Tabs: dark ? { itemSelectedColor: '#63c3d1', itemHoverColor: '#63c3d1', inkBarColor: '#63c3d1' } : {},
          },
        }}
      >
        <Messages>{children}</Messages>
      </ConfigProvider>
    </Context>
  );
}

export function useThemeChoice() {
  return useContext(Context);
}
