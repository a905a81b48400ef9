import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/types';
import type { Printed, Template } from './reports.api';

export type TemplateList = Schemas['ReportTemplateList'];
export type SetTemplate = Schemas['SetReportTemplate'];
export type CopyTemplate = Schemas['CopyReportTemplate'];
export type PreviewTemplate = Schemas['PreviewReportTemplate'];
export type ReportField = Schemas['ReportFieldView'];

const root = ['report-templates'] as const;

export function useTemplateVersions(code: string) {
  return useQuery({
    queryKey: [...root, code, 'versions'],
    queryFn: ({ signal }) => api.get<{ items: Template[] }>(`report-templates/${code}/versions`, {}, signal),
  });
}

function useTemplateWrite<Input>(write: (input: Input) => Promise<Template>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries({ queryKey: root }) });
}

export const useChangeTemplate = ({ code, version }: Template) =>
  useTemplateWrite((body: SetTemplate) => api.put<Template>(`report-templates/${code}`, body, { version }));

export const useCopyTemplate = ({ code }: Template, idempotencyKey: string) =>
  useTemplateWrite((body: CopyTemplate) =>
    api.post<Template>(`report-templates/${code}/copies`, body, { idempotencyKey }),
  );

export const usePreviewTemplate = ({ code }: Template) =>
  useMutation({
    mutationFn: (body: PreviewTemplate) => api.post<Printed>(`report-templates/${code}/preview`, body),
  });
