import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

/** A drawer whose code is fetched when something is first opened in it: a page is not kept waiting for what may never be asked. */
export function later<Props extends { opened: unknown }>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  const Drawer = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    const [asked, setAsked] = useState(false);
    if (props.opened !== null && !asked) setAsked(true);
    return asked ? <Suspense>{createElement(Drawer as unknown as ComponentType<Props>, props)}</Suspense> : null;
  };
}
