import type { ReactNode } from 'react';
import { useTitle } from '../lib/use-title';

export function PageHeader(props: { title: string; sub?: ReactNode; before?: ReactNode; actions?: ReactNode }) {
  useTitle(props.title);
  return (
    <header className="page-header">
      <div className="titles">
        {props.before && <div className="sub">{props.before}</div>}
        <h1>{props.title}</h1>
        {props.sub && <div className="sub">{props.sub}</div>}
      </div>
      {props.actions && <div className="actions">{props.actions}</div>}
    </header>
  );
}
