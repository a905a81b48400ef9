import { Link } from 'react-router';

/** Tabs that are pages: each has its address. */
export function LinkTabs({
  label,
  tabs,
  current,
  replace = false,
}: {
  label: string;
  tabs: { to: string; key: string; text: string }[];
  current: string;
  /** Going back leaves the page instead of walking through its tabs. */
  replace?: boolean;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.key} to={tab.to} replace={replace} aria-current={tab.key === current ? 'page' : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  );
}
