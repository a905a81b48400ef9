import { message, notification } from 'antd';
import AppContext, { type useAppProps } from 'antd/es/app/context';
import { useMemo, type ReactNode } from 'react';

/**
 * What App.useApp() hands out, without the confirm dialogs the library's own <App> would load into the first screen:
 * we undo instead of asking. What stands on a first screen itself takes the hook from antd/es/app/useApp.
 */
export function Messages({ children }: { children: ReactNode }) {
  const [messages, messageHolder] = message.useMessage({ maxCount: 3 });
  const [notifications, notificationHolder] = notification.useNotification();
  const value = useMemo(
    () => ({ message: messages, notification: notifications, modal: {} }) as useAppProps,
    [messages, notifications],
  );
  return (
    <AppContext value={value}>
      {messageHolder}
      {notificationHolder}
      {children}
    </AppContext>
  );
}
