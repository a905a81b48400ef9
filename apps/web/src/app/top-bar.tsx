import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { UnsentChip } from '../features/unsent/unsent-chip';
import { Bell } from '../features/notices/bell';
import { changeLanguage, useLanguage } from './i18n';
import { LiveDot } from './live-dot';
import { MomentChip } from './moment-chip';
import { MeMenu } from './me-menu';
import { useCan } from './session';
import { useCommonTexts } from './texts';
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

export function LanguageButton() {
  const t = useCommonTexts();
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => changeLanguage(other)}>
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
        <LiveDot />
        <UnsentChip />
        <Bell />
        {can('target.read') && <MomentChip />}
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
