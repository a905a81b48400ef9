import { LockOutlined } from '@ant-design/icons';
import { useSecrecyTexts } from './secrecy.texts';

interface Named {
  name: string;
  confidential: boolean;
  trueName: string | null;
}

/** What a project is called to the reader: a confidential one by its code name, with the true name for who knows it. */
export const saidName = ({ name, trueName }: Named): string => (trueName === null ? name : `${name}（${trueName}）`);

export function ProjectName({ project }: { project: Named }) {
  const t = useSecrecyTexts();
  return (
    <>
      {project.confidential && <LockOutlined aria-label={t('confidential')} className="lock-mark" />}
      {saidName(project)}
    </>
  );
}
