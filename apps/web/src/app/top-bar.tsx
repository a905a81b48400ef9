import { SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { changeLanguage, useLanguage } from './i18n';
import { signOut, useCan, useMe } from './session';
import { useCommonTexts } from './texts';
import { useThemeChoice, type ThemeChoice } from './theme';
import { useUnit } from './unit';

const SearchPalette = lazy(() => import('./search-palette'));

export function UnitSwitch() {
  const t = useCommonTexts();
  const { unit, setUnit } = useUnit();
  return (
    <div className="switch" role="group" aria-label={t('unit.label')}>
      {(['yi', 'wan'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={unit === each} onClick={() => setUnit(each)}>
          {t(`unit.${each}`)}
        </button>
      ))}
    </div>
  );
}

function MeMenu() {
  const t = useCommonTexts();
  const me = useMe();
  const navigate = useNavigate();
  const language = useLanguage();
  const { choice, choose } = useThemeChoice();
  const themes: ThemeChoice[] = ['system', 'light', 'dark'];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        selectable: true,
        selectedKeys: [`theme.${choice}`],
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <span>
                <strong className="menu-name">{me.name}</strong>
                <br />
                {me.roles.map((role) => t(`role.${role}`)).join(' · ')}
              </span>
            ),
          },
          { type: 'divider' },
          {
            key: 'theme',
            type: 'group',
            label: t('theme.label'),
            children: themes.map((each) => ({
              key: `theme.${each}`,
              label: t(`theme.${each}`),
              onClick: () => choose(each),
            })),
          },
          { type: 'divider' },
          {
            key: 'language',
            label: t('language'),
            onClick: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en'),
          },
          { key: 'password', label: t('me.password'), onClick: () => void navigate('/settings/password') },
          { key: 'out', label: t('me.signOut'), onClick: () => void signOut().then(() => navigate('/')) },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('me.label')}: ${me.name}`} aria-haspopup="menu">
        <span className="wide-only">{me.name}</span>
      </Button>
    </Dropdown>
  );
}

export function LanguageButton() {
  const t = useCommonTexts();
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => void changeLanguage(other)}>
      {t('language')}
    </Button>
  );
}

export function TopBar() {
  const t = useCommonTexts();
  const can = useCan();
  const [searching, setSearching] = useState(false);
  const maySearch = can('lead.read', 'project.read');
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <header className="top">
      {maySearch ? (
        <button type="button" className="search-button" onClick={() => setSearching(true)} aria-haspopup="dialog">
          <SearchOutlined aria-hidden />
          <span>{t('search.placeholder')}</span>
          <kbd className="wide-only">Ctrl K</kbd>
        </button>
      ) : (
        <span />
      )}
      <div className="top-right">
        <UnitSwitch />
        <span className="wide-only">
          <LanguageButton />
        </span>
        <MeMenu />
      </div>
      {searching && maySearch && (
        <Suspense>
          <SearchPalette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}
