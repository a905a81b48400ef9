import { Link } from 'react-router';

/** Tabs that are pages: each has its address. */
export function LinkTabs({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: { to: string; key: string; text: string }[];
  current: string;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.key} to={tab.to} aria-current={tab.key === current ? 'page' : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  );
}
