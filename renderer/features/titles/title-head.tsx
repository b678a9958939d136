import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { titleKind, type TitleKind } from '#shared/titles/criteria-set.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { PageHead, Segmented, Tabs } from '#renderer/ui/index.ts';

/** The places inside titles. Scoring is reached through a village of the board. */
export type TitlesTab = 'board' | 'exceptions' | 'sets' | 'package';

/** The head of the screens of one title: the places inside it at the left, the three titles at the right. */
export function TitleHead({
  title,
  tab,
  allTitles = false,
  actions,
}: {
  readonly title: TitleKind;
  readonly tab: TitlesTab;
  /** The screen is about all titles at once: there is nothing to choose. */
  readonly allTitles?: boolean;
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const open = (to: TitlesTab, of: TitleKind = title) =>
    go(to === 'board' ? addressOf('titles', of) : addressOf('titles', of, to));
  return (
    <PageHead
      title={t('titles.title')}
      tabs={
        <Tabs
          label={t('titles.title')}
          value={tab}
          onChange={(to) => open(to)}
          items={[
            ...(['board', 'exceptions', 'sets'] as const).map((key) => ({ key, label: t(`titles.tabs.${key}`) })),
            { key: 'package', label: t('titlesPackage.tab') },
          ]}
        />
      }
      actions={
        <>
          {!allTitles && (
            <Segmented
              label={t('titles.kind.label')}
              value={title}
              onChange={(of) => open(tab, of)}
              items={titleKind.options.map((key) => ({ key, label: t(`titles.kind.${key}`) }))}
            />
          )}
          {actions}
        </>
      }
    />
  );
}
