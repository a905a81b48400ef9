import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useCallback, type ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useCommonTexts } from '../app/texts';

let count = 0;

/**
 * Says what was done and offers to take it back for ten seconds, instead of asking "are you sure?" beforehand. What
 * `undo` answers in words is said in place of "undone".
 */
export function useUndoToast(): (text: ReactNode, undo: () => Promise<unknown> | void) => void {
  const t = useCommonTexts();
  const { notification, message } = useApp();
  return useCallback(
    (text, undo) => {
      const key = `undo-${(count += 1)}`;
      const takeBack = async () => {
        notification.destroy(key);
        try {
          const said = await undo();
          void message.success(typeof said === 'string' ? said : t('undo.undone'));
        } catch (error) {
          void message.error(error instanceof ProblemError ? error.title : t('problem.title'));
        }
      };
      notification.open({
        key,
        title: text,
        duration: 10,
        placement: 'bottom',
        role: 'status',
        showProgress: true,
        actions: (
          <Button size="small" type="primary" onClick={() => void takeBack()}>
            {t('action.undo')}
          </Button>
        ),
      });
    },
    [notification, message, t],
  );
}
