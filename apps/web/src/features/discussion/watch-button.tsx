import { EyeFilled, EyeOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { isProblem } from '../../api/problem';
import { useUndoToast } from '../../components/use-undo-toast';
import { type Subject, useWatch } from './discussion.api';
import { useDiscussionTexts } from './discussion.texts';

/** Follows a record, or leaves it again. */
export function WatchButton({ subject }: { subject: Subject }) {
  const t = useDiscussionTexts();
  const { message } = App.useApp();
  const undo = useUndoToast();
  const { watch, change } = useWatch(subject);
  if (watch.data === undefined) return null;
  const { watching, watchers } = watch.data;
  const turn = async () => {
    try {
      await change.mutateAsync(!watching);
      undo(t(watching ? 'watch.off' : 'watch.on'), () => change.mutateAsync(watching));
    } catch (error) {
      void message.error(isProblem(error) ? error.title : String(error));
    }
  };
  return (
    <Button
      aria-pressed={watching}
      title={watchers > 0 ? t('watchers', { count: watchers }) : t('watch.hint')}
      icon={watching ? <EyeFilled aria-hidden /> : <EyeOutlined aria-hidden />}
      loading={change.isPending}
      onClick={() => void turn()}
    >
      {t(watching ? 'watching' : 'watch')}
    </Button>
  );
}
