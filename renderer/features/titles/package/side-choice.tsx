import { useTranslation } from 'react-i18next';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Segmented } from '#renderer/ui/index.ts';

/** Which way packages go. */
export type PackageSide = 'make' | 'receive';

/** Between handing in and receiving. */
export function SideChoice({ title, side }: { readonly title: TitleKind; readonly side: PackageSide }) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('titlesPackage.sides.label')}
      value={side}
      onChange={(to) => go(addressOf('titles', title, 'package', to))}
      items={(['make', 'receive'] as const).map((key) => ({ key, label: t(`titlesPackage.sides.${key}`) }))}
    />
  );
}
