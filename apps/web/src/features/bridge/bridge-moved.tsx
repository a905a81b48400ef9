import { useUnit } from '../../app/unit';
import { ExactMoney } from '../investment/exact-money';
import { isZero } from '../investment/typed-amount';
import { Opens } from '../opened/opens';
import type { BridgeStep } from './bridge.api';
import type { OpenedStep } from './bridge-parts';
import { useBridgeTexts } from './bridge.texts';

export interface MovedProps {
  onOpen: (step: OpenedStep) => void;
}

interface StepProps extends MovedProps {
  step: BridgeStep;
  zone?: string;
  zoneName?: string;
}

const useWhat = ({ step, zoneName }: StepProps, more?: string) => {
  const t = useBridgeTexts();
  return [zoneName, t(`row.${step.row}`), more].filter(Boolean).join(' · ');
};

/** What a step moved, up or down or together: the projects that moved it. */
export function Moved(props: StepProps & { field: 'amount' | 'up' | 'down' }) {
  const { step, zone, field, onOpen } = props;
  const t = useBridgeTexts();
  const { format, label } = useUnit();
  const what = useWhat(props, field === 'amount' ? undefined : t(`col.${field}`));
  const amount = step[field];
  // Out of one zone and into another is nothing together, and something to look at.
  if (step.projects === 0 || (field !== 'amount' && isZero(amount))) return <span className="hint">—</span>;
  const side = field === 'amount' ? undefined : field;
  return (
    <Opens
      name={what}
      amount={`${format(amount, 4)} ${label}`}
      onOpen={() => onOpen({ row: step.row, side, zoneCode: zone, what, shown: amount })}
    >
      <ExactMoney value={amount} />
    </Opens>
  );
}

/** How many projects a step is made of. */
export function MovedProjects(props: StepProps) {
  const { step, zone, onOpen } = props;
  const t = useBridgeTexts();
  const what = useWhat(props, t('col.projects'));
  const { row, projects } = step;
  return (
    <Opens
      name={what}
      amount={projects}
      onOpen={() => onOpen({ row, zoneCode: zone, what, shown: String(projects), counts: true })}
    >
      {projects}
    </Opens>
  );
}
