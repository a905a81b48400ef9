import { Skeleton } from 'antd';
import { EmptyTeach } from '../../components/empty-teach';
import { EvidenceUpload } from '../../components/evidence-upload';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useProjectFileChanges, useProjectFiles } from './files.api';
import './files.css';
import { useFilesTexts } from './files.texts';
import { ProjectFileItem } from './project-file-item';

/** Every paper of a project, whatever cites it, with its versions. */
export function ProjectFiles({ projectId }: { projectId: string }) {
  const t = useFilesTexts();
  const undo = useUndoToast();
  const list = useProjectFiles(projectId);
  const { attach, takeOff, shown } = useProjectFileChanges(projectId);
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { items, scanned, mayAdd } = list.data;
  const add = mayAdd && (
    <EvidenceUpload
      type="other"
      label={t('add')}
      value={null}
      onChange={(file) => file !== null && attach.mutate(file.id)}
    />
  );
  return (
    <section className="panel stack" aria-labelledby="project-files">
      <div className="panel-head">
        <h2 id="project-files">
          {t('title')} {items.length > 0 && <span className="hint">{t('count', { count: items.length })}</span>}
        </h2>
        {items.length > 0 && add}
      </div>
      <ProblemAlert error={attach.error ?? takeOff.error} />
      {!scanned && <p className="hint">{t('no.scanner')}</p>}
      {items.length === 0 ? (
        <EmptyTeach title={t('none.title')} text={t('none.text')} action={add} />
      ) : (
        <ul className="files">
          {items.map((item) => (
            <ProjectFileItem
              key={item.documentId}
              item={item}
              onReplaced={(fileId) => {
                // Kept with the project: the new version is kept with it as well. Evidence goes on citing the old one.
                const kept = item.cites.some(({ kind }) => kind === 'project');
                if (kept && mayAdd) attach.mutate(fileId);
                else void shown();
              }}
              onTakeOff={
                mayAdd
                  ? (file) =>
                      takeOff.mutate(file, {
                        onSuccess: () => undo(t('removed', { name: file.name }), () => attach.mutateAsync(file.id)),
                      })
                  : null
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}
