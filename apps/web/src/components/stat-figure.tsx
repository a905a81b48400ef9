import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One figure with its name; a link when it opens its parts. */
export function StatFigure(props: {
  label: ReactNode;
  value: ReactNode;
  unit?: string;
  hint?: ReactNode;
  to?: string;
}) {
  const figure = (
    <>
      {props.value}
      {props.unit && <span className="figure-unit">{props.unit}</span>}
    </>
  );
  return (
    <div className="figure">
      <div className="figure-label">{props.label}</div>
      <div className="figure-value">{props.to === undefined ? figure : <Link to={props.to}>{figure}</Link>}</div>
      {props.hint && <div className="hint">{props.hint}</div>}
    </div>
  );
}
