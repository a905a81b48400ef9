import { InCurrency } from '../../app/unit';
import type { Opened } from '../insight/parts-list';
import { PartsDrawer } from '../insight/parts-later';

/** A figure of a closing, and how its entries are asked for: of the target up to the month, as known at the moment. */
export interface ClosedParts {
  target: string;
  currency: string;
  asOf: string;
  /** The moment of the closing; without it now. */
  knownAt?: string;
  opened: Opened;
}

/** The projects and entries a figure of a closing is the sum of. */
export function ClosedPartsDrawer({ parts, onClose }: { parts: ClosedParts | null; onClose: () => void }) {
  return (
    <InCurrency currency={parts?.currency ?? 'CNY'}>
      <PartsDrawer
        target={parts?.target ?? ''}
        asOf={parts?.asOf ?? ''}
        knownAt={parts?.knownAt}
        opened={parts?.opened ?? null}
        onClose={onClose}
      />
    </InCurrency>
  );
}
