import { useLanguage } from '../../app/i18n';
import { useMe, type Role } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { stages, type Mode, type Stage } from '../../components/stage-tag';
import { useLadders, type KindRule, type Ladders } from './projects.api';

export function ladderFor(ladders: Ladders | undefined, mode: Mode): readonly Stage[] {
  return ladders?.ladders[mode] ?? (mode === 'asset_light' ? stages.filter((stage) => stage !== 'building') : stages);
}

export function stageAfter(ladders: Ladders | undefined, mode: Mode, stage: Stage): Stage | null {
  const ladder = ladderFor(ladders, mode);
  return ladder[ladder.indexOf(stage) + 1] ?? null;
}

/** Names and rules of milestone kinds in the language shown. */
export function useKinds() {
  const ladders = useLadders().data;
  const language = useLanguage();
  const rules = ladders?.kinds ?? [];
  const find = (code: string): KindRule | undefined => rules.find((rule) => rule.code === code);
  return {
    ladders,
    rules,
    find,
    name: (code: string): string => {
      const rule = find(code);
      return rule === undefined ? code : language === 'en' ? rule.en : rule.zh;
    },
    hint: (code: string): string => {
      const rule = find(code);
      return (language === 'en' ? rule?.hintEn : rule?.hintZh) ?? '';
    },
  };
}

/** 招商专员、园区负责人 / promotion officer or zone manager. */
export function useRoleWords(): (roles: readonly Role[]) => string {
  const t = useCommonTexts();
  const language = useLanguage();
  return (roles) => roles.map((role) => t(`role.${role}`)).join(language === 'en' ? ' / ' : '、');
}

export function useHoldsAny(): (roles: readonly Role[]) => boolean {
  const me = useMe();
  return (roles) => roles.some((role) => me.roles.includes(role));
}

export function useMissingText(): (item: { zh: string; en: string }) => string {
  const language = useLanguage();
  return (item) => (language === 'en' ? item.en : item.zh);
}
