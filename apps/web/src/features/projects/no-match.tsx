import { Button } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { EmptyTeach } from '../../components/empty-teach';

/** The list is not empty, the filter is too narrow. */
export function NoMatch({ clear }: { clear: () => void }) {
  const t = useCommonTexts();
  return (
    <EmptyTeach
      title={t('list.noMatch')}
      text={t('list.noMatchHint')}
      action={<Button onClick={clear}>{t('list.clearFilters')}</Button>}
    />
  );
}
