import { Button } from 'antd';
import { useCommonTexts } from '../app/texts';

/** What was typed before the page was left is back, and can be let go. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useCommonTexts();
  return (
    <p className="hints row" role="status">
      {t('draft.restored')}
      <Button type="link" size="small" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </p>
  );
}
