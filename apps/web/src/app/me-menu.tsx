import { CheckOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { changeLanguage, useLanguage } from './i18n';
import { useMe } from './session';
import { useCommonTexts } from './texts';
import { useThemeChoice, type ThemeChoice } from './theme';
import { signOut } from './who-is-there';

const themes: ThemeChoice[] = ['system', 'light', 'dark'];

/** Arrow keys move between the items; the first takes the focus when the menu opens. */
function moveIn(menu: HTMLElement, step: number): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

function Item(props: { children: ReactNode; checked?: boolean; onChoose: () => void }) {
  const { children, checked, onChoose } = props;
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      onClick={onChoose}
    >
      <span>{children}</span>
      {checked && <CheckOutlined aria-hidden />}
    </button>
  );
}

/** Written by hand: the library's menu would double the first screen's code. */
export function MeMenu() {
  const t = useCommonTexts();
  const me = useMe();
  const navigate = useNavigate();
  const language = useLanguage();
  const { choice, choose } = useThemeChoice();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    if (menu.current !== null) moveIn(menu.current, 1);
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'ArrowDown' && menu.current !== null) moveIn(menu.current, 1);
    else if (event.key === 'ArrowUp' && menu.current !== null) moveIn(menu.current, -1);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const then = (act: () => unknown) => () => {
    close();
    void act();
  };
  return (
    <div className="me" ref={box}>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={`${t('me.label')}: ${me.name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="wide-only">{me.name}</span>
      </Button>
      {open && (
        <div className="me-menu" role="menu" tabIndex={-1} aria-label={t('me.label')} ref={menu} onKeyDown={onKey}>
          <p role="presentation">
            <strong>{me.name}</strong>
            <br />
            {me.roles.map((role) => t(`role.${role}`)).join(' · ')}
          </p>
          <div role="group" aria-label={t('theme.label')}>
            <p role="presentation">{t('theme.label')}</p>
            {themes.map((each) => (
              <Item key={each} checked={each === choice} onChoose={() => choose(each)}>
                {t(`theme.${each}`)}
              </Item>
            ))}
          </div>
          <div role="group" aria-label={t('me.label')}>
            <Item onChoose={then(() => changeLanguage(language === 'en' ? 'zh-CN' : 'en'))}>{t('language')}</Item>
            <Item onChoose={then(() => navigate('/settings/password'))}>{t('me.password')}</Item>
            <Item onChoose={then(() => signOut().then(() => navigate('/')))}>{t('me.signOut')}</Item>
          </div>
        </div>
      )}
    </div>
  );
}
