import { DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { instantText, today } from '../lib/dates';
import { useMomentTexts } from './moment.texts';
import { useCommonTexts } from './texts';

const FORMAT = 'YYYY-MM-DD HH:mm';

interface Props {
  /** Of what it is the moment, where not of all pages. */
  title?: string;
  what?: string;
  moment: string | null;
  onChoose: (moment: string) => void;
  onClose: () => void;
}

/** The clock on the wall in Shanghai, whatever the machine's own is set to. */
const instantOf = (wall: Dayjs): string => new Date(`${wall.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString();

export default function MomentPicker({ title, what, moment, onChoose, onClose }: Props) {
  const t = useMomentTexts();
  const common = useCommonTexts();
  const [wall, setWall] = useState<Dayjs | null>(moment === null ? null : dayjs(instantText(moment), FORMAT));
  const tooLate = (day: Dayjs) => day.format('YYYY-MM-DD') > today();
  // Of a moment that is still to come nothing is recorded yet: it would not be told the same twice.
  const ready = wall !== null && Date.parse(instantOf(wall)) <= Date.now();
  return (
    <Modal
      open
      title={title ?? t('title')}
      okText={t('show')}
      cancelText={common('action.cancel')}
      okButtonProps={{ disabled: !ready }}
      onOk={() => wall !== null && onChoose(instantOf(wall))}
      onCancel={onClose}
    >
      <p>{what ?? t('what')}</p>
      <label htmlFor="moment-at" className="hint">
        {t('at')}
      </label>
      <DatePicker
        id="moment-at"
        showTime={{ format: 'HH:mm', defaultValue: dayjs('23:59', 'HH:mm') }}
        format={FORMAT}
        value={wall}
        disabledDate={tooLate}
        onChange={setWall}
        needConfirm={false}
        style={{ width: '100%' }}
      />
    </Modal>
  );
}
