import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officialFont } from '#shared/documents/layout.ts';
import { Banner, RadioGroup } from '../../ui/index.ts';
import type { ChangeLook } from './page-view.tsx';

/** How changes are shown, and what to know before printing. */
export function PreviewOptions({
  marked,
  look,
  onLook,
}: {
  /** The papers carry changes or words marked as new and old. */
  readonly marked: boolean;
  readonly look: ChangeLook;
  readonly onLook: (look: ChangeLook) => void;
}) {
  const { t } = useTranslation();
  const hasFont = useOfficialFont();
  return (
    <>
      {marked && (
        <RadioGroup
          legend={t('documents.preview.changes')}
          value={look}
          onChange={onLook}
          options={[
            { value: 'black', label: t('documents.preview.inBlack'), note: t('documents.preview.inBlackNote') },
            { value: 'colour', label: t('documents.preview.inColour'), note: t('documents.preview.inColourNote') },
          ]}
        />
      )}
      {!hasFont && <Banner tone="info">{t('documents.preview.fontNote')}</Banner>}
    </>
  );
}

/** Whether this machine has the font itself; a font file of ours does not count. */
function useOfficialFont(): boolean {
  const [has] = useState(() => isInstalled(officialFont));
  return has;
}

/** A font that is missing is drawn in the one named after it: then both widths are the same. */
function isInstalled(font: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return true;
  const sample = 'mmmWWWiiil.,';
  return ['monospace', 'sans-serif'].every((other) => {
    context.font = `40px ${other}`;
    const without = context.measureText(sample).width;
    context.font = `40px "${font}", ${other}`;
    return context.measureText(sample).width !== without;
  });
}
