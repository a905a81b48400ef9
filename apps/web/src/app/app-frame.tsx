import { MoreOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { answersThen, useMoment, useMomentInAddress } from './moment';
import { MomentLine, NowOnly } from './moment-chip';
import { isUnder, navigation, needsOf, preload, type NavEntry, type RoomPage } from './routes';
import { useRoomTexts } from './rooms.texts';
import { useCan, useMe } from './session';
import { useCommonTexts } from './texts';
import { TopBar } from './top-bar';

function useOpen(): (page: RoomPage) => boolean {
  const can = useCan();
  return ({ to }) => {
    const needs = needsOf(to);
    return needs.length === 0 || can(...needs);
  };
}

function useEntries(): (NavEntry & { current: boolean })[] {
  const can = useCan();
  const open = useOpen();
  const { pathname } = useLocation();
  return navigation
    .filter((entry) => entry.needs === undefined || can(...entry.needs))
    .map((entry) => ({
      ...entry,
      // A room opens at the first of its pages that is open to the reader.
      to: entry.pages?.find(open)?.to ?? entry.to,
      current: [entry.to, ...(entry.pages ?? []).map((page) => page.to)].some((base) => isUnder(base, pathname)),
    }));
}

function NavLink({ entry, onGo }: { entry: NavEntry & { current: boolean }; onGo?: () => void }) {
  const t = useCommonTexts();
  const warm = () => preload(entry.to);
  return (
    <Link
      to={entry.to}
      className="nav-link"
      aria-current={entry.current ? 'page' : undefined}
      onMouseEnter={warm}
      onFocus={warm}
      onClick={onGo}
    >
      <span aria-hidden="true" className="nav-icon">
        {entry.icon}
      </span>
      <span className="nav-text">{t(`nav.${entry.text}`)}</span>
    </Link>
  );
}

/** The pages of the room one stands in, so that none is more than a click away. */
function RoomBar({ entry }: { entry: NavEntry | undefined }) {
  const t = useRoomTexts();
  const common = useCommonTexts();
  const open = useOpen();
  const { pathname } = useLocation();
  const current = useRef<HTMLAnchorElement>(null);
  const pages = (entry?.pages ?? []).filter(open);
  // Of a page within a page the inner one: 企业查重 lies under 企业.
  const at = pages
    .filter((page) => isUnder(page.to, pathname))
    .sort((one, other) => other.to.length - one.to.length)[0];
  // On a phone the strip is wider than the screen: bring the page one is on into it.
  useEffect(() => {
    // In newer browsers scrolling answers with a promise, which must not become the effect's clean-up.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  if (entry === undefined || pages.length < 2) return null;
  return (
    <nav className="room" aria-label={t('label', { room: common(`nav.${entry.text}`) })}>
      {pages.map((page) => {
        const here = page === at;
        return (
          <Link
            key={page.to}
            to={page.to}
            ref={here ? current : undefined}
            aria-current={here ? 'page' : undefined}
            onMouseEnter={() => preload(page.to)}
          >
            {t(page.text)}
          </Link>
        );
      })}
    </nav>
  );
}

function PhoneBar() {
  const t = useCommonTexts();
  const entries = useEntries();
  const [open, setOpen] = useState(false);
  const first = entries.slice(0, 4);
  const rest = entries.slice(4);
  return (
    <nav className="phone-bar" aria-label={t('nav.label')}>
      {first.map((entry) => (
        <NavLink key={entry.to} entry={entry} />
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          className="nav-link"
          aria-controls="phone-more"
          aria-expanded={open}
          aria-current={rest.some((entry) => entry.current) ? 'page' : undefined}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true" className="nav-icon">
            <MoreOutlined />
          </span>
          <span className="nav-text">{t('nav.more')}</span>
        </button>
      )}
      {open && (
        <div id="phone-more" className="phone-more" role="group" aria-label={t('nav.more')}>
          {rest.map((entry) => (
            <NavLink key={entry.to} entry={entry} onGo={() => setOpen(false)} />
          ))}
        </div>
      )}
    </nav>
  );
}

/** Moves focus to the page when the route changes, so a screen reader starts at the new page. */
function useFocusOnArrival() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    window.scrollTo(0, 0);
    if (
      document.activeElement === null ||
      document.activeElement === document.body ||
      document.activeElement.closest('nav')
    ) {
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return main;
}

export function AppFrame({ children }: { children: ReactNode }) {
  const t = useCommonTexts();
  const me = useMe();
  const entries = useEntries();
  const main = useFocusOnArrival();
  const { pathname } = useLocation();
  const moment = useMoment();
  useMomentInAddress();
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <nav className="side" aria-label={t('nav.label')}>
        <Link to="/" className="brand" aria-label={t('brand.full')}>
          <img src="/berth.svg" alt="" width={28} height={28} />
          <span className="nav-text">{t('brand')}</span>
        </Link>
        {entries.map((entry) => (
          <NavLink key={entry.to} entry={entry} />
        ))}
      </nav>
      <div className="body">
        <TopBar />
        <MomentLine />
        {me.demo && (
          <aside className="sample-banner" aria-label={t('sample.label')}>
            {t('sample.banner')}
          </aside>
        )}
        <RoomBar entry={entries.find((entry) => entry.current)} />
        <main id="main" ref={main} tabIndex={-1}>
          {moment !== null && !answersThen(pathname) ? <NowOnly /> : children}
        </main>
      </div>
      <PhoneBar />
    </div>
  );
}
