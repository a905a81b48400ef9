import type { ReactNode } from 'react';

/** An empty page teaches: what this is for, one button, one example. */
export function EmptyTeach(props: { title: string; text: string; action?: ReactNode; example?: string }) {
  return (
    <div className="teach">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action && <div>{props.action}</div>}
      {props.example && (
        <p className="example" style={{ marginTop: 14 }}>
          {props.example}
        </p>
      )}
    </div>
  );
}
